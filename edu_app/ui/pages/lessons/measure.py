"""The scrolling area of the reader: one centred column about 65 letters wide. Knows no lesson."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSpacerItem, QWidget

from edu_app.ui.widgets.blocks.text_setting import reading_font

_LETTERS = 68
_LETTERS_FOR_TWO = 116
_NEAR = 72
_SAMPLE = "the six months between two injections are part of the dose and count "


def letters_width(widget: QWidget, letters: int) -> int:
    """Return the pixels that `letters` letters of running text take as a lesson is set."""
    # The average letter of a font counts capitals and signs; running text is narrower.
    sample = QFontMetricsF(reading_font(widget)).horizontalAdvance(_SAMPLE)
    return round(sample / len(_SAMPLE) * letters)


def _ancestors(widget: QWidget) -> list[QWidget]:
    """Return the widgets around `widget`, the window first: sizes come from outside."""
    found: list[QWidget] = []
    around = widget.parentWidget()
    while around is not None:
        found.insert(0, around)
        around = around.parentWidget()
    return found


class ReadingArea(QScrollArea):
    """Holds the sheet; on a narrow window the column takes the whole width but a margin."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.wide = False
        # Text that stands beside its contents list stays near it on a wide window.
        self.leading = False
        self._page = QWidget()
        self._page.setProperty("role", "page")
        self._row = QHBoxLayout(self._page)
        self._row.setContentsMargins(0, 20, 0, 48)
        self._row.setSpacing(0)
        self._sheet: QWidget | None = None
        self._gone: list[QWidget] = []
        self._before = QSpacerItem(0, 0)
        self._row.addSpacerItem(self._before)
        self._row.addStretch(1)
        self.setWidget(self._page)

    def set_sheet(self, sheet: QWidget, *, built: bool = True) -> None:
        """Show `sheet` instead of the one before, from its top.

        One that is not `built` yet stays out of sight until its owner shows it: what is made in
        its place is given fonts and direction once, what is moved there a second time.
        """
        if self._sheet is not None:
            self._row.removeWidget(self._sheet)
            self._sheet.hide()
            self._gone.append(self._sheet)
        self._sheet = sheet
        self.fit()
        sheet.hide()
        self._row.insertWidget(1, sheet)
        sheet.setVisible(built)
        self.verticalScrollBar().setValue(0)

    def drop_old(self) -> None:
        """Let go of the sheets shown before; the new one should not have to wait for that."""
        for sheet in self._gone:
            sheet.deleteLater()
        self._gone.clear()

    def fit(self) -> None:
        """Give the column its width anew: the window, the text size or the sheet has changed."""
        if self._sheet is None:
            return
        free, width = self.viewport().width(), self.give_width(self._sheet)
        before = min((free - width) // 2, _NEAR) if self.leading else (free - width) // 2
        self._before.changeSize(max(0, before), 0)
        self._row.invalidate()

    def give_width(self, sheet: QWidget) -> int:
        """Give `sheet` the width of the column and return it."""
        wanted = letters_width(self, _LETTERS_FOR_TWO if self.wide else _LETTERS)
        free = self.viewport().width()
        margin = max(16, min(40, free // 30))
        width = min(wanted, max(120, free - 2 * margin))
        sheet.setFixedWidth(width)
        return width

    def settle(self) -> None:
        """Lay everything out now, so that places can be asked for."""
        for widget in [*_ancestors(self), self._sheet, self._page]:
            layout = widget.layout() if widget else None
            if layout is not None:
                layout.activate()
        QCoreApplication.sendEvent(self, QEvent(QEvent.Type.LayoutRequest))

    def show_widget(self, widget: QWidget, air: int = 16) -> None:
        """Scroll so that `widget` stands at the top."""
        self.settle()
        self.verticalScrollBar().setValue(self.top_of(widget) - air)

    def reveal(self, widget: QWidget) -> None:
        """Scroll only as far as needed to show `widget`."""
        self.settle()
        self.ensureWidgetVisible(widget, 0, 60)

    def top_of(self, widget: QWidget) -> int:
        """Return how far below the top of the page `widget` begins, in pixels."""
        return widget.mapTo(self._page, QPoint(0, 0)).y()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the column first, so that the page is laid out once."""
        self.fit()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Another text size has other letters."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.fit()
