"""Two languages that nobody speaks, made to find faults of the window before a translator does.

`en-XA` is English stretched by 60 %, with accents and brackets: a text without brackets was never
looked up, a clipped one has no room. `ar-XB` is the same, running from right to left. The tags
are those of CLDR. Fields in braces stay as they are. Never offered to a reader.
"""

from __future__ import annotations

import gettext
import re

from edu_app.i18n.translator import Translator

STRETCHED = "en-XA"
MIRRORED = "ar-XB"

_ACCENTS = str.maketrans(
    "AaBbCcDdEeFfGgHhIiJjKkLlNnOoPpRrSsTtUuWwYyZz",
    "ÅåƁƀÇçÐðÉéƑƒĜĝĤĥÎîĴĵĶķĻļÑñÔôÞþŔŕŠšŢţÛûŴŵÝýŽž",
)
_FIELD = re.compile(r"(\{[^{}]*\})")
_STRETCH = 0.6
_FILLING = "~ "
_RIGHT_TO_LEFT_OVERRIDE = "\u202e"
_POP_OVERRIDE = "\u202c"


class _PseudoTranslations(gettext.NullTranslations):
    """Answers every lookup with a changed form of the English text."""

    def __init__(self, *, mirrored: bool) -> None:
        super().__init__()
        self._mirrored = mirrored

    def gettext(self, message: str) -> str:
        return pseudo_text(message, mirrored=self._mirrored)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self.gettext(msgid1 if n == 1 else msgid2)

    def pgettext(self, context: str, message: str) -> str:
        return self.gettext(message)

    def npgettext(self, context: str, msgid1: str, msgid2: str, n: int) -> str:
        return self.ngettext(msgid1, msgid2, n)


def stretched() -> Translator:
    """Return the pseudo-language that is longer than English."""
    return Translator(STRETCHED, _PseudoTranslations(mirrored=False))


def mirrored() -> Translator:
    """Return its twin that runs from right to left."""
    return Translator(MIRRORED, _PseudoTranslations(mirrored=True))


def pseudo_text(message: str, *, mirrored: bool = False) -> str:
    """Return `message` in brackets, accented and 60 % longer; `{fields}` are left alone."""
    parts = _FIELD.split(message)
    accented = "".join(
        part if _FIELD.fullmatch(part) else _write(part, mirrored=mirrored) for part in parts
    )
    letters = sum(len(part) for part in parts if not _FIELD.fullmatch(part))
    filling = (_FILLING * letters)[: round(letters * _STRETCH)].rstrip()
    return f"[{accented} {filling}]" if filling else f"[{accented}]"


def _write(text: str, *, mirrored: bool) -> str:
    changed = text.translate(_ACCENTS)
    if not mirrored or not changed.strip():
        return changed
    return f"{_RIGHT_TO_LEFT_OVERRIDE}{changed}{_POP_OVERRIDE}"
