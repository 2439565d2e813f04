"""The form for an injection that was given: day, doubt, box and batch; then the questions.

Which questions are asked and what an answer does is decided in injection_flow.py.
"""

from __future__ import annotations

import datetime

from PySide6.QtWidgets import QVBoxLayout, QWidget

from edu_app.core.decision import Message
from edu_app.core.records import Injection
from edu_app.i18n.runtime import _, pgettext
from edu_app.ui.dialogs.appointment_form import AppointmentForm
from edu_app.ui.dialogs.injection_details import InjectionDetails
from edu_app.ui.dialogs.injection_flow import InjectionFlow, Step
from edu_app.ui.dialogs.parts.action_button import ActionButton, ChoiceButton
from edu_app.ui.dialogs.parts.asking_area import AskingArea
from edu_app.ui.dialogs.parts.choice_group import ChoiceGroup
from edu_app.ui.dialogs.parts.date_field import DateField
from edu_app.ui.dialogs.parts.form_dialog import FormDialog
from edu_app.ui.dialogs.parts.keeping import record_label, tell_kept
from edu_app.ui.dialogs.parts.month_system import month_system
from edu_app.ui.dialogs.parts.question_view import QuestionPanel
from edu_app.ui.dialogs.parts.said_frame import SaidFrame
from edu_app.ui.page_context import PageContext


class InjectionForm(FormDialog):
    """Records a new injection, or changes `record`; `day` is one that she has just named."""

    def __init__(
        self,
        context: PageContext,
        parent: QWidget | None = None,
        *,
        person_id: str = "",
        record: Injection | None = None,
        day: datetime.date | None = None,
    ) -> None:
        title = _change_title if record else _new_title
        super().__init__(context, title, parent)
        self.flow = InjectionFlow(context.use_cases, person_id or context.person(), record)
        self.form = QWidget()
        self._build_form(record)
        self.asking = AskingArea()
        self.column.addWidget(self.form)
        self.column.addWidget(self.asking)
        self.proceed = self.add_button("primary", lambda: pgettext("button", "Continue"))
        self.proceed.clicked.connect(self._on_proceed)
        self.back = self.add_button("secondary", lambda: pgettext("button", "Back to the form"))
        self.back.clicked.connect(self._show_form)
        self.add_cancel()
        self._show_form()
        if day:
            self.given.choose("given")
            self.date.set_day(day)
        self.remember_untouched()
        if day:
            self._on_proceed()

    def typed(self) -> object:
        return (self.date.line.text(), self.details.typed(), self.doubt.isChecked())

    def _build_form(self, record: Injection | None) -> None:
        say = self.context.say
        answers = (
            ("given", lambda: say(Message("answer-yes"))),
            ("planned", lambda: say(Message("answer-planned"))),
        )
        self.given = ChoiceGroup(lambda: say(Message("was-it-given")), answers, self.texts)
        day = record.given_on if record else None
        ask = Message("ask-date-given")
        self.date = DateField(self.context, lambda: say(ask), self.texts, day)
        self.month_only = ChoiceButton("month", ticks=True)
        self.texts.add(self.month_only.setText, lambda: _("I know only the month"))
        self.doubt = ChoiceButton("doubt", ticks=True)
        self.texts.add(
            self.doubt.setText, lambda: _("I am not sure: it leaked, or I have a doubt about it")
        )
        self.doubt_said = SaidFrame()
        self.texts.add(self.doubt_said.words.set_words, lambda: say(Message("not-sure")))
        self.doubt.toggled.connect(self.doubt_said.setVisible)
        self.details = InjectionDetails(self.context, self.texts, record)
        if record:
            self.given.choose("given")
            self.month_only.setChecked(not record.day_known)
            self.doubt.setChecked(not record.sure)
        column = QVBoxLayout(self.form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(18)
        parts = (self.given, self.date, self.month_only, self.doubt, self.doubt_said, self.details)
        for part in parts:
            column.addWidget(part)

    def _day(self) -> datetime.date | None:
        day = self.date.day()
        if day and self.month_only.isChecked():
            settings = self.context.use_cases.settings.current
            months = month_system(self.context.words(), settings)
            return months.days_of(*months.month_of(day))[0]
        return day

    def _on_proceed(self) -> None:
        if not self.given.value():
            self.show_fault(self.context.say(Message("was-it-given")))
            return
        day = self._day()
        if day is None:
            self.show_fault("")
            self.date.field.complain(self.context.say(Message("ask-date-given")))
            self.date.line.setFocus()
            return
        if self.given.value() == "planned":
            self._to_appointment(day)
            return
        self.flow.ask(day)
        self._ask()

    def _ask(self) -> None:
        question = self.flow.question
        if question is None:
            return
        save = pgettext("button", "Yes, write it down")
        words = {"answer-yes": record_label(self.context, self.flow.person_id, save)}
        panel = QuestionPanel(self.context, question, words if question.id == "read-back" else None)
        panel.answered.connect(self._on_answered)
        self._show_asking(panel)

    def _on_answered(self, answer: str) -> None:
        step = self.flow.answer(answer)
        if step.reply is None:
            self._follow(step)
            return
        go_on = ActionButton("primary", pgettext("button", "Continue"))
        if step.effect == "other":
            go_on.setText(_("Write down that I now have 120 mg"))
        go_on.clicked.connect(lambda: self._follow(step))
        self._show_asking(SaidFrame(self.context.say(step.reply)), go_on)

    def _follow(self, step: Step) -> None:
        day = self._day()
        if day is None:
            self._show_form()
            return
        match step.effect:
            case "back":
                self._show_form()
            case "appointment":
                self._to_appointment(day)
            case "move":
                self._ask_for_whom(day)
            case "same":
                self.context.tell(_("It is written down already. Nothing was added."))
                self.done(FormDialog.DialogCode.Accepted)
            case "other":
                self.attempt(lambda: self._keep_other_dose(day))
            case "save":
                self.attempt(lambda: self._keep(day))
            case _:
                self._ask()

    def _ask_for_whom(self, day: datetime.date) -> None:
        buttons = []
        for person in self.flow.others():
            button = ActionButton("secondary", person.display_name)
            button.clicked.connect(lambda _c=False, p=person.id: self._on_person_chosen(p, day))
            buttons.append(button)
        who = SaidFrame(self.context.say(Message("who-is-this-for")), "note")
        self._show_asking(who, *buttons)

    def _on_person_chosen(self, person_id: str, day: datetime.date) -> None:
        self.flow.move_to(person_id, day)
        self._ask()

    def _keep(self, day: datetime.date) -> None:
        draft = Injection(
            id="",
            given_on=day,
            day_known=not self.month_only.isChecked(),
            sure=not self.doubt.isChecked(),
        )
        if day == self.context.use_cases.tracker.today():
            # She has just been read this date with its weekday and said that it is right.
            self.context.use_cases.tracker.confirm_jump()
        revision = self.flow.save(self.details.fill(draft))
        said = _("Injection on {date} is written down.").format(date=self.context.words().long(day))
        tell_kept(self.context, revision, said)
        self.done(FormDialog.DialogCode.Accepted)
        if self.flow.one_between:
            again = InjectionForm(self.context, self.parentWidget(), person_id=self.flow.person_id)
            again.open()

    def _keep_other_dose(self, day: datetime.date) -> None:
        revision = self.flow.save_other_dose(day)
        tell_kept(self.context, revision, _("It is written down that you now have another dose."))
        self.done(FormDialog.DialogCode.Accepted)

    def _to_appointment(self, day: datetime.date) -> None:
        form = AppointmentForm(
            self.context, self.parentWidget(), person_id=self.flow.person_id, day=day
        )
        self.done(FormDialog.DialogCode.Accepted)
        form.open()

    def _show_form(self) -> None:
        self.asking.clear()
        self.form.show()
        self.proceed.show()
        self.back.hide()

    def _show_asking(self, *parts: QWidget) -> None:
        self.show_fault("")
        self.form.hide()
        self.proceed.hide()
        self.back.show()
        self.asking.put(*parts)
        self.area.verticalScrollBar().setValue(0)


def _new_title() -> str:
    return _("Record an injection")


def _change_title() -> str:
    return _("Change an injection")
