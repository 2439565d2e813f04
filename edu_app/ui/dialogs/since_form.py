"""After a long time without the program: asks for an injection given meanwhile (scenario S32).

Nothing is taken as given without her answer; what is said for an answer comes from the regimen.
"""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from edu_app.core.decision import Message
from edu_app.core.entry_guards import Question
from edu_app.i18n.joining import join_sentences
from edu_app.i18n.runtime import _, pgettext
from edu_app.ui.dialogs.injection_form import InjectionForm
from edu_app.ui.dialogs.parts.asking_area import AskingArea
from edu_app.ui.dialogs.parts.form_dialog import FormDialog
from edu_app.ui.dialogs.parts.question_view import QuestionPanel
from edu_app.ui.dialogs.parts.said_frame import SaidFrame
from edu_app.ui.page_context import PageContext

_ANSWERS = ("answer-yes", "answer-no", "answer-unknown")


class SinceForm(FormDialog):
    """Yes leads on to the form; no and unknown say what is true today and whom to call."""

    def __init__(
        self, context: PageContext, parent: QWidget | None = None, *, person_id: str = ""
    ) -> None:
        super().__init__(context, _title, parent)
        self._person_id = person_id or context.person()
        self.asking = AskingArea()
        self.column.addWidget(self.asking)
        close = self.add_button("secondary", lambda: pgettext("button", "Close"))
        close.clicked.connect(lambda: self.done(FormDialog.DialogCode.Accepted))
        last = context.use_cases.tracker.status(self._person_id).last_injection
        self.panel: QuestionPanel | None = None
        if last:
            asked = Question("since", Message("injection-since", {"last": last}), _ANSWERS)
            self.panel = QuestionPanel(context, asked)
            self.panel.answered.connect(self._on_answered)
            self.asking.put(self.panel)

    def _on_answered(self, answer: str) -> None:
        if answer == "answer-yes":
            form = InjectionForm(self.context, self.parentWidget(), person_id=self._person_id)
            self.done(FormDialog.DialogCode.Accepted)
            form.open()
            return
        use_cases = self.context.use_cases
        said = list(use_cases.tracker.status(self._person_id).messages)
        if answer == "answer-unknown":
            clinic = use_cases.book.records(self._person_id).person.clinic_name
            said.insert(0, Message("ask-clinic-first", {"clinic": clinic} if clinic else {}))
        self.asking.put(SaidFrame(join_sentences(self.context.say(message) for message in said)))


def _title() -> str:
    return _("Since the program was last open")
