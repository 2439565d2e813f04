"""My questions: a list to take to the visit, from reviewed questions and her own words."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from edu_app.core.errors import Fault
from edu_app.i18n.runtime import _
from edu_app.services.faults import word_fault
from edu_app.ui.dialogs.parts.action_button import ActionButton
from edu_app.ui.dialogs.parts.page_column import PageColumn
from edu_app.ui.dialogs.parts.words_label import WordsLabel
from edu_app.ui.page_context import PageContext
from edu_app.ui.pages.questions.own_question import OwnQuestion
from edu_app.ui.pages.questions.presenter import QuestionsPresenter, QuestionsView
from edu_app.ui.pages.questions.prompt_list import PromptList
from edu_app.ui.pages.questions.question_card import QuestionCard
from edu_app.ui.pages.questions.question_output import QuestionOutput
from edu_app.ui.widgets.blocks.flow_layout import FlowLayout


class QuestionsPage(QWidget):
    """Shows what the presenter gives and hands every wish back to it."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._presenter = QuestionsPresenter(context)
        self._choosing = False
        self._second_tag = ""
        self.area = PageColumn()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.area)
        self.refresh()

    def refresh(self) -> None:
        """Read everything anew and show it at the same place."""
        with self.area.rebuilding():
            self._build(self._presenter.view())

    def _build(self, view: QuestionsView) -> None:
        self._add(WordsLabel(_("My questions"), "title"))
        lead = _("Pick a few. Take the list with you, and note what was said.")
        self._add(WordsLabel(lead, "lead"))
        if not view.person_id:
            self._add(WordsLabel(_("Nothing is written down yet.")))
            return
        self._show_rows(view)
        if view.rows:
            self.output = QuestionOutput(self._context, self._presenter, view, self._second_tag)
            self.output.second_changed.connect(self._on_second_changed)
            self._add(self.output)
        self._show_prompts(view)
        self.own = OwnQuestion()
        self.own.added.connect(self._on_own_added)
        self._add(self.own)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a live switch of the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.refresh()
        super().changeEvent(event)

    def _add(self, widget: QWidget) -> None:
        self.area.column.addWidget(widget)

    def _show_rows(self, view: QuestionsView) -> None:
        self.cards = [QuestionCard(row) for row in view.rows]
        for card in self.cards:
            card.ticked.connect(
                lambda item, on: self._attempt(lambda: self._presenter.tick(item, asked=on))
            )
            card.answered.connect(self._on_answered)
            card.removal_wanted.connect(self._on_removal_wanted)
            self._add(card)
        if not self.cards:
            self._add(WordsLabel(_("There is no question on your list yet.")))

    def _show_prompts(self, view: QuestionsView) -> None:
        closed, opened = _("Choose from the questions"), _("Close the questions")
        role = "secondary" if view.rows else "primary"
        self.choose = ActionButton(role, opened if self._choosing else closed)
        self.choose.setObjectName("chooseQuestions")
        self.choose.clicked.connect(self._on_choosing)
        row = QWidget()
        FlowLayout(row).addWidget(self.choose)
        self._add(row)
        if self._choosing:
            self.prompts = PromptList(view.prompts)
            self.prompts.picked.connect(self._on_picked)
            self.prompts.dropped.connect(self._on_removal_wanted)
            self._add(self.prompts)

    def _attempt(self, action: Callable[[], object]) -> None:
        """Run what may fail; a fault is said at the bottom of the window."""
        try:
            action()
        except Fault as fault:
            self._context.tell(word_fault(fault))

    def _on_answered(self, item_id: str, text: str) -> None:
        self._attempt(lambda: self._presenter.answer(item_id, text))

    def _on_removal_wanted(self, item_id: str) -> None:
        self._attempt(lambda: self._drop(item_id))
        self.refresh()

    def _drop(self, item_id: str) -> None:
        item = self._presenter.drop(item_id)

        def undo() -> None:
            self._attempt(lambda: self._presenter.put_back(item))
            self.refresh()

        self._context.tell(_("The question was taken off the list."), undo)

    def _on_own_added(self, text: str) -> None:
        self._attempt(lambda: self._presenter.add_own(text))
        self.refresh()

    def _on_choosing(self) -> None:
        self._choosing = not self._choosing
        self.refresh()

    def _on_picked(self, prompt_id: str) -> None:
        self._attempt(lambda: self._presenter.pick(prompt_id))
        self.refresh()

    def _on_second_changed(self, tag: str) -> None:
        self._second_tag = tag
