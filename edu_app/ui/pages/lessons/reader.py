"""The reader: one lesson in a comfortable column, its contents beside it, find and read aloud.

Owns scrolling, the find bar and what is built when. Must not know services; it emits wishes.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from edu_app.ui.pages.lessons.aloud import Aloud
from edu_app.ui.pages.lessons.block_feeder import BlockFeeder
from edu_app.ui.pages.lessons.contents_list import ContentsList
from edu_app.ui.pages.lessons.find_bar import FindBar
from edu_app.ui.pages.lessons.lesson_sheet import LessonSheet
from edu_app.ui.pages.lessons.measure import ReadingArea, letters_width
from edu_app.ui.pages.lessons.sheet_making import MadeSheet
from edu_app.ui.speech import ReadAloud
from edu_app.ui.widgets.blocks.block_view import BlockView

# Opening, key message, and the first two sections with their headings.
_AT_ONCE = 6
_LETTERS_BESIDE = 26
_LETTERS_NEEDED = 58


class Reader(QWidget):
    """Shows one sheet at a time; `section_shown` is the anchor of what stands at the top."""

    closed = Signal()

    def __init__(self, speaker: ReadAloud) -> None:
        super().__init__()
        self.find_bar, self.area = FindBar(), ReadingArea()
        self.aloud = Aloud(speaker, self)
        self.sheet: LessonSheet | None = None
        self.contents: ContentsList | None = None
        self._hits: list[BlockView] = []
        self._slot = QVBoxLayout()
        self.feeder = BlockFeeder(self.area.viewport())
        self._side = QScrollArea()
        self._side_column = _fill_side(self._side)
        self._lay_out()
        self._connect()

    def show_sheet(self, made: MadeSheet) -> None:
        """Show a sheet from its top; the first screenful now, the rest after the first paint."""
        self.aloud.stop()
        self.find_bar.dismiss()
        self._drop_contents()
        self.sheet, self.contents, self._slot = made.sheet, made.contents, made.slot
        self.area.wide = made.sheet.paired
        made.contents.section_wanted.connect(self.go_to)
        made.sheet.block_wanted.connect(self.go_to)
        self.feeder.start(made.sheet.steps(), _AT_ONCE)
        self.area.set_sheet(made.sheet)
        self._place_contents()

    def _drop_contents(self) -> None:
        if self.contents is not None:
            self.contents.hide()
            self.contents.setParent(None)
            self.contents.deleteLater()

    def go_to(self, anchor: str) -> None:
        """Bring the section `anchor` to the top; an unknown one leaves the page where it is."""
        if self.sheet is None or not anchor:
            return
        self.feeder.finish_now()
        place = self.sheet.places.get(anchor)
        if place is not None:
            self.area.show_widget(place)

    def section_shown(self) -> str:
        """Return the anchor of the section at the top of the page, empty above the first."""
        found = ""
        top = self.area.verticalScrollBar().value() + 40
        for anchor, widget in (self.sheet.places if self.sheet else {}).items():
            if self.area.top_of(widget) <= top:
                found = anchor
        return found

    def first_view(self) -> int:
        """Return the number of the first block that is wholly in sight."""
        top = self.area.verticalScrollBar().value()
        views = self.sheet.views if self.sheet else []
        numbers = [at for at, view in enumerate(views) if self.area.top_of(view) >= top]
        return numbers[0] if top and numbers else 0

    def open_find(self) -> None:
        """Open the find bar; the whole lesson is built so that nothing stays unfound."""
        self.feeder.finish_now()
        self.find_bar.open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape stops the voice; Alt+Left goes back to the list."""
        back = (
            event.key() == Qt.Key.Key_Left and event.modifiers() & Qt.KeyboardModifier.AltModifier
        )
        if event.key() == Qt.Key.Key_Escape and self.aloud.speaker.reading:
            self.aloud.stop()
        elif back or event.key() == Qt.Key.Key_Back:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Contents beside the text or above it, as there is room."""
        super().resizeEvent(event)
        self._place_contents()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop the voice: a page that is not seen does not speak."""
        self.aloud.stop()
        super().hideEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Another text size may leave no room beside the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._place_contents()

    def _lay_out(self) -> None:
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self._side)
        body.addWidget(self.area, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.find_bar)
        column.addLayout(body, 1)
        column.addWidget(self.aloud.strip)

    def _connect(self) -> None:
        find = QShortcut(QKeySequence.StandardKey.Find, self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self.open_find)
        self.find_bar.text_changed.connect(self._on_find_text_changed)
        self.find_bar.hit_wanted.connect(self._on_hit_wanted)
        self.find_bar.closed.connect(self.area.setFocus)
        self.aloud.view_started.connect(self.area.reveal)
        self.feeder.finished.connect(self.aloud.speaker.load)
        self.area.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    def _on_find_text_changed(self, text: str) -> None:
        self._hits = self.sheet.mark_hits(text) if self.sheet else []
        self.find_bar.show_count(len(self._hits))

    def _on_hit_wanted(self, number: int) -> None:
        if self.sheet:
            self._hits = self.sheet.mark_hits(self.find_bar.field.text(), number)
            self.area.reveal(self._hits[number])

    def _on_scrolled(self) -> None:
        if self.contents and self._side.isVisible():
            self.contents.mark(self.section_shown())

    def _place_contents(self) -> None:
        if self.contents is None or self.sheet is None:
            return
        needed = letters_width(self, _LETTERS_NEEDED * (1 + self.sheet.paired) + _LETTERS_BESIDE)
        beside = self.width() >= needed
        self._side.setVisible(beside)
        self.area.leading = beside
        self.area.fit()
        if beside:
            self._side.setFixedWidth(letters_width(self, _LETTERS_BESIDE) + 28)
        (self._side_column if beside else self._slot).addWidget(self.contents)
        self.contents.set_folding(folding=not beside)
        if self.sheet.end:
            self.sheet.end.set_narrow(narrow=not beside)


def _fill_side(side: QScrollArea) -> QVBoxLayout:
    side.setWidgetResizable(True)
    side.setFrameShape(QFrame.Shape.NoFrame)
    side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    inner = QWidget()
    inner.setProperty("role", "page")
    column = QVBoxLayout(inner)
    column.setContentsMargins(20, 28, 4, 28)
    side.setWidget(inner)
    return column
