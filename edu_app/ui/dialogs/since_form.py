"""After a long time without the program: asks for an injection given meanwhile (scenario S32).

Nothing is taken as given without her answer; what is said for an answer comes from the regimen.
"""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from edu_app.core.decision import Message
from edu_app.core.entry_guards import Question
from edu_app.i18n.runtime import _
from edu_app.ui.dialogs.injection_form import InjectionForm
from edu_app.ui.dialogs.parts.asking_dialog import AskingDialog
from edu_app.ui.page_context import PageContext

_ANSWERS = ("answer-yes", "answer-no", "answer-unknown")


class SinceForm(AskingDialog):
    """Yes leads on to the form; no and unknown say what is true today and whom to call."""

    def __init__(
        self, context: PageContext, parent: QWidget | None = None, *, person_id: str = ""
    ) -> None:
        super().__init__(context, _title, parent, person_id=person_id)
        last = context.use_cases.tracker.status(self.person_id).last_injection
        if last:
            asked = Question("since", Message("injection-since", {"last": last}), _ANSWERS)
            self.ask(asked, self._on_answered)

    def _on_answered(self, answer: str) -> None:
        if answer == "answer-yes":
            form = InjectionForm(self.context, self.parentWidget(), person_id=self.person_id)
            self.done(self.DialogCode.Accepted)
            form.open()
            return
        said = list(self.context.use_cases.tracker.status(self.person_id).messages)
        if answer == "answer-unknown":
            said.insert(0, Message("ask-clinic-first", self.clinic_fields()))
        self.say(said)


def _title() -> str:
    return _("Since the program was last open")
