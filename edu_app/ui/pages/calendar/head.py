"""The upper end of the page: whose calendar, a question that is open, and what can be done."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from edu_app.i18n.runtime import _, pgettext
from edu_app.ui.dialogs.parts.action_button import ActionButton
from edu_app.ui.dialogs.parts.flow_row import flow_row
from edu_app.ui.dialogs.parts.said_frame import SaidFrame
from edu_app.ui.dialogs.parts.words_label import WordsLabel
from edu_app.ui.pages.calendar.view_model import CalendarView
from edu_app.ui.widgets.blocks.flow_layout import FlowLayout


class CalendarHead(QWidget):
    """`wished` carries the name of what somebody wants to do: the keys of `wishes`, or "passed"."""

    wished = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.wishes: dict[str, ActionButton] = {}
        self._title = WordsLabel(role="title")
        self._passed = SaidFrame()
        answer = ActionButton("primary", _("Answer this question"))
        answer.setObjectName("answer-passed")
        answer.clicked.connect(lambda: self.wished.emit("passed"))
        self._answer = flow_row(answer)
        self._answer.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(18)
        for part in (self._title, self._passed, self._answer, self._make_actions()):
            column.addWidget(part)

    def show_view(self, view: CalendarView) -> None:
        """Say what holds now."""
        named = _("Calendar of {name}").format(name=view.name) if view.name else _("My calendar")
        self._title.set_words(named)
        self._passed.say(view.passed)
        self._answer.setVisible(bool(view.passed))
        self.wishes["injection"].setText(view.record_words)
        self.wishes["review"].setVisible(view.late)

    def _make_actions(self) -> QWidget:
        place = QWidget()
        flow = FlowLayout(place, spacing=10)
        wanted = {
            "injection": "",
            "appointment": _("Add an appointment"),
            "absence": _("I can't make that date"),
            "come-up": pgettext("title", "Something has come up"),
            "clinic-date": _("A date from the clinic"),
            "follow-on": _("The medicine after denosumab"),
            "planned-last": _("The last injection"),
            "review": _("The team looked at it"),
            "export": _("Print, save, or put the date in my phone"),
        }
        for name, words in wanted.items():
            button = ActionButton("primary" if name == "injection" else "secondary", words)
            button.clicked.connect(lambda _c=False, n=name: self.wished.emit(n))
            button.setObjectName(f"action-{name}")
            self.wishes[name] = button
            flow.addWidget(button)
        return place
