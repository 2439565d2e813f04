"""Makes the sheet of an opened lesson with all that stands on it; knows the window's words."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from edu_app.i18n.bidi import isolate
from edu_app.i18n.languages import autonym
from edu_app.i18n.runtime import pgettext
from edu_app.lessons.picture_labels import CONTEXT
from edu_app.services.learning_values import OpenLesson
from edu_app.ui.pages.lessons.contents_list import ContentsList
from edu_app.ui.pages.lessons.lesson_sheet import LessonSheet, SheetParts, contents_of
from edu_app.ui.pages.lessons.lesson_tools import LessonTools
from edu_app.ui.pages.lessons.review_words import review_sentence
from edu_app.ui.widgets.blocks.build import BlockSource
from edu_app.ui.widgets.blocks.text_setting import setting_of

if TYPE_CHECKING:
    from edu_app.ui.page_context import PageContext
    from edu_app.ui.pages.lessons.reader import Reader


@dataclass(frozen=True)
class MadeSheet:
    """A sheet not built yet, and its parts that others move or listen to."""

    sheet: LessonSheet
    tools: LessonTools
    contents: ContentsList
    slot: QVBoxLayout


class SheetMaker:
    """One for the page; each call makes a new sheet."""

    def __init__(self, context: PageContext) -> None:
        self._context = context

    def make(self, lesson: OpenLesson, reader: Reader, *, beside: bool) -> MadeSheet:
        """Return the sheet of `lesson`, with English `beside` it where there is any."""
        beside = beside and lesson.english is not None
        document = lesson.document
        tools = LessonTools(offer_english=lesson.english is not None, beside=beside)
        contents = ContentsList(contents_of(document.sections), self.source(document.tag).setting)
        slot = QVBoxLayout()
        parts = SheetParts(
            source=self.source,
            number=self._context.words().number,
            review=self.review_words(lesson),
            tools=tools,
            contents=slot,
        )
        sheet = LessonSheet(lesson, parts, beside=beside)
        tools.add_read_aloud(reader.aloud.bar_for(document.tag, sheet.views, reader.first_view))
        return MadeSheet(sheet, tools, contents, slot)

    def source(self, tag: str) -> BlockSource:
        """Return what blocks of the language `tag` need; "" is the language of the window."""
        shown = tag or self._context.tag
        latin = self._context.use_cases.settings.current.latin_digits
        return BlockSource(
            setting=setting_of(shown, latin_digits=latin),
            picture=self._context.use_cases.learning.picture,
            # The labels are in the catalogue of the window; an English block keeps English ones.
            label=partial(pgettext, CONTEXT) if shown == self._context.tag else str,
        )

    def review_words(self, lesson: OpenLesson) -> str:
        """Return the sentence of the review bar in the language of the window."""
        name = "" if lesson.wanted == "en" else isolate(autonym(lesson.wanted))
        return review_sentence(lesson.row.review, name, self._context.words().long)
