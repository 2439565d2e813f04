"""The widget of one slide in one language; all its text takes the size that it is told.

Shows blocks as the reader does. Knows no lesson, no session and no step.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QVBoxLayout, QWidget

from edu_app.lessons.document import Block
from edu_app.ui.widgets.blocks.build import BlockSource, build_block
from edu_app.ui.widgets.blocks.heading_text import HeadingText
from edu_app.ui.widgets.blocks.list_rows import ListMarker, ListRows
from edu_app.ui.widgets.blocks.picture_block import PictureBlock
from edu_app.ui.widgets.blocks.rich_text import RichText
from edu_app.ui.widgets.picture_view import PictureCanvas

_LINK = re.compile(r"</?a\b[^>]*>", re.I)
# The theme has no rule for this role: the size is ours.
_ROLE = "presented"
_HEADING_SHARE = 1.15
_GAP_SHARE = 0.6
# Of the width of the screen, on each side.
_MARGIN_SHARE = 0.035
_PICTURE_SHARES = (1.0, 0.95, 0.9, 0.85, 0.8, 0.75)


class SlideContent(QWidget):
    """The blocks of one slide; `missing` is said where one has no translation.

    `lesson` is the title of the lesson that they are from, empty where it is not told.
    """

    def __init__(
        self, blocks: Sequence[Block | None], source: BlockSource, missing: str, lesson: str = ""
    ) -> None:
        super().__init__()
        # Taps belong to the view, wherever they fall.
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        source.setting.dress(self)
        self._column = QVBoxLayout(self)
        self._column.addStretch()
        if lesson:
            self._column.addWidget(RichText.plain(lesson, source.setting))
        untold = Block("callout", html=escape(missing), text=missing, role="note")
        self.shown = tuple(_without_links(block or untold) for block in blocks)
        for block in self.shown:
            self._column.addWidget(build_block(block, source))
        self._column.addStretch()
        self._texts = self.findChildren(RichText)
        self._pictures = self.findChildren(PictureBlock)
        for text in self._texts:
            text.setProperty("role", _ROLE)
            text.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
            text.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @property
    def words(self) -> str:
        """All that can be read here, for a screen reader."""
        return " ".join(block.text or block.alt for block in self.shown)

    def fit(self, width: int, height: int, sizes: Sequence[float]) -> float:
        """Take the largest of `sizes` at which all fits into the place; return it in points.

        The last one is taken where none fits: then the text is higher than its place. A picture
        needs the room itself: its words have the last size always.
        """
        side = round(width * _MARGIN_SHARE)
        self._column.setContentsMargins(side, side // 2, side, side // 2)
        for size in sizes[-1:] if self._pictures else sizes:
            self._set_points(size)
            if self._fits(width, height):
                break
        return size

    def settle(self) -> None:
        """Give every part its place now, so that a picture knows how wide it is."""
        for widget in (self, *self.findChildren(QWidget)):
            inner = widget.layout()
            if inner is not None:
                inner.activate()

    def _fits(self, width: int, height: int) -> bool:
        """Return whether all can be seen; a picture is made smaller for it, but not by much.

        Where even that is not enough it is as wide as it can be seen whole, its words below it.
        """
        for share in _PICTURE_SHARES if self._pictures else (1.0,):
            self._narrow_pictures(width, share)
            if self.heightForWidth(width) <= height:
                return True
        for canvas in self.findChildren(PictureCanvas):
            free = height - 2 * self._column.contentsMargins().top()
            self._narrow_pictures(width, min(1.0, free / max(1, canvas.heightForWidth(width))))
        return False

    def _narrow_pictures(self, width: int, share: float) -> None:
        inner = width - 2 * self._column.contentsMargins().left()
        side = round((inner - width * share) / 2) if share * width < inner else 0
        for picture in self._pictures:
            picture.setContentsMargins(side, 0, side, 0)
        self._forget_heights()

    def _set_points(self, size: float) -> None:
        self._column.setSpacing(round(size * _GAP_SHARE))
        for text in self._texts:
            _set_size(text, size * (_HEADING_SHARE if isinstance(text, HeadingText) else 1))
        for marker in self.findChildren(ListMarker):
            marker.setProperty("readingPoints", size)
        for rows in self.findChildren(ListRows):
            inner = rows.layout()
            if inner is not None:
                inner.setSpacing(round(size * _GAP_SHARE / 2))
        for canvas in self.findChildren(PictureCanvas):
            _set_size(canvas, size)

    def _forget_heights(self) -> None:
        """Let every layout ask anew, the inner ones first: each remembers what it was told."""
        for widget in reversed(self.findChildren(QWidget)):
            inner = widget.layout()
            if inner is not None:
                inner.invalidate()
            widget.updateGeometry()
        self._column.invalidate()


def _without_links(block: Block) -> Block:
    """Return the block without links: nobody can follow one across the room."""
    items = tuple(_LINK.sub("", item) for item in block.items)
    return replace(block, html=_LINK.sub("", block.html), items=items)


def _set_size(widget: QWidget, size: float) -> None:
    font = QFont(widget.font())
    font.setPointSizeF(size)
    if isinstance(widget, HeadingText):
        font.setWeight(QFont.Weight.Bold)
    widget.setFont(font)
