"""The reader: one lesson in a comfortable column, its contents beside it, find and read aloud.

Owns scrolling and what is built when. Must not know services; it emits wishes.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from edu_app.ui.pages.lessons.aloud import Aloud
from edu_app.ui.pages.lessons.contents_side import ContentsSide
from edu_app.ui.pages.lessons.find_bar import FindBar
from edu_app.ui.pages.lessons.finding import Finding
from edu_app.ui.pages.lessons.lesson_sheet import LessonSheet
from edu_app.ui.pages.lessons.measure import ReadingArea
from edu_app.ui.pages.lessons.sheet_making import MadeSheet
from edu_app.ui.speech import ReadAloud
from edu_app.ui.widgets.block_feeder import BlockFeeder

# Opening with the key message, and the first two sections with their headings.
_AT_ONCE = 6
# A section counts as the one being read when it begins this near the top of the page.
_NEAR_TOP_PX = 40


class Reader(QWidget):
    """Shows one sheet at a time."""

    closed = Signal()

    def __init__(self, speaker: ReadAloud) -> None:
        super().__init__()
        self.find_bar, self.area, self.side = FindBar(), ReadingArea(), ContentsSide()
        self.aloud = Aloud(speaker, self)
        self.sheet: LessonSheet | None = None
        self._wanted = ""
        self.feeder = BlockFeeder(self.area.viewport())
        self._finding = Finding(self.find_bar, lambda: self.sheet, self.area.reveal)
        self._lay_out()
        self._connect()

    def show_sheet(self, made: MadeSheet) -> None:
        """Show a sheet from its top; the first screenful now, the rest after the first paint."""
        self.aloud.stop()
        self.find_bar.dismiss()
        self.sheet = made.sheet
        self.area.wide = made.sheet.paired
        self.side.set_contents(made.contents, made.slot)
        self._arrange()
        made.contents.section_wanted.connect(self.go_to)
        made.sheet.block_wanted.connect(self.go_to)
        self.area.set_sheet(made.sheet, built=False)
        steps = made.sheet.steps()
        self.feeder.start([*steps[:_AT_ONCE], made.contents.fill, *steps[_AT_ONCE:]], _AT_ONCE)
        made.sheet.show()

    def go_to(self, anchor: str) -> None:
        """Bring the section `anchor` to the top; an unknown one leaves the page where it is."""
        if self.sheet is None or not anchor:
            return
        if not self.isVisible():
            # Places are known only once the page is laid out.
            self._wanted = anchor
            return
        self.feeder.finish_now()
        place = self.sheet.places.get(anchor)
        if place is not None:
            self.area.show_widget(place)

    def section_shown(self) -> str:
        """Return the anchor of the section at the top of the page, empty above the first."""
        found = ""
        top = self.area.verticalScrollBar().value() + _NEAR_TOP_PX
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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Contents beside the text or above it, as there is room."""
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        """Go to the section that was wanted before the page could be seen."""
        super().showEvent(event)
        wanted, self._wanted = self._wanted, ""
        self.go_to(wanted)

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop the voice: a page that is not seen does not speak."""
        self.aloud.stop()
        super().hideEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Another text size may leave no room beside the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._arrange()

    def _lay_out(self) -> None:
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self.side)
        body.addWidget(self.area, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.find_bar)
        column.addLayout(body, 1)
        column.addWidget(self.aloud.strip)

    def _connect(self) -> None:
        for keys, action in (
            (QKeySequence.StandardKey.Find, self.open_find),
            ("Alt+Left", self.closed),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(action)
        self.find_bar.closed.connect(self.area.setFocus)
        self.aloud.view_started.connect(self.area.reveal)
        self.feeder.portion_done.connect(self._on_portion_done)
        self.feeder.finished.connect(self._on_sheet_finished)
        self.area.verticalScrollBar().valueChanged.connect(
            lambda: self.side.mark(self.section_shown())
        )

    def _on_portion_done(self) -> None:
        if self.sheet is not None:
            self.sheet.portions.show()

    def _on_sheet_finished(self) -> None:
        self.area.drop_old()
        self.aloud.speaker.load()
        self._arrange()

    def _arrange(self) -> None:
        if self.sheet is None:
            return
        beside = self.side.arrange(self.width(), paired=self.sheet.paired)
        self.area.leading = beside
        self.area.fit()
        if self.sheet.end:
            self.sheet.end.set_narrow(narrow=not beside)
