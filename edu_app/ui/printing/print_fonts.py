"""Which fonts print which language, and what to install where letters are missing.

Arabic is printed in DejaVu Sans: from a PDF made with it the text can be copied whole, with
other fonts letters get lost (measured). A page with empty boxes is never made.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from PySide6.QtGui import QFont, QTextLayout

from edu_app.core.errors import Fault

_LATIN = ("Noto Sans", "DejaVu Sans")
_FAMILIES = {
    "ar": ("DejaVu Sans", "Noto Sans Arabic"),
    "fa": ("DejaVu Sans", "Noto Sans Arabic"),
    "ur": ("DejaVu Sans", "Noto Sans Arabic"),
    "he": ("DejaVu Sans", "Noto Sans Hebrew"),
    "zh-Hans": ("Noto Sans CJK SC", "Noto Sans"),
    "zh-Hant": ("Noto Sans CJK TC", "Noto Sans"),
    "ja": ("Noto Sans CJK JP", "Noto Sans"),
    "ko": ("Noto Sans CJK KR", "Noto Sans"),
    "hi": ("Noto Sans Devanagari", "Noto Sans"),
    "bn": ("Noto Sans Bengali", "Noto Sans"),
    "th": ("Noto Sans Thai", "Noto Sans"),
}
# Distance of two lines as a share of the letter size; scripts with signs above and below need more.
_PITCH = 1.25
_PITCHES = {"hi": 1.5, "bn": 1.5, "th": 1.5, "ur": 1.5, "ar": 1.35, "fa": 1.35}
_EAST_ASIAN = ("CJK", "HIRAGANA", "KATAKANA", "HANGUL", "BOPOMOFO")


def families(tag: str) -> list[str]:
    """Return the families for a language, best first; the tag's first part decides at last."""
    found = _FAMILIES.get(tag) or _FAMILIES.get(tag.split("-", maxsplit=1)[0], _LATIN)
    return [*found, *(name for name in _LATIN if name not in found)]


@lru_cache(maxsize=128)
def print_font(tag: str, units: float, *, bold: bool = False) -> QFont:
    """Return the font for `tag`; `units` is its size in the units of the page.

    A long document asks for the same few thousands of times: nobody may change what it gets.
    """
    font = QFont()
    font.setFamilies(families(tag))
    font.setPixelSize(round(units))
    font.setBold(bold)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def as_printed(text: str, tag: str) -> str:
    """Return `text` as it goes on paper: Arabic without vowel marks, as print usually has it.

    A mark is drawn beside its letter, and programs that copy text from a PDF then lose the order
    of the words around it (measured with poppler). The plan as HTML and as text keeps the marks.
    """
    if tag.split("-", maxsplit=1)[0] != "ar":
        return text
    return "".join(letter for letter in text if not "\u064b" <= letter <= "\u0652")


def line_pitch(tag: str) -> float:
    """Return the distance of two lines as a share of the letter size."""
    return _PITCHES.get(tag.split("-", maxsplit=1)[0], _PITCH)


def refuse_missing_letters(texts: Iterable[str], tag: str) -> None:
    """Raise `Fault` "font-missing" when this computer cannot show a letter of `texts`.

    Its fields: `letter`, `font` (a family that has it) and `package` (Debian's name).
    """
    drawn = list(dict.fromkeys(map(_drawn, texts)))
    # All in one line first: a document has thousands of texts, and hardly ever lacks a letter.
    if not _lacks(" ".join(drawn), tag):
        return
    lacking = next((text for text in drawn if _lacks(text, tag)), "")
    if not lacking:
        return
    letter = next((letter for letter in lacking if _lacks(letter, tag)), lacking)
    east_asian = unicodedata.name(letter[:1], "").startswith(_EAST_ASIAN)
    raise Fault(
        "font-missing",
        letter=letter,
        font="Noto Sans CJK" if east_asian else "Noto Sans",
        package="fonts-noto-cjk" if east_asian else "fonts-noto-core",
    )


def _drawn(text: str) -> str:
    """Return what leaves ink: direction marks and line ends have no glyph of their own."""
    return "".join(letter for letter in text if unicodedata.category(letter) not in ("Cc", "Cf"))


def _lacks(text: str, tag: str) -> bool:
    """Return whether a glyph is missing: index 0, or a run without a family (measured)."""
    layout = QTextLayout(text, print_font(tag, 200))
    layout.beginLayout()
    line = layout.createLine()
    while line.isValid():
        line.setLineWidth(1e6)
        line = layout.createLine()
    layout.endLayout()
    return any(
        0 in run.glyphIndexes() or not run.rawFont().familyName() for run in layout.glyphRuns()
    )
