"""Her questions for the team: picked here in both languages, taken along on one list."""

from __future__ import annotations

from itertools import groupby

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from edu_app.i18n.runtime import _, pgettext
from edu_app.ui.clinic.saving import SessionFiles
from edu_app.ui.clinic.take_away.columns import columns
from edu_app.ui.clinic.take_away.output_card import OutputCard
from edu_app.ui.clinic.take_away.page_choices import PageChoices
from edu_app.ui.clinic.take_away.question_pages import PromptPair, QuestionPages
from edu_app.ui.dialogs.parts.action_button import ActionButton, ChoiceButton
from edu_app.ui.dialogs.parts.flow_row import flow_row
from edu_app.ui.dialogs.parts.words_label import WordsLabel
from edu_app.ui.pages.questions.prompt_list import TOPICS
from edu_app.ui.widgets.blocks.rich_text import RichText
from edu_app.ui.widgets.blocks.text_setting import setting_of


class QuestionCard(OutputCard):
    """`changed` is sent when a question was picked or taken off."""

    changed = Signal()

    def __init__(self, choices: PageChoices, questions: QuestionPages, files: SessionFiles) -> None:
        about = _("Choose with her what she wants to ask. The list has both languages.")
        super().__init__("questions", _("Questions for the team"), about, files)
        self._choices, self._questions = choices, questions
        self.prompts: dict[str, ChoiceButton] = {}
        self.none = WordsLabel(_("There is no question on your list yet."))
        self.column.addWidget(self.none)
        self.choose = ActionButton("secondary")
        self.choose.setObjectName("chooseQuestions")
        self.choose.setCheckable(True)
        self.choose.toggled.connect(lambda _on: self._show())
        self.column.addWidget(flow_row(self.choose))
        self._place = QWidget()
        QVBoxLayout(self._place).setContentsMargins(0, 0, 0, 0)
        self.column.addWidget(self._place)
        self._prints = (
            self.add_printing(questions.pages),
            self.add_saving("pdf", pgettext("button", "Save as PDF"), questions.file),
        )
        self._show()

    def _show(self) -> None:
        """Show all questions by topic while choosing, else those that were picked."""
        opened = self.choose.isChecked()
        closing, opening = _("Close the questions"), _("Choose from the questions")
        self.choose.setText(closing if opened else opening)
        column = self._empty()
        pairs = [pair for pair in self._questions.pairs() if opened or pair.picked]
        for topic, rows in groupby(pairs, key=lambda pair: pair.topic):
            if opened:
                column.addWidget(WordsLabel(_(TOPICS.get(topic, topic)), "label"))
            for pair in rows:
                column.addWidget(self._row(pair))
        self._say_what_is_there()

    def _row(self, pair: PromptPair) -> QWidget:
        """Return a question with a box to tick, beside it the same in her language."""
        chosen = self._choices
        button = ChoiceButton(pair.id, ticks=True)
        button.setObjectName(f"prompt-{pair.id}")
        setting_of(chosen.nurse).dress(button)
        button.setText(pair.nurse or self._not_there(chosen.nurse))
        button.setChecked(pair.picked)
        button.toggled.connect(lambda on: self.attempt(lambda: self._pick(pair.id, wanted=on)))
        self.prompts[pair.id] = button
        if len(chosen.both) == 1:
            return button
        text = pair.patient or self._not_there(chosen.patient)
        return columns(RichText.plain(text, setting_of(chosen.patient)), button)

    def _not_there(self, tag: str) -> str:
        look_up = self._choices.page_language(tag).translator.gettext
        return look_up("This question is not there in this language.")

    def _pick(self, prompt_id: str, *, wanted: bool) -> str:
        self._questions.pick(prompt_id, wanted=wanted)
        self._say_what_is_there()
        self.changed.emit()
        return ""

    def _say_what_is_there(self) -> None:
        picked = bool(self._questions.items())
        self.none.setVisible(not picked)
        for button in self._prints:
            button.setEnabled(picked)

    def _empty(self) -> QVBoxLayout:
        self.prompts = {}
        column = self._place.layout()
        assert isinstance(column, QVBoxLayout)  # noqa: S101 - made above
        while item := column.takeAt(0):
            widget = item.widget()
            if widget:
                widget.hide()
                widget.deleteLater()
        return column
