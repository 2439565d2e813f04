"""The presentation: one block at a time, large enough for a screen across the room.

Moves by keys, remote clicker, mouse and touch. Shows what is taught and judges nothing: the
teach-back is asked here, its answer is noted in the window.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QMouseEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from edu_app.i18n.runtime import _
from edu_app.ui.clinic.presentation.controls import Controls
from edu_app.ui.clinic.presentation.deck import Deck
from edu_app.ui.clinic.presentation.gestures import is_drag, step_of
from edu_app.ui.clinic.presentation.keys import Move, move_of
from edu_app.ui.clinic.presentation.slide_area import SlideArea
from edu_app.ui.clinic.presentation.slide_content import SlideContent

if TYPE_CHECKING:
    from edu_app.ui.clinic.context import ClinicContext


class PresentationView(QWidget):
    """Fills the screen; `left` tells that the nurse goes back to the window."""

    left = Signal()

    def __init__(self, context: ClinicContext, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._deck = Deck(context)
        self._pressed: QPointF | None = None
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.area, self.controls = SlideArea(), Controls()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.area, 1)
        column.addWidget(self.controls)
        self.controls.asked.connect(self.do)
        bar = self.area.verticalScrollBar()
        for changed in (self.area.fitted, bar.rangeChanged, bar.valueChanged):
            changed.connect(self._tell)

    @property
    def side(self) -> str:
        """Whose language is shown: "patient" or "nurse"."""
        return self._deck.side

    @property
    def kind(self) -> str:
        """What is shown: "text", "picture" or "question"; empty while nothing is."""
        slides = self._deck.slides
        return slides[self._deck.at].kind if slides else ""

    def refresh(self) -> None:
        """Show the block at which the session stands, in the patient's language."""
        self.setWindowTitle(_("Clinic session"))
        self._deck.read()
        self._show()

    def do(self, move: Move) -> None:
        """Go on or back, to the first or the last, turn to the other language, or leave."""
        if move in ("on", "back"):
            self._step(1 if move == "on" else -1)
        elif move in ("first", "last"):
            self._go_to(0 if move == "first" else len(self._deck.slides) - 1)
        elif move == "turn":
            self._deck.turn()
            self._show()
        elif move == "leave":
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a keyboard or a remote clicker asks for."""
        move = move_of(event.key(), event.modifiers(), rtl=self._rtl)
        if move:
            self.do(move)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a tap or a swipe begins."""
        self._pressed = event.position()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go on or back after a tap or a swipe; follow a finger that moved up or down."""
        pressed, self._pressed = self._pressed, None
        if pressed is None or event.button() != Qt.MouseButton.LeftButton:
            return
        released = event.position()
        if is_drag(pressed, released):
            self.area.scroll_by(pressed.y() - released.y())
            return
        self._step(step_of(pressed, released, self.width(), rtl=self._rtl))

    def showEvent(self, event: QShowEvent) -> None:
        """Begin where the session stands and take the keys."""
        super().showEvent(event)
        self.refresh()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Leave, when the desktop closes the window."""
        super().closeEvent(event)
        self.left.emit()

    @property
    def _rtl(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _step(self, way: int) -> None:
        """Go through a long text first, then to the next slide."""
        if not self.area.scroll_on(way):
            self._go_to(self._deck.at + way, from_end=way < 0)

    def _go_to(self, at: int, *, from_end: bool = False) -> None:
        if self._deck.go_to(at):
            self._show(from_end=from_end)

    def _show(self, *, from_end: bool = False) -> None:
        source = self._deck.source()
        blocks, missing = self._deck.blocks(), self._deck.missing()
        content = SlideContent(blocks, source, missing, self._deck.lesson())
        self.setLayoutDirection(source.setting.layout)
        self.setAccessibleName(content.words)
        self.controls.offer(self._deck.other_tag)
        self.area.show_content(content, from_end=from_end)

    def _tell(self) -> None:
        below = self.area.more_below
        self.controls.tell(self._deck.at, len(self._deck.slides), more_below=below)
