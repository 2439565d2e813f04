"""Joins the find bar to the open lesson: counts the hits and shows the one that is wanted."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from edu_app.ui.pages.lessons.find_bar import FindBar
from edu_app.ui.pages.lessons.lesson_sheet import LessonSheet


class Finding(QObject):
    """`sheet` gives the open lesson; `reveal` scrolls to a block."""

    def __init__(
        self,
        bar: FindBar,
        sheet: Callable[[], LessonSheet | None],
        reveal: Callable[[QWidget], None],
    ) -> None:
        super().__init__(bar)
        self._bar, self._sheet, self._reveal = bar, sheet, reveal
        bar.text_changed.connect(self._on_text_changed)
        bar.hit_wanted.connect(self._on_hit_wanted)

    def _on_text_changed(self, text: str) -> None:
        sheet = self._sheet()
        self._bar.show_count(len(sheet.mark_hits(text)) if sheet else 0)

    def _on_hit_wanted(self, number: int) -> None:
        sheet = self._sheet()
        if sheet is not None:
            self._reveal(sheet.mark_hits(self._bar.field.text(), number)[number])
