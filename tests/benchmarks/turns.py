"""How long a window cannot answer: the turns of its event loop after an action, each for itself.

A turn is what happens between two chances for a key or the mouse. The action counts to the first.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

# With fewer quiet turns a paint may still be to come.
_QUIET_TURNS = 4
_QUIET_S = 0.002
# So many take about a tenth of a second on a machine of two cores.
_BARE_BUTTONS = 500
_COLUMNS = 20


class Run(NamedTuple):
    """Seconds: the longest turn, until the window was painted for the first time, until all."""

    longest: float
    painted: float
    whole: float


class _Paints(QObject):
    def __init__(self, window: QWidget) -> None:
        super().__init__()
        self.seen = False
        self._window = window
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.seen |= event.type() == QEvent.Type.UpdateRequest
        return False

    def end(self) -> None:
        self._window.removeEventFilter(self)


def take_turn(before: Callable[[], object] = lambda: None) -> float:
    """Return the seconds of one turn that begins with `before`."""
    began = time.perf_counter()
    before()
    QCoreApplication.processEvents()
    # Outside the real loop nobody deletes what is to go.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return time.perf_counter() - began


def run(action: Callable[[], object], window: QWidget, busy: Callable[[], bool]) -> Run:
    """Run `action` and all turns until nothing is left to do."""
    paints, painted, quiet = _Paints(window), 0.0, 0
    turns = [take_turn(action)]
    while busy() or quiet < _QUIET_TURNS:
        if paints.seen and not painted:
            painted = sum(turns)
        turns.append(take_turn())
        quiet = quiet + 1 if turns[-1] < _QUIET_S else 0
    paints.end()
    return Run(max(turns), painted, sum(turns))


def bare_page() -> float:
    """Return the seconds that a bare page of buttons takes until painted: the baseline."""

    def build() -> None:
        page = QWidget()
        grid = QGridLayout(page)
        for number in range(_BARE_BUTTONS):
            button = QPushButton(f"{number}")
            grid.addWidget(button, number // _COLUMNS, number % _COLUMNS)
        page.show()
        QCoreApplication.processEvents()
        page.close()
        page.deleteLater()

    return take_turn(build)
