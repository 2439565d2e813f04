"""Paths and addresses: words without spaces that must still wrap in a narrow column."""

from __future__ import annotations

import re

from edu_app.i18n.bidi import isolate

_ZERO_WIDTH_SPACE = "\u200b"
_BREAKS = re.compile(r"([/\\._?&=-])")


def breakable(text: str) -> str:
    """Return a path or address that may wrap after its signs, kept apart from the sentence."""
    return isolate(_BREAKS.sub(rf"\1{_ZERO_WIDTH_SPACE}", text))
