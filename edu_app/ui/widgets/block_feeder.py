"""Builds a long page in portions: the first screenful at once, the rest after the first paint."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

_PORTION = 4


def build_whole(root: QWidget) -> None:
    """Build at once whatever still waits on what is seen of `root`: a picture is taken of it."""
    for feeder in root.findChildren(BlockFeeder):
        if feeder.page_is_seen:
            feeder.finish_now()


class BlockFeeder(QObject):
    """Runs waiting steps in portions, each from the event loop, none before `page` was painted."""

    portion_done = Signal()
    finished = Signal()

    def __init__(self, page: QWidget, portion: int = _PORTION) -> None:
        """`portion` steps run without a pause in between."""
        super().__init__(page)
        self._page = page
        self._portion = portion
        self._steps: deque[Callable[[], None]] = deque()
        self._waiting_for_paint = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._run_portion)
        page.installEventFilter(self)

    @property
    def busy(self) -> bool:
        """Whether steps are still waiting."""
        return bool(self._steps)

    @property
    def page_is_seen(self) -> bool:
        """Whether the page is the one that the window shows."""
        return self._page.isVisible()

    def start(self, steps: Iterable[Callable[[], None]], at_once: int) -> None:
        """Run the first `at_once` steps now and the rest after the next paint of the page."""
        self._timer.stop()
        self._steps = deque(steps)
        self._run(at_once)
        self._waiting_for_paint = self.busy
        if not self.busy:
            self.finished.emit()

    def finish_now(self) -> None:
        """Run whatever waits: somebody asked for a place further down."""
        if self._steps:
            self._timer.stop()
            self._run(len(self._steps))
            self.finished.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go on once the page has been painted."""
        if self._waiting_for_paint and event.type() == QEvent.Type.Paint:
            self._waiting_for_paint = False
            self._timer.start()
        return super().eventFilter(watched, event)

    def _run_portion(self) -> None:
        if not self._run(self._portion):
            return
        if self.busy:
            self._timer.start()
        else:
            self.finished.emit()

    def _run(self, count: int) -> bool:
        """Run steps; return whether the page is still there. It may be closed during a step."""
        for _step in range(min(count, len(self._steps))):
            self._steps.popleft()()
            if not isValid(self):
                return False
        self.portion_done.emit()
        return True
