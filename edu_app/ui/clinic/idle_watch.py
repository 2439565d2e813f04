"""Notices that nobody has used a session for a while: keys, mouse, touch in any of its windows.

Says so once and waits for the next use; it ends nothing. A test hands in a timer of its own.
"""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, SignalInstance
from PySide6.QtGui import QGuiApplication, QWindow

_USED = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.InputMethod,
    }
)


class Timer(Protocol):
    """What is needed of a timer that runs once."""

    timeout: SignalInstance

    def start(self, milliseconds: int) -> None: ...

    def stop(self) -> None: ...


class IdleWatch(QObject):
    """`idled` comes after `minutes` without use."""

    idled = Signal()

    def __init__(self, minutes: int, parent: QObject, timer: Timer | None = None) -> None:
        super().__init__(parent)
        self.minutes = minutes
        self._timer: Timer = timer or _single_shot(self)
        self._timer.timeout.connect(self.idled)
        # Windows alone are watched: looking at every event of every widget would cost too much.
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.connect(self._on_focus_window_changed)
        self._on_focus_window_changed(QGuiApplication.focusWindow())

    def begin_anew(self) -> None:
        """Count from now."""
        self._timer.start(self.minutes * 60_000)

    def watch(self, window: QWindow | None) -> None:
        """Look at what comes into `window`, too."""
        if window is not None:
            # Twice installed is once.
            window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Begin anew at every use; take nothing away from anybody."""
        if event.type() in _USED:
            self.begin_anew()
        return False

    def _on_focus_window_changed(self, window: QWindow | None) -> None:
        self.watch(window)
        self.begin_anew()


def _single_shot(parent: QObject) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    return timer
