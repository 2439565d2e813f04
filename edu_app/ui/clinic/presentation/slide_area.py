"""The place of one slide: sets its text as large as fits and scrolls where even that is too long.

Knows no lesson, no session and no step.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea

from edu_app.ui.clinic.presentation.sizes import sizes
from edu_app.ui.clinic.presentation.slide_content import SlideContent
from edu_app.ui.theme.current import text_percent

# Of one screenful; the last line stays in sight.
_STRIDE = 0.85


class SlideArea(QScrollArea):
    """Holds a `SlideContent`; `fitted` tells that its size is settled."""

    fitted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.points = 0.0
        self._content: SlideContent | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @property
    def content(self) -> SlideContent | None:
        """The slide that is shown."""
        return self._content

    @property
    def more_below(self) -> bool:
        """Whether there is text below the edge."""
        bar = self.verticalScrollBar()
        return bar.value() < bar.maximum()

    def show_content(self, content: SlideContent, *, from_end: bool = False) -> None:
        """Show another slide from its beginning, or from its end when somebody goes back."""
        self._content = content
        self.setLayoutDirection(content.layoutDirection())
        self.setWidget(content)
        self._fit()
        bar = self.verticalScrollBar()
        bar.setValue(bar.maximum() if from_end else bar.minimum())
        self.fitted.emit()

    def scroll_on(self, way: int) -> bool:
        """Go a screenful down (1) or up (-1); return whether there was any text that way."""
        bar = self.verticalScrollBar()
        before = bar.value()
        bar.setValue(before + round(way * self.viewport().height() * _STRIDE))
        return bar.value() != before

    def scroll_by(self, pixels: float) -> None:
        """Follow a finger."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + round(pixels))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the text anew into the new place."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Fit the text anew when the text size of the program changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        if self._content is None:
            return
        place, tried = self._place(), sizes(text_percent())
        self.points = self._content.fit(place.width(), place.height(), tried)
        # Which labels of a picture become a list below it is known once it has been laid out.
        self._content.resize(place.width(), self._content.heightForWidth(place.width()))
        self._content.settle()
        self.points = self._content.fit(place.width(), place.height(), tried)
        self._content.settle()

    def _place(self) -> QSize:
        """Return the place without a scroll bar, whether one is shown now or not."""
        return self.maximumViewportSize()
