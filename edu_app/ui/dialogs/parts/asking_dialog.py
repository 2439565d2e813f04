"""A dialog that asks one question and then shows what is true for the answer.

Owns the frame of the conversation; which question is asked and what is kept stands in the forms.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtWidgets import QWidget

from edu_app.core.decision import FieldValue, Message
from edu_app.core.entry_guards import Question
from edu_app.i18n.joining import join_sentences
from edu_app.i18n.runtime import pgettext
from edu_app.ui.dialogs.parts.asking_area import AskingArea
from edu_app.ui.dialogs.parts.form_dialog import FormDialog
from edu_app.ui.dialogs.parts.question_view import QuestionPanel
from edu_app.ui.dialogs.parts.said_frame import SaidFrame
from edu_app.ui.page_context import PageContext


class AskingDialog(FormDialog):
    """`panel` is the question, None while nothing is asked; `person_id` whom it is about."""

    def __init__(
        self,
        context: PageContext,
        title: Callable[[], str],
        parent: QWidget | None = None,
        *,
        person_id: str = "",
    ) -> None:
        super().__init__(context, title, parent)
        self.person_id = person_id or context.person()
        self.panel: QuestionPanel | None = None
        self.asking = AskingArea()
        self.column.addWidget(self.asking)
        close = self.add_button("secondary", lambda: pgettext("button", "Close"))
        close.clicked.connect(lambda: self.done(FormDialog.DialogCode.Rejected))

    def ask(
        self,
        question: Question,
        answered: Callable[[str], object],
        words: Mapping[str, str] | None = None,
    ) -> None:
        """Ask `question`; `answered` is called with the answer, `words` name the answers."""
        self.panel = QuestionPanel(self.context, question, words)
        self.panel.answered.connect(answered)
        self.asking.put(self.panel)

    def say(self, messages: Iterable[Message]) -> None:
        """Show what the tracker says in the place of the question."""
        said = join_sentences(self.context.say(message) for message in messages)
        self.asking.put(SaidFrame(said))

    def clinic_fields(self) -> Mapping[str, FieldValue]:
        """Return the name of her clinic for a sentence, nothing where it is not known."""
        clinic = self.context.use_cases.book.records(self.person_id).person.clinic_name
        return {"clinic": clinic} if clinic else {}
