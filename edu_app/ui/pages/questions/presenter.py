"""What the page "My questions" shows and does, without a widget.

The list keeps ids and her own words; the reviewed sentences come from the prompts in the shown
language, or in English, marked so, where that language has none.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from edu_app.core.errors import Fault
from edu_app.core.question_items import QuestionItem
from edu_app.i18n import runtime
from edu_app.i18n.languages import autonym
from edu_app.services.paper_document import PaperDocument
from edu_app.services.plan import PageLanguage
from edu_app.services.question_sheet import (
    QuestionTexts,
    make_question_sheet,
    question_texts,
)
from edu_app.ui.collation import sort_by_words
from edu_app.ui.formatting import QtWords
from edu_app.ui.page_context import PageContext


@dataclass(frozen=True)
class QuestionRow:
    """One question of the list; `own` are her own words."""

    id: str
    text: str
    own: bool
    asked: bool
    answer: str


@dataclass(frozen=True)
class PromptRow:
    """A reviewed question that can be picked; `picked` when it is on the list already."""

    id: str
    topic: str
    text: str
    picked: bool


@dataclass(frozen=True)
class QuestionsView:
    """What the page shows; `person_id` is empty while nobody is kept here."""

    person_id: str
    rows: tuple[QuestionRow, ...]
    prompts: tuple[PromptRow, ...]
    languages: tuple[tuple[str, str], ...]


class QuestionsPresenter:
    """Reads the list and the prompts anew at each call."""

    def __init__(self, context: PageContext) -> None:
        self._context = context

    @property
    def person_id(self) -> str:
        """Return the person whose list is shown."""
        return self._context.person()

    def view(self) -> QuestionsView:
        """Return what is to be shown now."""
        texts, items = self._prompts(self._context.tag), self._items()
        picked = {item.id for item in items}
        return QuestionsView(
            person_id=self.person_id,
            rows=tuple(_row(item, texts) for item in items),
            prompts=tuple(
                PromptRow(key, topic, text, key in picked) for key, (topic, text) in texts.items()
            ),
            languages=self._languages(),
        )

    def pick(self, prompt_id: str) -> None:
        """Put a reviewed question on the list."""
        self._context.use_cases.questions.pick(self.person_id, prompt_id)

    def add_own(self, text: str) -> bool:
        """Put her own words on the list; return false for nothing but spaces."""
        if not text.strip():
            return False
        self._context.use_cases.questions.add_own(self.person_id, text)
        return True

    def tick(self, item_id: str, *, asked: bool) -> None:
        """Say whether it was asked."""
        self._context.use_cases.questions.tick(self.person_id, item_id, asked=asked)

    def answer(self, item_id: str, text: str) -> None:
        """Note the answer."""
        self._context.use_cases.questions.answer(self.person_id, item_id, text)

    def drop(self, item_id: str) -> QuestionItem:
        """Take a question off the list and return it for an undo."""
        return self._context.use_cases.questions.drop(self.person_id, item_id)

    def put_back(self, item: QuestionItem) -> None:
        """Undo drop()."""
        self._context.use_cases.questions.put_back(self.person_id, item)

    def sheet(self, clinic_tag: str) -> PaperDocument:
        """Return the list on paper, beside it the clinic's language (empty: hers alone).

        Raises `Fault` "unknown-language" or the fault of a damaged file.
        """
        person = self._context.use_cases.book.records(self.person_id).person
        own = self._texts(self._context.tag)
        clinic = self._texts(clinic_tag) if clinic_tag else None
        return make_question_sheet(self._items(), own, clinic, name=person.display_name)

    def _items(self) -> tuple[QuestionItem, ...]:
        if not self.person_id:
            return ()
        return self._context.use_cases.questions.items(self.person_id)

    def _prompts(self, tag: str) -> Mapping[str, tuple[str, str]]:
        prompts = self._context.use_cases.learning.prompts(tag)
        return {key: (row.topic, row.text) for key, row in prompts.questions.items()}

    def _texts(self, tag: str) -> QuestionTexts:
        plans, country = self._context.use_cases.plans, self._context.use_cases.settings.current
        shown = tag == self._context.tag
        translator = runtime.current() if shown else plans.translator(tag)
        dates = self._context.words() if shown else QtWords(tag, country.country)
        words = plans.words(PageLanguage(translator, dates, country.country))
        return question_texts(words, self._context.use_cases.learning.prompts(tag))

    def _languages(self) -> tuple[tuple[str, str], ...]:
        """Return tag and own name of the languages that can stand in the second column."""
        try:
            tags = self._context.use_cases.plans.tags()
        except Fault:
            return ()
        others = ((tag, autonym(tag)) for tag in tags if tag != self._context.tag)
        return sort_by_words(others, lambda row: row[1], "en")


def _row(item: QuestionItem, texts: Mapping[str, tuple[str, str]]) -> QuestionRow:
    text = item.text or texts.get(item.id, ("", item.id))[1]
    return QuestionRow(item.id, text, bool(item.text), item.asked, item.answer)
