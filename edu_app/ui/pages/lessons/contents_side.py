"""Where the contents of a lesson stand: beside the text on a wide page, else above it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout

from edu_app.ui.pages.lessons.contents_list import ContentsList
from edu_app.ui.pages.lessons.measure import letters_width
from edu_app.ui.widgets.blocks.column import Column

_LETTERS_BESIDE = 26
_LETTERS_NEEDED = 58
_MARGIN = 28


class ContentsSide(QScrollArea):
    """The column beside the text; moves the list of the lesson to its slot above it and back."""

    def __init__(self) -> None:
        super().__init__()
        self.contents: ContentsList | None = None
        self._slot = QVBoxLayout()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = Column()
        inner.setProperty("role", "page")
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(20, _MARGIN, 4, _MARGIN)
        self.setWidget(inner)

    def set_contents(self, contents: ContentsList, slot: QVBoxLayout) -> None:
        """Take the list of another lesson and the place above its text."""
        if self.contents is not None:
            self.contents.hide()
            self.contents.deleteLater()
        self.contents, self._slot = contents, slot

    def arrange(self, width: int, *, paired: bool) -> bool:
        """Stand beside a text in `width` pixels or give way; return whether it stands there."""
        if self.contents is None:
            return False
        letters = _LETTERS_NEEDED * (1 + paired) + _LETTERS_BESIDE
        beside = width >= letters_width(self, letters)
        self.setVisible(beside)
        if beside:
            self.setFixedWidth(letters_width(self, _LETTERS_BESIDE) + _MARGIN)
        (self._column if beside else self._slot).addWidget(self.contents)
        self.contents.set_folding(folding=not beside)
        if self.contents.parentWidget() is not None:
            # Without a parent it would open as a window of its own.
            self.contents.show()
        return beside

    def mark(self, anchor: str) -> None:
        """Show which section is read now."""
        if self.contents is not None and self.isVisible():
            self.contents.mark(anchor)
