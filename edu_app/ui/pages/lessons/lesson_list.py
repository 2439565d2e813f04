"""The list of lessons: progress, the lesson to go on with, the search box and what it found.

Must not know services; it emits the lesson that is wanted and the text that is typed.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel, QLineEdit, QProgressBar, QVBoxLayout, QWidget

from edu_app.i18n.runtime import _, ngettext, pgettext
from edu_app.services.learning_values import Hit, LessonRow
from edu_app.ui.pages.lessons.lesson_card import LessonCard
from edu_app.ui.pages.lessons.measure import ReadingArea
from edu_app.ui.pages.lessons.search_hits import SearchHits


class LessonList(QWidget):
    """Shows all lessons, or the places where the typed text stands."""

    lesson_wanted = Signal(str, str)
    text_changed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.title, self.progress = QLabel(), QLabel()
        self.bar, self.field = QProgressBar(), QLineEdit()
        self.area = ReadingArea()
        self.hits = SearchHits(self.area.viewport())
        self.cards: list[LessonCard] = []
        self._rows = QWidget()
        self._row_column = QVBoxLayout(self._rows)
        self._lay_out()
        self.field.textChanged.connect(self.text_changed)
        self.field.returnPressed.connect(self._on_return_pressed)
        self.hits.hit_chosen.connect(self.lesson_wanted)
        self.retranslate()

    def show_rows(self, rows: Sequence[LessonRow], number: Callable[[int], str]) -> None:
        """Show all lessons; `number` writes numbers as the window does."""
        self._clear()
        unread = next((row.id for row in rows if not row.read), "")
        for row in rows:
            card = LessonCard(row, number, following=row.id == unread)
            card.clicked.connect(lambda _=False, lesson=row.id: self.lesson_wanted.emit(lesson, ""))
            self._row_column.addWidget(card)
            self.cards.append(card)
        done = sum(row.read for row in rows)
        said = ngettext(
            "You have read {done} of {count} lesson.",
            "You have read {done} of {count} lessons.",
            len(rows),
        )
        self.progress.setText(said.format(done=number(done), count=number(len(rows))))
        self.bar.setMaximum(max(1, len(rows)))
        self.bar.setValue(done)
        self.hits.hide()
        self._rows.show()

    def show_hits(self, hits: Sequence[Hit]) -> None:
        """Show what was found instead of the list."""
        self._rows.hide()
        self.hits.show()
        self.hits.show_hits(hits)

    def retranslate(self) -> None:
        """Word everything anew in the current language of the window."""
        self.title.setText(pgettext("page", "Lessons"))
        self.field.setPlaceholderText(_("Search in all lessons"))
        self.field.setAccessibleName(_("Search in all lessons"))
        self.bar.setAccessibleName(self.progress.text())

    def changeEvent(self, event: QEvent) -> None:
        """Follow a live switch of the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        self.title.setProperty("role", "title")
        self.progress.setProperty("role", "caption")
        for label in (self.title, self.progress):
            label.setWordWrap(True)
        self.bar.setTextVisible(False)
        self.bar.setMaximumHeight(14)
        self.field.setClearButtonEnabled(True)
        rows = self._row_column
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(10)
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(12)
        for widget in (self.title, self.progress, self.bar, self.field, self._rows, self.hits):
            column.addWidget(widget)
        column.addStretch(1)
        self.area.set_sheet(sheet)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.area)
        find = QShortcut(QKeySequence.StandardKey.Find, self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self.field.setFocus)
        clear = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        clear.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        clear.activated.connect(self.field.clear)

    def _clear(self) -> None:
        for card in self.cards:
            self._row_column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = []

    def _on_return_pressed(self) -> None:
        if self.hits.isVisible() and self.hits.cards:
            self.hits.cards[0].click()
