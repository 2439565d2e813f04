"""Reading a lesson aloud: which block is read, its highlight, and a strip to stop it from anywhere.

Owns one speaker for the life of the reader; its engine is loaded after the first lesson stands.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from edu_app.i18n.runtime import _
from edu_app.ui.speech import ReadAloud
from edu_app.ui.widgets.blocks.block_view import BlockView
from edu_app.ui.widgets.read_aloud_bar import ReadAloudBar


class StopStrip(QFrame):
    """Stands below the page while something is read, however far it has scrolled."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "topbar")
        self.button = QPushButton()
        self.button.setProperty("role", "primary")
        row = QHBoxLayout(self)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        self.retranslate()
        self.hide()

    def retranslate(self) -> None:
        """Word the button anew in the current language of the window."""
        self.button.setText(_("Stop reading"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow a live switch of the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


class Aloud(QObject):
    """Reads the views it is given, from the first one wanted."""

    view_started = Signal(object)

    def __init__(self, speaker: ReadAloud, parent: QObject) -> None:
        super().__init__(parent)
        self.speaker, self.strip = speaker, StopStrip()
        self._views: Sequence[BlockView] = ()
        self._first: Callable[[], int] = int
        self._read: BlockView | None = None
        self.strip.button.clicked.connect(speaker.stop)
        # It works while the strip shows, wherever the focus is.
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self.strip)
        escape.activated.connect(speaker.stop)
        speaker.block_started.connect(self._on_block_started)
        speaker.finished.connect(self._on_finished)

    def bar_for(
        self, tag: str, views: Sequence[BlockView], first: Callable[[], int]
    ) -> ReadAloudBar:
        """Return the bar of a new lesson; `first` tells with which view reading begins."""
        self.speaker.stop()
        self._views, self._first, self._read = views, first, None
        bar = ReadAloudBar(self.speaker, self._waiting)
        bar.set_language(tag)
        return bar

    def stop(self) -> None:
        """Stop at once."""
        self.speaker.stop()

    def _waiting(self) -> list[tuple[int, str]]:
        begin = self._first()
        return [(at, view.plain) for at, view in enumerate(self._views) if at >= begin]

    def _on_block_started(self, number: int) -> None:
        self._clear()
        self._read = self._views[number]
        self._read.set_reading(reading=True)
        self.strip.show()
        self.view_started.emit(self._read)

    def _on_finished(self) -> None:
        self._clear()
        self.strip.hide()

    def _clear(self) -> None:
        if self._read is not None:
            self._read.set_reading(reading=False)
        self._read = None
