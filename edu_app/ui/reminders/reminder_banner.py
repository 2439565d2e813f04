"""The reminder at the top of the window: works without a tray and without notifications.

It stays until it is closed, put off, or no longer true: nothing here runs out of time.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from edu_app.i18n.runtime import _, pgettext
from edu_app.ui.dialogs.parts.action_button import ActionButton
from edu_app.ui.dialogs.parts.flow_row import flow_row
from edu_app.ui.dialogs.parts.words_label import WordsLabel, without_marks
from edu_app.ui.page_context import PageContext
from edu_app.ui.reminders.reminder_words import Standing, banner_text
from edu_app.ui.widgets.side_by_side import SideBySide

_LATER_DAYS = (1, 3, 7)


class ReminderBanner(QFrame):
    """Shows the oldest of what stands; its buttons speak of that one."""

    opened = Signal(object)
    call_wanted = Signal(object)
    put_off = Signal(object, int)
    closed = Signal(object)

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self.setProperty("role", "datebar")
        self._context = context
        self._standing: tuple[Standing, ...] = ()
        self.text = WordsLabel(role="label")
        self.open, self.call = ActionButton("secondary"), ActionButton("secondary")
        self.later, self.close_button = ActionButton("quiet"), ActionButton("quiet")
        self.days = {days: ActionButton("secondary") for days in _LATER_DAYS}
        self.back = ActionButton("quiet")
        self.buttons = flow_row(self.open, self.call, self.later, self.close_button)
        self.choices = flow_row(*self.days.values(), self.back)
        answers = QWidget()
        column = QVBoxLayout(answers)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.buttons)
        column.addWidget(self.choices)
        row = SideBySide(self, least_width=460)
        row.setContentsMargins(24, 10, 24, 10)
        row.addWidget(self.text)
        row.addWidget(answers)
        self._connect()
        self._retranslate()
        self._show_choices(later=False)
        self.show_standing(())

    def show_standing(self, standing: tuple[Standing, ...]) -> None:
        """Show the first of `standing`, hide where there is none."""
        changed = standing[:1] != self._standing[:1]
        self._standing = standing
        if changed:
            self._show_choices(later=False)
        self.setVisible(bool(standing))
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a live switch of the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _connect(self) -> None:
        self.open.clicked.connect(lambda: self.opened.emit(self._standing[0]))
        self.call.clicked.connect(lambda: self.call_wanted.emit(self._standing[0]))
        self.later.clicked.connect(lambda: self._show_choices(later=True))
        self.back.clicked.connect(lambda: self._show_choices(later=False))
        self.close_button.clicked.connect(lambda: self.closed.emit(self._standing[0]))
        for days, button in self.days.items():
            button.clicked.connect(
                lambda _checked=False, n=days: self.put_off.emit(self._standing[0], n)
            )

    def _retranslate(self) -> None:
        first = self._standing[0] if self._standing else None
        said = banner_text(first, self._context) if first else ""
        self.text.set_words(without_marks(said))
        self.open.setText(pgettext("button", "Show it"))
        self.call.setText(_("Show whom to call"))
        self.later.setText(_("Remind me later"))
        self.close_button.setText(pgettext("button", "Close"))
        self.back.setText(pgettext("button", "Back"))
        words = {1: _("Tomorrow"), 3: _("In three days"), 7: _("In a week")}
        for days, button in self.days.items():
            button.setText(words[days])
        for button in (self.open, self.call, self.later, self.close_button):
            button.setAccessibleDescription(self.text.text())

    def _show_choices(self, *, later: bool) -> None:
        """Show the days in place of the buttons, or the buttons again; the keyboard follows."""
        held = self.isAncestorOf(self.window().focusWidget() or self)
        self.buttons.setVisible(not later)
        self.choices.setVisible(later)
        if held:
            (self.days[_LATER_DAYS[0]] if later else self.later).setFocus()
