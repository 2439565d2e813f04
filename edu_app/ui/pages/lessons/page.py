"""The page of the lessons: the list and the reader, joined to the presenter and to the window.

Owns what a click leads to outside the lesson: another page, the glossary, a browser, a file.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from edu_app.services.learning_values import Hit, LessonRow, OpenLesson
from edu_app.ui.pages.lessons.explainer import Explainer
from edu_app.ui.pages.lessons.lesson_list import LessonList
from edu_app.ui.pages.lessons.lesson_output import LessonOutput
from edu_app.ui.pages.lessons.links import LinkFollower
from edu_app.ui.pages.lessons.presenter import LessonsPresenter
from edu_app.ui.pages.lessons.reader import Reader
from edu_app.ui.pages.lessons.sheet_making import MadeSheet, SheetMaker
from edu_app.ui.speech import ReadAloud, load_engine
from edu_app.ui.widgets.block_feeder import BlockFeeder

if TYPE_CHECKING:
    from edu_app.ui.page_context import PageContext


class LessonsPage(QWidget):
    """`open_at` takes "", "<lesson>" or "<lesson>#<anchor>"."""

    def __init__(self, context: PageContext, speaker: ReadAloud | None = None) -> None:
        super().__init__()
        self._context = context
        self._learning = context.use_cases.learning
        self.presenter = LessonsPresenter(self._learning, self, lambda: context.tag, context.person)
        self.list = LessonList()
        self.reader = Reader(speaker or ReadAloud(None, load=load_engine))
        self.output = LessonOutput(context, self)
        explainer = Explainer(context.use_cases.learning, self)
        self._links = LinkFollower(context.go, explainer, self.reader.go_to)
        self._maker = SheetMaker(context)
        self._beside = False
        # One step at a time, each from the event loop: no keystroke waits for more than one.
        self.ahead = BlockFeeder(self.list.area.viewport(), portion=1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.reader)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self.list.lesson_wanted.connect(self.presenter.open)
        self.list.text_changed.connect(self.presenter.search)
        self.reader.closed.connect(self.presenter.show_list)

    def refresh(self) -> None:
        """Read again what is shown and show it."""
        self.presenter.refresh()

    def open_at(self, place: str) -> None:
        """Open a lesson, or the list for an empty place."""
        lesson, _hash, anchor = place.removeprefix("lesson:").partition("#")
        if lesson:
            self.presenter.open(lesson, anchor)
        else:
            self.presenter.show_list()

    def show_list(self, rows: Sequence[LessonRow]) -> None:
        """Show all lessons."""
        self._stack.setCurrentWidget(self.list)
        self.list.show_rows(rows, self._context.words().number)
        if self.list.field.text().strip():
            # Coming back from a lesson that a search had found.
            self.presenter.search(self.list.field.text())
        if steps := self.presenter.steps_ahead():
            self.ahead.start(steps, 0)

    def show_hits(self, text: str, hits: Sequence[Hit]) -> None:
        """Show where `text` stands."""
        if self.list.field.text() != text:
            self.list.field.setText(text)
        self.list.show_hits(hits)

    def show_lesson(self, lesson: OpenLesson, place: str) -> None:
        """Show one lesson, at `place` where that is not empty."""
        made = self._maker.make(lesson, self.reader, beside=self._beside)
        self._links.tag = lesson.document.tag
        self._connect(made, lesson)
        self._stack.setCurrentWidget(self.reader)
        self.reader.show_sheet(made)
        self.reader.go_to(place)
        self.reader.area.setFocus()

    def place_shown(self) -> str:
        """Return the anchor at the top of the reader."""
        return self.reader.section_shown()

    def tell(self, text: str) -> None:
        """Say something at the bottom of the window."""
        self._context.tell(text)

    def hideEvent(self, event: QHideEvent) -> None:
        """Remember where somebody stopped reading."""
        self.presenter.leave()
        super().hideEvent(event)

    def _connect(self, made: MadeSheet, lesson: OpenLesson) -> None:
        made.sheet.link_followed.connect(self._links.follow)
        made.sheet.link_focused.connect(self._links.pass_over)
        made.sheet.lesson_wanted.connect(lambda wanted: self._context.go(f"lesson:{wanted}"))
        made.sheet.read_changed.connect(lambda read: self.presenter.mark_read(read=read))
        made.tools.back_wanted.connect(self.presenter.show_list)
        made.tools.find_wanted.connect(self.reader.open_find)
        made.tools.english_toggled.connect(self._on_english_toggled)
        made.tools.print_wanted.connect(partial(self.output.print, lesson))
        made.tools.save_wanted.connect(partial(self.output.save, lesson))

    def _on_english_toggled(self, beside: bool) -> None:
        self._beside = beside
        self.presenter.refresh()
