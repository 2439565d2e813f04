"""A sentence on its way from the source to the template of the catalogues, as a plain value."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

_FIELD = re.compile(r"\{\w*[^{}]*\}")


@dataclass(frozen=True)
class Found:
    """One sentence to translate: `other` is its plural, `places` are files of the checkout."""

    one: str
    other: str = ""
    context: str = ""
    comments: tuple[str, ...] = ()
    places: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[str, str]:
        """What tells it from every other sentence."""
        return self.context, self.one

    @property
    def has_fields(self) -> bool:
        """Return whether something is filled in when the sentence is shown."""
        return bool(_FIELD.search(self.one + self.other))


def merge(sentences: Iterable[Found]) -> list[Found]:
    """Return each sentence once, in the order of its first place.

    Raises `ValueError` when the same sentence has two different plurals: gettext knows one.
    """
    merged: dict[tuple[str, str], Found] = {}
    for found in sentences:
        known = merged.get(found.key)
        merged[found.key] = _join(known, found) if known else found
    return list(merged.values())


def _join(known: Found, found: Found) -> Found:
    if known.other and found.other and known.other != found.other:
        raise ValueError(f"two plurals for one sentence: {known.one!r}")
    return replace(
        known,
        other=known.other or found.other,
        comments=tuple(dict.fromkeys(known.comments + found.comments)),
        places=tuple(dict.fromkeys(known.places + found.places)),
    )
