"""The large card: chip, date, headline, whom to call, timeline, actions; and the card of signs."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from edu_app.ui.dialogs.parts.action_button import ActionButton
from edu_app.ui.dialogs.parts.words_label import WordsLabel, without_marks
from edu_app.ui.pages.today.messages import MessageColumn
from edu_app.ui.pages.today.timeline import TimelineView
from edu_app.ui.pages.today.view_model import Action, CallRow, TodayView
from edu_app.ui.widgets.blocks.flow_layout import FlowLayout
from edu_app.ui.widgets.icon_label import IconLabel
from edu_app.ui.widgets.side_by_side import SideBySide
from edu_app.ui.widgets.state_chip import StateChip

# A longer headline would fill the card at title size.
_LONG_HEADLINE = 75
_FRAMED = 2


class AlertCard(QFrame):
    """Signs that she reported: above everything, with the way to the list of signs."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "warning")
        self.messages = MessageColumn("heading")
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 18, 24, 18)
        column.addWidget(self.messages)
        self.messages.link_chosen.connect(self.chosen)

    def show_alerts(self, alerts: tuple[str, ...]) -> None:
        """Show what is said about the signs; hide without one."""
        self.messages.show_texts(alerts)
        self.setVisible(bool(alerts))


class StateCard(QFrame):
    """Emits `chosen` with the target of a button or link."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.chip, self.date = StateChip(), WordsLabel("", "lead")
        self.person = WordsLabel("", "eyebrow")
        self.headline = WordsLabel("", "title")
        self.count, self.messages = WordsLabel("", "lead"), MessageColumn("body")
        self.call, self.missing = IconLabel("phone"), ActionButton("secondary")
        self.timeline = TimelineView()
        self._buttons = QWidget()
        self._flow = FlowLayout(self._buttons, spacing=10)
        self._missing_target = ""
        self._lay_out()
        self.messages.link_chosen.connect(self.chosen)
        self.missing.clicked.connect(lambda: self.chosen.emit(self._missing_target))

    def show_state(self, view: TodayView) -> None:
        """Show everything that `view` says."""
        self.chip.show_chip(view.chip.word, view.chip.icon, view.chip.tone)
        self.date.set_words(view.today)
        self._put(self.person, view.person)
        self._put_headline(view.headline)
        self._put(self.count, view.count)
        self.messages.show_texts(view.messages)
        self._show_call(view.call)
        self.timeline.show_days(view.timeline)
        self._show_actions(view.primary, view.others)

    def show_fault(self, text: str) -> None:
        """Say why nothing can be shown."""
        self._put_headline(text)
        for widget in (self.count, self.messages, self.call, self.missing, self.timeline):
            widget.hide()
        self._show_actions(None, ())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the date at the trailing end where it stands beside the chip."""
        super().resizeEvent(event)
        beside = self.date.y() < self.chip.height()
        side = Qt.AlignmentFlag.AlignTrailing if beside else Qt.AlignmentFlag.AlignLeading
        self.date.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 22)
        column.setSpacing(10)
        head = QWidget()
        row = SideBySide(head, least_width=250, spacing=10)
        row.addWidget(_own_width(self.chip))
        row.addWidget(self.date)
        column.addWidget(self.person)
        column.addWidget(head)
        for widget in (self.headline, self.count, self.messages):
            column.addWidget(widget)
        column.addWidget(self.call)
        column.addWidget(_own_width(self.missing))
        column.addSpacing(6)
        column.addWidget(self.timeline)
        column.addSpacing(10)
        column.addWidget(self._buttons)

    def _put(self, label: WordsLabel, text: str) -> None:
        label.set_words(text)
        label.setVisible(bool(text))

    def _put_headline(self, text: str) -> None:
        self.headline.set_words(without_marks(text))
        role = "title" if len(text) <= _LONG_HEADLINE else "headline"
        if self.headline.property("role") != role:
            self.headline.setProperty("role", role)
            self.headline.style().unpolish(self.headline)
            self.headline.style().polish(self.headline)

    def _show_call(self, call: CallRow | None) -> None:
        self.call.setVisible(call is not None)
        self.missing.setVisible(call is not None and call.missing is not None)
        if call is None:
            return
        self.call.set_words(call.text)
        if call.missing:
            self.missing.setText(call.missing.label)
            self._missing_target = call.missing.target

    def _show_actions(self, primary: Action | None, others: tuple[Action, ...]) -> None:
        while self._flow.count():
            item = self._flow.takeAt(0)
            widget = item.widget() if item else None
            if widget:
                widget.setParent(None)
                widget.deleteLater()
        if primary:
            self._add_button("primary", primary)
        for number, action in enumerate(others):
            # One stands out, two beside it; the rest is there without asking for attention.
            self._add_button("secondary" if number < _FRAMED else "link", action)
        self._buttons.setVisible(primary is not None)

    def _add_button(self, role: str, action: Action) -> None:
        button = ActionButton(role, action.label)
        button.setObjectName(f"action-{action.target}")
        button.clicked.connect(lambda _on=False, target=action.target: self.chosen.emit(target))
        self._flow.addWidget(button)
        button.show()


def _own_width(widget: QWidget) -> QWidget:
    """Return `widget` at the width of its words, at the leading side of a row."""
    place = QWidget()
    FlowLayout(place).addWidget(widget)
    return place
