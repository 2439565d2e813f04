"""My next step: the planner as a short conversation, what follows as a drawing, what to ask.

Shows what the presenter says; holds no rule and words no date.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from edu_app.core.errors import Fault
from edu_app.i18n.runtime import _
from edu_app.services.faults import word_fault
from edu_app.ui.dialogs.parts.action_button import ActionButton
from edu_app.ui.dialogs.parts.flow_row import flow_row
from edu_app.ui.dialogs.parts.keeping import tell_kept
from edu_app.ui.dialogs.parts.page_column import PageColumn
from edu_app.ui.dialogs.parts.said_frame import SaidFrame
from edu_app.ui.dialogs.parts.words_label import WordsLabel
from edu_app.ui.page_context import PageContext
from edu_app.ui.pages.next_step.conversation import RefusedError, Typed
from edu_app.ui.pages.next_step.plan_cards import DrawingCard, OpenCard, PlanCard, ToldCard
from edu_app.ui.pages.next_step.presenter import NextStepPresenter
from edu_app.ui.pages.next_step.question_card import QuestionCard
from edu_app.ui.pages.next_step.view_model import NextStepView


class NextStepPage(QWidget):
    """Built anew whenever something changed; the keyboard stays where it was."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._presenter = NextStepPresenter(context)
        self.question: QuestionCard | None = None
        self.area = PageColumn()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.area)

    def refresh(self) -> None:
        """Read everything anew and show it at the same place."""
        self.question = None
        with self.area.rebuilding():
            self._add(WordsLabel(_("My next step"), "title"))
            try:
                self._build(self._presenter.view())
            except Fault as fault:
                self._add(SaidFrame(word_fault(fault), "warning"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow a live switch of the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.refresh()
        super().changeEvent(event)

    def _add(self, widget: QWidget) -> None:
        self.area.column.addWidget(widget)

    def _build(self, view: NextStepView) -> None:
        if not view.person:
            self._add(WordsLabel(_("Nothing is written down yet.")))
            return
        if view.name:
            self._add(WordsLabel(_("For {name}").format(name=view.name), "eyebrow"))
        if view.refused:
            self._add(SaidFrame(view.refused, "callout"))
            return
        for notice in view.notices:
            self._add(SaidFrame(notice, "callout"))
        self._add(_key_frame(view.rule))
        self._add_question(view)
        self._add_after_switch(view)
        self.drawing = DrawingCard(view)
        self._add(self.drawing)
        self._add_plan(view)
        self._add_open_points(view)
        self._add_doors()

    def _add_question(self, view: NextStepView) -> None:
        if view.question is None:
            return
        self.question = QuestionCard(self._context, view.question, view.progress)
        self.question.answered.connect(self._on_answered)
        self._add(self.question)

    def _add_after_switch(self, view: NextStepView) -> None:
        if not view.after_switch:
            return
        card = PlanCard(_("What to ask, and when"))
        for sentence in view.after_switch:
            card.say(sentence)
        self._add(card)

    def _add_plan(self, view: NextStepView) -> None:
        if view.told:
            self.told = ToldCard(view.told)
            self.told.reopened.connect(self._on_reopened)
            self._add(self.told)
        if view.messages:
            card = PlanCard(_("What to do now"))
            for sentence in view.messages:
                card.say(sentence)
            self._add(card)

    def _add_open_points(self, view: NextStepView) -> None:
        if not view.open_points:
            return
        self.open_card = OpenCard(view.open_points)
        self.open_card.wanted.connect(self._on_list_wanted)
        self.open_card.list_wanted.connect(lambda: self._context.go("questions"))
        self._add(self.open_card)

    def _add_doors(self) -> None:
        doors = (
            ("planned-last", _("My team stopped it, or plans a last injection")),
            ("follow-on", _("Write down the next medicine")),
            ("injection", _("Record an injection")),
        )
        buttons = []
        for name, text in doors:
            button = ActionButton("secondary", text)
            button.setObjectName(f"form-{name}")
            button.clicked.connect(lambda _checked=False, form=name: self._on_form_wanted(form))
            buttons.append(button)
        read = ActionButton("link", _("Read about the next step"))
        read.clicked.connect(lambda: self._context.go("lesson:planning-the-next-step"))
        self._add(flow_row(*buttons, read))

    def _on_answered(self, step: str, typed: Typed) -> None:
        try:
            revision = self._presenter.answer(step, typed)
        except RefusedError as refused:
            if self.question:
                self.question.complain(str(refused))
            return
        except Fault as fault:
            self._context.tell(word_fault(fault))
            return
        if revision:
            tell_kept(self._context, revision, _("Your answer is written down."))
        self.refresh()
        self._show_question()

    def _on_reopened(self, step: str) -> None:
        self._presenter.reopen(step)
        self.refresh()
        self._show_question()

    def _show_question(self) -> None:
        """Bring the present question into view with the keyboard on its first control."""
        if self.question is None:
            return
        self.area.bring_into_view(self.question)
        line = self.question.date.line if self.question.date else None
        lines = [*([line] if line else []), *self.question.lines.values()]
        shown = [one for one in lines if one.isVisibleTo(self.question)]
        first = shown[0] if shown else next(iter(self.question.buttons.values()))
        first.setFocus()

    def _on_list_wanted(self) -> None:
        try:
            self._presenter.put_on_list()
        except Fault as fault:
            self._context.tell(word_fault(fault))
            return
        self._context.tell(_("The questions are on your list."))
        self.refresh()

    def _on_form_wanted(self, form: str) -> None:
        from edu_app.ui.dialogs.record_forms import open_form

        open_form(self._context, form, self.window())


def _key_frame(text: str) -> QFrame:
    frame = SaidFrame(text, "key")
    frame.setObjectName("onlyYourTeam")
    return frame
