"""Puts whole sentences one after the other as the language shown does it.

Chinese and Japanese end a sentence with a full-width stop and go on without a space. Only whole
sentences are joined here; pieces of a sentence never are: a translator would get the pieces.
"""

from __future__ import annotations

from collections.abc import Iterable

from edu_app.i18n import runtime

_WITHOUT_SPACE = frozenset({"zh", "ja"})


def join_sentences(sentences: Iterable[str], tag: str = "") -> str:
    """Return the sentences as one text in the language `tag`, by default the one shown."""
    language = (tag or runtime.current().tag).split("-", maxsplit=1)[0]
    return ("" if language in _WITHOUT_SPACE else " ").join(filter(None, sentences))
