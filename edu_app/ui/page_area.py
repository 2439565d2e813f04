"""The pages with the standing line below them, so that the line is always seen (rules 8).

Only where the line would take the room away from the page (large text in a small window) does it
stand at the end of what scrolls instead. Knows no page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from edu_app.ui.page_context import PageContext
from edu_app.ui.page_stack import ROOMY_WIDTH, PageStack, StandingLine

if TYPE_CHECKING:
    from edu_app.ui.clinic.screen_stack import ScreenStack

# Below the page the line may take this part of the height.
_LARGEST_SHARE = 0.2


class PageArea(QWidget):
    """Puts the line below `pages`, or hands it to them."""

    def __init__(self, pages: PageStack | ScreenStack, context: PageContext) -> None:
        super().__init__()
        self._pages = pages
        self._below = QWidget()
        self._margins = QVBoxLayout(self._below)
        self._margins.addWidget(StandingLine(context))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(pages, stretch=1)
        column.addWidget(self._below)

    def fit(self) -> None:
        """Choose the line's place for the room and the text size there are now."""
        side, bottom = (36, 10) if self.width() >= ROOMY_WIDTH else (12, 8)
        self._margins.setContentsMargins(side, 4, side, bottom)
        needed = self._margins.heightForWidth(self.width())
        below = needed <= self.height() * _LARGEST_SHARE
        self._below.setVisible(below)
        self._pages.carry_line(wanted=not below)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the window's size."""
        super().resizeEvent(event)
        self.fit()
