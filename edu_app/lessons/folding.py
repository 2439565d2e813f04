"""How search sees letters: no case, no accents, one form for letters that are written in two ways.

Works letter by letter, so that a place in the folded text leads back to the letter it came from.
Sources: Unicode case folding and compatibility decomposition; the extra letters are those that
readers type in another way than texts have them (Turkish, Arabic, Persian, Polish, Nordic).
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_OTHERS = {
    "ı": "i",  # Turkish dotless i: typed with a dot on most keyboards
    "ى": "ي",  # Arabic final alef without dots, for ya
    "ی": "ي",  # Persian ya
    "ک": "ك",  # Persian kaf
    "ة": "ه",  # ta marbuta, often typed as ha
    "ہ": "ه",  # Urdu ha
    "ł": "l",
    "ø": "o",
    "đ": "d",
    "æ": "ae",
    "œ": "oe",
}
# Tatweel, joiners, direction marks, isolates, soft hyphen: seen by nobody, typed by nobody.
_UNSEEN = frozenset(
    "ـ\u00ad\u061c\ufeff\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)


@lru_cache(maxsize=8192)
def fold_letter(letter: str) -> str:
    """Return one letter as search sees it; empty for what cannot be seen."""
    if letter in _UNSEEN:
        return ""
    if letter.isspace():
        return " "
    digit = unicodedata.decimal(letter, None)
    if digit is not None:
        return str(digit)
    parts = unicodedata.normalize("NFKD", letter.casefold())
    return "".join(_OTHERS.get(part, part) for part in parts if not unicodedata.combining(part))


def fold(text: str) -> str:
    """Return `text` as search sees it."""
    return "".join(map(fold_letter, text))


def fold_with_places(text: str) -> tuple[str, list[int]]:
    """Return the folded text, and for each of its letters the place in `text` it came from."""
    folded: list[str] = []
    places: list[int] = []
    for place, letter in enumerate(text):
        for part in fold_letter(letter):
            folded.append(part)
            places.append(place)
    return "".join(folded), places
