"""How her pages are printed: in which languages and on which paper; and all of them at once."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from edu_app.i18n.languages import autonym
from edu_app.i18n.runtime import _, pgettext
from edu_app.ui.clinic.saving import SessionFiles
from edu_app.ui.clinic.take_away.her_pages import HerPages, Pages
from edu_app.ui.clinic.take_away.output_card import OutputCard
from edu_app.ui.clinic.take_away.page_choices import BOTH, PageChoices
from edu_app.ui.clinic.take_away.question_pages import QuestionPages
from edu_app.ui.dialogs.parts.choice_group import Answer, ChoiceGroup
from edu_app.ui.dialogs.parts.fields import LabelledField, make_list
from edu_app.ui.dialogs.parts.live_texts import LiveTexts


class PrintCard(OutputCard):
    """`language_changed`: what the other cards show is in another language now."""

    language_changed = Signal()

    def __init__(
        self, choices: PageChoices, hers: HerPages, questions: QuestionPages, files: SessionFiles
    ) -> None:
        about = _("Print or save only what the patient wants. Nothing else of it stays here.")
        super().__init__("all", _("Pages to take home"), about, files)
        self._choices, self._hers, self._questions = choices, hers, questions
        if len(choices.both) > 1:
            self.column.addWidget(self._make_languages())
        self.column.addWidget(self._make_paper())
        self.print_all = self.add_printing(self._all, role="primary")
        self.print_all.setText(pgettext("button", "Print all of it"))
        self.say_what()

    def say_what(self) -> None:
        """Say what "all" is now."""
        picked = bool(self._questions.items())
        whole = _("Plan, card and questions") if picked else _("Plan and card")
        said = pgettext("accessible", "{action}: {what}")
        self.print_all.setAccessibleName(said.format(action=self.print_all.text(), what=whole))
        self.print_all.setToolTip(whole)

    def _all(self) -> Pages:
        questions = self._questions.pages() if self._questions.items() else ()
        return (*self._hers.plan(), *self._hers.card(), *questions)

    def _make_languages(self) -> QWidget:
        answers: list[Answer] = [(BOTH, lambda: _("Both languages, a page for each"))]
        answers += [(tag, partial(autonym, tag)) for tag in self._choices.both]
        group = ChoiceGroup(lambda: _("Language of the pages"), answers, LiveTexts())
        for tag, button in group.buttons.items():
            button.setObjectName(f"pages-in-{tag}")
        group.choose(self._choices.language)
        group.chosen.connect(self._on_language_chosen)
        self.languages = group
        return group

    def _make_paper(self) -> QWidget:
        self.paper = make_list()
        self.paper.setObjectName("paper")
        self.paper.addItem("A4", "a4")
        self.paper.addItem("Letter", "letter")
        self.paper.setCurrentIndex(self.paper.findData(self._choices.paper))
        self.paper.currentIndexChanged.connect(self._on_paper_changed)
        return LabelledField(lambda: _("Paper"), self.paper, LiveTexts())

    def _on_language_chosen(self, tag: str) -> None:
        self._choices.choose_language(tag)
        self.language_changed.emit()

    def _on_paper_changed(self, _row: int) -> None:
        self._choices.choose_paper(self.paper.currentData())
