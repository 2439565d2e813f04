"""Keeps a piece of text from turning the sentence around it.

A name, a telephone number or a brand in Latin letters inside an Arabic sentence is wrapped in
isolates (Unicode Standard Annex 9). Must not know where the text comes from.
"""

from __future__ import annotations

import re

FIRST_STRONG_ISOLATE = "\u2068"
POP_ISOLATE = "\u2069"
# Isolates, and the older marks that a pasted text may leave open.
_CONTROLS = re.compile("[\u202a-\u202e\u2066-\u2069]")
_OPENING = "\u2066\u2067\u2068"
_AMOUNT = re.compile(r"(?<=\d) (?=(?:mg|g|kg|ml|mL|µg|mcg|IU|cm|mm|%)(?!\w))")


def isolate(text: str) -> str:
    """Return `text` between FSI and PDI; an amount such as "60 mg" is kept on one line.

    Direction marks inside are dropped: one left open would turn the rest of the sentence.
    """
    inside = _AMOUNT.sub("\u00a0", strip_isolates(text))
    return f"{FIRST_STRONG_ISOLATE}{inside}{POP_ISOLATE}"


def strip_isolates(text: str) -> str:
    """Return `text` without direction marks, for a file name or a comparison."""
    return _CONTROLS.sub("", text)


def is_balanced(text: str) -> bool:
    """Return whether every isolate that `text` opens is closed, and none beyond."""
    depth = 0
    for letter in text:
        depth += (letter in _OPENING) - (letter == POP_ISOLATE)
        if depth < 0:
            return False
    return depth == 0
