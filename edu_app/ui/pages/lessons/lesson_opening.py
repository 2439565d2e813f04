"""The head of a lesson: number and minutes, title, what it is for, and the review bar."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QLabel, QVBoxLayout

from edu_app.i18n.runtime import _
from edu_app.services.learning_values import OpenLesson
from edu_app.ui.pages.lessons.review_bar import ReviewBar
from edu_app.ui.pages.lessons.review_words import minutes_words
from edu_app.ui.widgets.blocks.block_view import BlockView
from edu_app.ui.widgets.blocks.build import BlockSource
from edu_app.ui.widgets.blocks.column import Column
from edu_app.ui.widgets.blocks.framed_text import FramedText
from edu_app.ui.widgets.blocks.heading_text import HeadingText
from edu_app.ui.widgets.blocks.rich_text import RichText


class LessonOpening(Column):
    """`views` are its blocks that can be searched and read aloud."""

    def __init__(
        self, lesson: OpenLesson, review: str, number: Callable[[int], str], source: BlockSource
    ) -> None:
        super().__init__()
        document, setting = lesson.document, source.setting
        line = QFontMetricsF(self.font()).height()
        self.eyebrow = QLabel(where_words(lesson, number))
        self.eyebrow.setProperty("role", "eyebrow")
        self.eyebrow.setWordWrap(True)
        title = HeadingText(escape(document.title), setting, "title")
        summary = RichText(escape(document.summary), setting, "lead")
        self.views = [
            BlockView(title, [title], setting, plain=document.title),
            BlockView(summary, [summary], setting, plain=document.summary),
        ]
        self.bar = ReviewBar(lesson.row.review.state, review)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, round(line * 0.3), 0, 0)
        column.setSpacing(round(line * 0.3))
        for widget in (self.eyebrow, *self.views):
            column.addWidget(widget)
        column.addSpacing(round(line * 0.3))
        column.addWidget(self.bar)


def where_words(lesson: OpenLesson, number: Callable[[int], str]) -> str:
    """Return "Lesson 3 of 12 · 4 minutes"."""
    minutes = minutes_words(lesson.row.minutes, number)
    if not lesson.row.number:
        return minutes
    return _("Lesson {number} of {count} · {minutes}").format(
        number=number(lesson.row.number), count=number(lesson.count), minutes=minutes
    )


def newer_english(lesson: OpenLesson, source: Callable[[str], BlockSource]) -> FramedText | None:
    """Return the newer English key message of a stale safety lesson, for all others None."""
    stale = lesson.row.review.state == "stale" and lesson.safety == "high"
    if not stale or lesson.english is None:
        return None
    window = source("").setting
    said = _("This is the newer English text of the most important sentence:")
    message = RichText(lesson.english.key_message.html, source("en").setting, "reading")
    return FramedText("callout", [RichText.plain(said, window, "body"), message], window)
