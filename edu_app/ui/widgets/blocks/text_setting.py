"""How the text of one language is set: direction, fonts, line height, digits.

Knows languages by their tag alone and no lesson.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

from edu_app.i18n.languages import direction, qt_name
from edu_app.ui.theme.current import text_percent
from edu_app.ui.theme.tokens import points

# Han glyphs differ by language and neither the locale nor the text says which to take.
_FAMILIES = {
    "zh-Hans": ("Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC"),
    "zh-Hant": ("Noto Sans CJK TC", "Microsoft JhengHei", "PingFang TC"),
    "ja": ("Noto Sans CJK JP", "Yu Gothic", "Hiragino Sans"),
    "ko": ("Noto Sans CJK KR", "Malgun Gothic", "Apple SD Gothic Neo"),
}
# In percent of the font's own line; scripts with tall letters bring their own air.
_LINE_PERCENT = {"ar": 108, "fa": 108, "ur": 115, "he": 120, "hi": 116, "bn": 116, "th": 112}
_USUAL_LINE_PERCENT = 124
_HEADING_LINE_PERCENT = 104


@dataclass(frozen=True)
class TextSetting:
    """The setting of one language; `families` is empty where the theme's font will do."""

    tag: str
    rtl: bool
    families: tuple[str, ...]
    line_percent: int
    latin_digits: bool = False

    @property
    def layout(self) -> Qt.LayoutDirection:
        """The direction in which widgets of this language run."""
        return Qt.LayoutDirection.RightToLeft if self.rtl else Qt.LayoutDirection.LeftToRight

    def number(self, value: int) -> str:
        """Return `value` in the language's own digits, or Latin ones where those are wanted."""
        if self.latin_digits:
            return str(value)
        locale = QLocale(qt_name(self.tag))
        locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
        return locale.toString(value)

    def dress(self, widget: QWidget) -> None:
        """Give `widget` and what is in it the direction and the fonts of this language."""
        widget.setLayoutDirection(self.layout)
        if self.families:
            font = widget.font()
            font.setFamilies([*self.families, *font.families()])
            widget.setFont(font)

    def paragraph(self, html: str, *, tight: bool = False) -> str:
        """Return inline html as one paragraph with this language's direction and line height.

        `tight` is for headings: large letters need less air between two lines.
        """
        way = "rtl" if self.rtl else "ltr"
        percent = min(self.line_percent, _HEADING_LINE_PERCENT) if tight else self.line_percent
        return f'<p dir="{way}" style="margin:0; line-height:{percent}%">{html}</p>'


def reading_font(widget: QWidget) -> QFont:
    """Return the font in which running text of a lesson is set now.

    The property "readingPoints" of `widget` says so where the text has a size of its own.
    """
    font = QFont(widget.font())
    font.setPointSizeF(widget.property("readingPoints") or points("reading", text_percent()))
    return font


@cache
def setting_of(tag: str, *, latin_digits: bool = False) -> TextSetting:
    """Return the setting of the language `tag` (BCP 47)."""
    base = tag.split("-", maxsplit=1)[0]
    return TextSetting(
        tag=tag,
        rtl=direction(tag) == "rtl",
        families=_FAMILIES.get(tag, ()),
        line_percent=_LINE_PERCENT.get(base, _USUAL_LINE_PERCENT),
        latin_digits=latin_digits,
    )
