"""The frame of every form: a heading, a column that scrolls, buttons that wrap, and safe closing.

Escape cancels; only where something was typed it asks once, inside the same window. A fault from
the services is shown in the form, which stays open with everything that was typed.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from edu_app.core.errors import Fault
from edu_app.i18n.runtime import _, pgettext
from edu_app.services.faults import word_fault
from edu_app.ui.dialogs.parts.action_button import ActionButton
from edu_app.ui.dialogs.parts.live_texts import LiveTexts
from edu_app.ui.dialogs.parts.said_frame import SaidFrame
from edu_app.ui.dialogs.parts.words_label import WordsLabel
from edu_app.ui.page_context import PageContext
from edu_app.ui.widgets.blocks.flow_layout import FlowLayout

_LETTERS_WIDE = 58


class FormDialog(QDialog):
    """A form in its own window; opened with `open()`, never blocking the program."""

    def __init__(
        self, context: PageContext, title: Callable[[], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.context = context
        self.texts = LiveTexts()
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.heading = WordsLabel(role="title")
        self.fault = SaidFrame(role="warning")
        self.column = QVBoxLayout()
        self.buttons = QWidget()
        self._flow = FlowLayout(self.buttons)
        self.leave = QWidget()
        self._untouched: object = None
        self._lay_out()
        self.texts.add(self.heading.set_words, title)
        self.texts.add(self.setWindowTitle, title)
        self._build_leaving()

    def typed(self) -> object:
        """Return everything typed so far, to notice unsaved work; forms say what that is."""
        return None

    def remember_untouched(self) -> None:
        """Take what stands in the form now as nothing typed yet."""
        self._untouched = self.typed()

    def add_button(self, role: str, text: Callable[[], str]) -> ActionButton:
        """Return a new button at the foot of the form."""
        button = ActionButton(role)
        self.texts.add(button.setText, text)
        self._flow.addWidget(button)
        return button

    def add_cancel(self) -> ActionButton:
        """Return the button that closes without saving."""
        button = self.add_button("quiet", lambda: pgettext("button", "Cancel"))
        button.clicked.connect(self.reject)
        return button

    def attempt(self, action: Callable[[], None]) -> bool:
        """Run what saves; a fault is shown and the form stays as it is."""
        try:
            action()
        except Fault as fault:
            self.show_fault(word_fault(fault))
            return False
        return True

    def show_fault(self, sentence: str) -> None:
        """Show one sentence at the top of the form, "" takes it away."""
        self.fault.say(sentence)
        self.area.ensureWidgetVisible(self.fault)

    def bring_into_view(self, part: QWidget) -> None:
        """Scroll to `part` once its height is known; what the keyboard is on stays in sight."""
        QTimer.singleShot(0, part, lambda: self._scroll_to(part))

    def reject(self) -> None:
        """Close, or ask first where something was typed."""
        if self.typed() == self._untouched:
            super().reject()
            return
        self.buttons.hide()
        self.leave.show()
        self.stay.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a live switch of the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.texts.say_again()
        super().changeEvent(event)

    def _scroll_to(self, part: QWidget) -> None:
        held, inside = self.focusWidget(), self.area.widget()
        if inside is None or not part.isVisible():
            return
        if part.height() < self.area.viewport().height():
            self.area.ensureWidgetVisible(part)
        else:
            self.area.verticalScrollBar().setValue(part.mapTo(inside, QPoint(0, 0)).y())
        if held and self.area.isAncestorOf(held):
            self.area.ensureWidgetVisible(held)

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setProperty("role", "page")
        self.column.setContentsMargins(0, 0, 12, 0)
        self.column.setSpacing(18)
        whole = QVBoxLayout(inside)
        whole.setContentsMargins(28, 24, 16, 12)
        whole.setSpacing(16)
        whole.addWidget(self.heading)
        whole.addWidget(self.fault)
        whole.addLayout(self.column)
        whole.addStretch(1)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(inside)
        foot = QFrame()
        foot.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        bottom = QVBoxLayout(foot)
        bottom.setContentsMargins(28, 8, 28, 20)
        bottom.addWidget(self.buttons)
        bottom.addWidget(self.leave)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.area, 1)
        outer.addWidget(foot)
        letter = self.fontMetrics().averageCharWidth()
        self.resize(min(letter * _LETTERS_WIDE + 120, 900), 620)

    def _build_leaving(self) -> None:
        self.leave.hide()
        column = QVBoxLayout(self.leave)
        column.setContentsMargins(0, 0, 0, 0)
        ask = WordsLabel(role="label")
        self.texts.add(ask.set_words, lambda: _("Close without saving what you wrote?"))
        row = QWidget()
        flow = FlowLayout(row)
        self.stay = ActionButton("primary")
        self.drop = ActionButton("secondary")
        self.texts.add(self.stay.setText, lambda: pgettext("button", "Go on writing"))
        self.texts.add(self.drop.setText, lambda: pgettext("button", "Close without saving"))
        self.stay.clicked.connect(self._on_stay)
        self.drop.clicked.connect(lambda: self.done(QDialog.DialogCode.Rejected))
        column.addWidget(ask)
        column.addWidget(row)
        flow.addWidget(self.stay)
        flow.addWidget(self.drop)

    def _on_stay(self) -> None:
        self.leave.hide()
        self.buttons.show()
