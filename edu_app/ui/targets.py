"""The places a page may send somebody to: "today", "lesson:<id>#<anchor>", "settings:<section>".

A target that leads to a page which is not in the registry yet falls back to one that is.
"""

from __future__ import annotations

from collections.abc import Mapping

from edu_app.ui.pages.registry import door_ids, ids

# The word before the colon, where it is not the page's own id.
_PAGES: Mapping[str, str] = {"lesson": "lessons"}


def read_target(target: str) -> tuple[str, str]:
    """Return page id and place in it; raise KeyError for a page that nobody has.

    "lesson:why-not-just-stop#rebound" gives ("lessons", "why-not-just-stop#rebound").
    """
    word, _colon, place = target.partition(":")
    page_id = _PAGES.get(word, word)
    if page_id not in ids():
        raise KeyError(target)
    return page_id, place


def leads_somewhere(target: str) -> bool:
    """Return whether the page of `target` is there: an entry without a page is not offered."""
    word = target.partition(":")[0]
    return _PAGES.get(word, word) in (*ids(), *door_ids())
