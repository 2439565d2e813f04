"""How high a piece of rich text is at a width: measured once, without the label that shows it.

A label lays its text out again for every size somebody asks about, and twice each time; a lesson
asks a hundred times. One document for all measures once, and only what is painted lays out again.
"""

from __future__ import annotations

from functools import cache
from math import ceil

from PySide6.QtGui import QFont, QTextDocument, QTextOption


def text_height(html: str, font: QFont, width: int) -> int:
    """Return the pixels that a wrapping label of `html` in `font` needs at `width` pixels."""
    ruler = _ruler()
    ruler.setDefaultFont(font)
    ruler.setTextWidth(width)
    ruler.setHtml(html)
    height = ceil(ruler.size().height())
    # A new font or width would lay the old text out once more.
    ruler.clear()
    return height


@cache
def _ruler() -> QTextDocument:
    made = QTextDocument()
    made.setUndoRedoEnabled(False)
    made.setDocumentMargin(0)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    made.setDefaultTextOption(option)
    return made
