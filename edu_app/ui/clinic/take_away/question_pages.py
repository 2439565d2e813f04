"""Her questions for the team in both languages: what can be picked, what was, and the list.

Knows no widget and no place on the disk.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from edu_app.core.question_items import QuestionItem
from edu_app.services.question_sheet import make_question_sheet, question_texts
from edu_app.ui.clinic.take_away.her_pages import Pages, pdf_of
from edu_app.ui.clinic.take_away.page_choices import PageChoices
from edu_app.ui.printing.document_sheet import ROOM_TO_WRITE, lay_out_document
from edu_app.ui.printing.take_home import OneFile


@dataclass(frozen=True)
class PromptPair:
    """A reviewed question; a text is empty where that language does not have it."""

    id: str
    topic: str
    patient: str
    nurse: str
    picked: bool


class QuestionPages:
    """The reviewed questions in the order of the nurse's file, and the list that was picked."""

    def __init__(self, choices: PageChoices) -> None:
        self._choices = choices

    def pairs(self) -> tuple[PromptPair, ...]:
        """Return every reviewed question in both languages."""
        learning, chosen = self._choices.context.use_cases.learning, self._choices
        hers, ours = self._texts(chosen.patient), self._texts(chosen.nurse)
        picked = {item.id for item in self.items()}
        rows = learning.prompts(chosen.nurse).questions
        return tuple(
            PromptPair(key, row.topic, hers.get(key, ""), ours.get(key, ""), key in picked)
            for key, row in rows.items()
        )

    def items(self) -> tuple[QuestionItem, ...]:
        """Return what was picked."""
        return self._choices.context.use_cases.questions.items(self._choices.person)

    def pick(self, prompt_id: str, *, wanted: bool) -> None:
        """Put a question on the list or take it off."""
        questions = self._choices.context.use_cases.questions
        if wanted:
            questions.pick(self._choices.person, prompt_id)
        elif any(item.id == prompt_id for item in self.items()):
            questions.drop(self._choices.person, prompt_id)

    def pages(self) -> Pages:
        """Return the list on paper, both languages side by side."""
        chosen, learning = self._choices, self._choices.context.use_cases.learning
        own, clinic = (
            question_texts(chosen.words(tag), learning.prompts(tag))
            for tag in (chosen.patient, chosen.nurse)
        )
        name = chosen.context.session.records().person.display_name
        sheet = make_question_sheet(self.items(), own, clinic, name=name)
        return lay_out_document(sheet, chosen.sheet, ROOM_TO_WRITE)

    def file(self) -> OneFile:
        """Return the list as a PDF."""
        look_up = self._choices.page_language(self._choices.patient).translator.pgettext
        return pdf_of(look_up("file", "questions"), self.pages)

    def _texts(self, tag: str) -> Mapping[str, str]:
        """Return the questions of exactly this language; another one never stands in for it."""
        prompts = self._choices.context.use_cases.learning.prompts(tag)
        same = prompts.header.lang == tag
        return {key: row.text for key, row in prompts.questions.items()} if same else {}
