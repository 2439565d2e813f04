"""One open lesson as a column of block views, built step by step.

Owns the order and the rhythm of the page: opening, key message, sections, questions, sources, foot.
Must not know services, the window or how far somebody has scrolled.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QLayout, QSizePolicy, QWidget

from edu_app.i18n.runtime import pgettext
from edu_app.lessons.document import Block, Section
from edu_app.services.learning_values import OpenLesson
from edu_app.ui.pages.lessons.lesson_end import LessonEnd
from edu_app.ui.pages.lessons.lesson_opening import LessonOpening, newer_english
from edu_app.ui.pages.lessons.portions import Portions
from edu_app.ui.pages.lessons.quiz_panel import QuizPanel
from edu_app.ui.pages.lessons.shown_lesson import question_text, source_row
from edu_app.ui.widgets.blocks.block_view import BlockView
from edu_app.ui.widgets.blocks.build import BlockSource, build_block
from edu_app.ui.widgets.blocks.column import Column
from edu_app.ui.widgets.blocks.paired_row import PairedRow
from edu_app.ui.widgets.blocks.sources import SourcesView

Step = Callable[[], None]


@dataclass(frozen=True)
class SheetParts:
    """What a sheet is handed besides the lesson.

    `source` gives what the blocks of a language need; `number` writes numbers as the window does;
    `review` is the finished sentence of the bar; `tools` stands above the lesson.
    """

    source: Callable[[str], BlockSource]
    number: Callable[[int], str]
    review: str
    tools: QWidget
    contents: QLayout


class LessonSheet(Column):
    """`views` are the blocks in reading order; `places` the first widget of each section."""

    link_followed = Signal(str)
    link_focused = Signal(str)
    block_wanted = Signal(str)
    lesson_wanted = Signal(str)
    read_changed = Signal(bool)

    def __init__(self, lesson: OpenLesson, parts: SheetParts, *, beside: bool) -> None:
        super().__init__()
        self.lesson, self.views, self.places = lesson, list[BlockView](), dict[str, QWidget]()
        self.quiz: QuizPanel | None = None
        self.end: LessonEnd | None = None
        self._parts = parts
        self._main = parts.source(lesson.document.tag)
        self._english = lesson.english if beside else None
        self._first_line = -1
        self._line = QFontMetricsF(self.font()).height()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.portions = Portions(self)

    @property
    def paired(self) -> bool:
        """Whether English stands beside the text."""
        return self._english is not None

    def steps(self) -> list[Step]:
        """Return the steps that build the sheet, in order; each adds a few widgets."""
        found: list[Step] = [self._add_opening]
        for section in self.lesson.document.sections:
            twin = self._english.section(section.anchor) if self._english else None
            found.append(lambda one=section, other=twin: self._add_heading(one, other))  # type: ignore[misc]  # bound now
            found.extend(self._block_steps(section, twin))
        return [*found, self._add_quiz, self._add_sources, self._add_end]

    def mark_hits(self, needle: str, current: int = -1) -> list[BlockView]:
        """Mark the hits and return the view of each one, in order."""
        hits: list[BlockView] = []
        for view in self.views:
            hits.extend([view] * view.mark_hits(needle, max(-1, current - len(hits))))
        return hits

    def _block_steps(self, section: Section, twin: Section | None) -> list[Step]:
        pairs = zip_longest(section.blocks, twin.blocks if twin else ())
        return [
            lambda one=block, other=other, mark=section.mark: self._add_block(one, other, mark)  # type: ignore[misc]  # bound now
            for block, other in pairs
        ]

    def _add_opening(self) -> None:
        opening = LessonOpening(self.lesson, self._parts.review, self._parts.number, self._main)
        self.portions.put(self._parts.tools)
        self._leave(0.3)
        self.portions.put(opening)
        self._leave(0.5)
        self.portions.put_layout(self._parts.contents)
        self.views.extend(opening.views)
        for view in opening.views:
            self._connect(view)
        newer = newer_english(self.lesson, self._parts.source)
        if newer is not None:
            self.portions.put(newer)
            self._leave(0.5)
        self._add_block(
            self.lesson.document.key_message,
            self._english.key_message if self._english else None,
            "must",
        )

    def _add_heading(self, section: Section, twin: Section | None) -> None:
        heading = Block("heading", section.anchor, text=section.heading)
        other = Block("heading", section.anchor, text=twin.heading) if twin else None
        self._add_block(heading, other, section.mark)
        self._first_line = section.blocks[0].line if section.blocks else -1
        self.places[section.anchor] = self.views[-1]

    def _add_block(self, block: Block | None, other: Block | None, mark: str) -> None:
        self._leave(_air_above(block or other, self._first_line))
        view = self._make(block, self._main, mark) if block else None
        if view:
            self.views.append(view)
        if not self.paired:
            if view:
                self.portions.put(view)
            return
        twin = self._make(other, self._parts.source("en"), mark) if other else None
        self.portions.put(PairedRow(view, twin))

    def _leave(self, lines: float) -> None:
        self.portions.leave(self._line * lines)

    def _make(self, block: Block, source: BlockSource, mark: str) -> BlockView:
        view = build_block(block, source, mark=mark)
        self._connect(view)
        return view

    def _connect(self, view: BlockView) -> None:
        view.link_followed.connect(self.link_followed)
        view.link_focused.connect(self.link_focused)

    def _add_quiz(self) -> None:
        if not self.lesson.questions:
            return
        questions = [question_text(question) for question in self.lesson.questions]
        self._leave(2.2)
        self.quiz = QuizPanel(questions, self._main.setting, self._parts.number)
        self.quiz.block_wanted.connect(self.block_wanted)
        self.portions.put(self.quiz)

    def _add_sources(self) -> None:
        if not self.lesson.references:
            return
        self._leave(1.2)
        rows = [source_row(reference) for reference in self.lesson.references]
        sources = SourcesView(
            rows, pgettext("heading", "Sources"), self._parts.source("en").setting
        )
        sources.link_followed.connect(self.link_followed)
        self.portions.put(sources)

    def _add_end(self) -> None:
        lesson = self.lesson
        self._leave(1.2)
        self.end = LessonEnd(
            lesson.previous, lesson.following, self._main.setting, read=lesson.row.read
        )
        self.end.lesson_wanted.connect(self.lesson_wanted)
        self.end.read_changed.connect(self.read_changed)
        self.portions.put(self.end)
        self.portions.close()


def contents_of(sections: Sequence[Section]) -> list[tuple[str, str]]:
    """Return (anchor, heading) of every section, for the contents list."""
    return [(section.anchor, section.heading) for section in sections]


def _air_above(block: Block | None, first_line: int) -> float:
    """Return the air above a block, in lines: headings stand near what they head."""
    if block is None or block.role == "key":
        return 0
    if block.kind == "heading":
        return 1.6
    return 0.35 if block.line == first_line else 0.65
