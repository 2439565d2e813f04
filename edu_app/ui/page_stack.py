"""The pages one behind the other: built when first shown; each can carry the standing line.

Knows pages by the registry's rows alone. Every page scrolls here when the window is small; one
that holds a scroll area of its own gets the height that is there.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from edu_app.core.decision import Message
from edu_app.ui.dialogs.parts.words_label import WordsLabel
from edu_app.ui.page_context import PageContext
from edu_app.ui.pages.registry import find_page
from edu_app.ui.theme.current import text_percent

_STANDING = Message("standing-line")
# From this width of a page on there is room for wide margins.
ROOMY_WIDTH = 700


class StandingLine(QFrame):
    """The line of rules 8 that stands on every page, whatever the date says."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self.setProperty("role", "callout")
        self._context = context
        self.label = WordsLabel("", "body")
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 8, 18, 8)
        column.addWidget(self.label)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a live switch of the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.label.set_words(self._context.say(_STANDING))


class _Body(QWidget):
    """What scrolls; its height follows from its width alone.

    Qt would add the height that wrapping texts need in their narrowest column.
    """

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), 0)


class PageFrame(QScrollArea):
    """One page with its margins; the standing line comes to its end where it is wanted."""

    def __init__(self, page: QWidget, context: PageContext) -> None:
        super().__init__()
        self.page, self._context = page, context
        self._line: StandingLine | None = None
        self._room: tuple[int, int, int, int] | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        body = _Body()
        body.setProperty("role", "page")
        self._column = QVBoxLayout(body)
        self._column.addWidget(page, stretch=1)
        self.setWidget(body)
        self.fit()

    def carry_line(self, *, wanted: bool) -> None:
        """Show the standing line at the end of the page, or leave it to the window."""
        if wanted and self._line is None:
            self._line = StandingLine(self._context)
            self._column.addWidget(self._line)
        if self._line:
            self._line.setVisible(wanted)
        self.fit()

    def fit(self) -> None:
        """Set the margins for the window's width."""
        roomy = self.width() >= ROOMY_WIDTH
        side, top, gap = (36, 30, 18) if roomy else (12, 14, 12)
        carries = self._line is not None and not self._line.isHidden()
        room = (side, top, top if carries else 12, gap)
        if room != self._room:
            # Qt would lay the whole page out anew for margins that are the same.
            self._room = room
            self._column.setContentsMargins(side, top, side, room[2])
            self._column.setSpacing(gap)
        if self.page.findChild(QScrollArea) is not None:
            # A page that scrolls by itself gets the height that is there, the line below included.
            # Where the text is large the line below must not leave the page without room.
            share = 55 if roomy and text_percent() < 200 else 85
            self.page.setMinimumHeight(self.height() * share // 100)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the window's width."""
        super().resizeEvent(event)
        self.fit()


class PageStack(QStackedWidget):
    """Shows one page of the registry at a time."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._frames: dict[str, PageFrame] = {}
        self._carries_line = False
        self.shown_id = ""

    def show_page(self, page_id: str, place: str = "") -> None:
        """Show the page `page_id`, built now if need be, refreshed, opened at `place`."""
        frame = self._frames.get(page_id)
        if frame is None:
            frame = PageFrame(find_page(page_id).factory(self._context), self._context)
            frame.carry_line(wanted=self._carries_line)
            frame.page.setObjectName(f"page-{page_id}")
            self._frames[page_id] = frame
            self.addWidget(frame)
        self.shown_id = page_id
        self.refresh()
        self.setCurrentWidget(frame)
        if place:
            frame.page.open_at(place)  # type: ignore[attr-defined]  # pages with places have it

    def refresh(self) -> None:
        """Let the shown page read and show anew; the others do so when they are shown again."""
        frame = self._frames.get(self.shown_id)
        if frame is not None:
            frame.page.refresh()  # type: ignore[attr-defined]  # every page has it (contract)

    def carry_line(self, *, wanted: bool) -> None:
        """Let every page end with the standing line, or none."""
        self._carries_line = wanted
        for frame in self._frames.values():
            frame.carry_line(wanted=wanted)

    def take_keys(self) -> None:
        """Let the keyboard scroll the shown page."""
        frame = self._frames.get(self.shown_id)
        if frame is not None:
            frame.setFocus()

    def page(self, page_id: str) -> QWidget | None:
        """Return a page that has been built, None otherwise."""
        frame = self._frames.get(page_id)
        return frame.page if frame else None
