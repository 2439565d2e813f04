"""The question list on paper, in her language and in the clinic's, side by side.

A reviewed prompt stands in both languages; her own words are printed as she typed them and are
marked as not translated. Must not know how it is drawn.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from edu_app.core.question_items import QuestionItem
from edu_app.i18n.bidi import isolate
from edu_app.lessons.prompts import Prompts
from edu_app.services.paper_document import Cell, PaperDocument, PaperSection, PaperTable
from edu_app.services.plan_parts import review_line, translation_line
from edu_app.services.plan_words import PlanWords


@dataclass(frozen=True)
class QuestionTexts:
    """One language of the sheet: its words and the reviewed questions by id."""

    words: PlanWords
    prompts: Mapping[str, str]

    @property
    def tag(self) -> str:
        """Return the language's tag."""
        return self.words.translator.tag

    def cell(self, text: str, *, strong: bool = False) -> Cell:
        """Return `text` as a cell of this language."""
        rtl = self.words.translator.direction == "rtl"
        return Cell(text, tag=self.tag, rtl=rtl, strong=strong)


def question_texts(words: PlanWords, prompts: Prompts) -> QuestionTexts:
    """Return the questions of just this language: another one never stands in its column."""
    same = prompts.header.lang == words.translator.tag
    texts = {key: row.text for key, row in prompts.questions.items()} if same else {}
    return QuestionTexts(words, texts)


def make_question_sheet(
    items: Sequence[QuestionItem],
    own: QuestionTexts,
    clinic: QuestionTexts | None = None,
    *,
    name: str = "",
) -> PaperDocument:
    """Return the sheet; without a second language it has one column. `name` "" prints none."""
    sides = (own, clinic) if clinic and clinic.tag != own.tag else (own,)
    look_up = own.words.translator.gettext
    opening = (look_up("For {name}").format(name=isolate(name)),) if name else ()
    table = PaperTable(
        columns=tuple(side.cell(_heading(side), strong=True) for side in sides),
        rows=tuple(tuple(_cell(item, side, own) for side in sides) for item in items),
        shares=(1.0,) * len(sides),
    )
    return PaperDocument(
        tag=own.tag,
        direction=own.words.translator.direction,
        title=look_up("My questions"),
        sections=(PaperSection(lines=opening, table=table),),
        foot=_foot(sides),
    )


def _heading(side: QuestionTexts) -> str:
    return side.words.translator.gettext("Questions for my team")


def _cell(item: QuestionItem, side: QuestionTexts, own: QuestionTexts) -> Cell:
    """Return one question in one language; her own words keep the look of her language."""
    look_up = side.words.translator.gettext
    box = "☑ " if item.asked else "☐ "
    text = side.prompts.get(item.id, "")
    if item.text:
        return own.cell(box + item.text) if side is own else _untranslated(item, side)
    if not text:
        return side.cell(look_up("This question is not there in this language."))
    answer = f"\n{item.answer}" if item.answer and side is own else ""
    return side.cell(box + text + answer)


def _untranslated(item: QuestionItem, side: QuestionTexts) -> Cell:
    look_up = side.words.translator.gettext
    note = look_up("Her own words, not translated:")
    return side.cell(f"{note} {isolate(item.text)}")


def _foot(sides: Sequence[QuestionTexts]) -> tuple[str, ...]:
    lines = []
    for side in sides:
        lines.append(review_line(side.words))
        if side.words.is_draft_translation():
            lines.append(translation_line(side.words))
    return tuple(lines)
