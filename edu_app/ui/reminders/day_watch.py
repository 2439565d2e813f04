"""When to look for reminders: at the start, on a new day, after the computer slept. No Qt.

Asked at every tick of a timer; keeps the last day and the last moment only.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable

TICK_SECONDS = 60
_SLEPT_AFTER_SECONDS = 5 * TICK_SECONDS


class DayWatch:
    """`today` and `seconds` read the clock; a test hands in its own."""

    def __init__(self, today: Callable[[], datetime.date], seconds: Callable[[], float]) -> None:
        self._today, self._seconds = today, seconds
        self._last_day: datetime.date | None = None
        self._last_seconds = 0.0

    def should_look(self) -> bool:
        """Return whether to look now; a clock that was set back is looked at too."""
        day, seconds = self._today(), self._seconds()
        passed = seconds - self._last_seconds
        new_day = day != self._last_day
        slept = passed > _SLEPT_AFTER_SECONDS or passed < 0
        self._last_day, self._last_seconds = day, seconds
        return new_day or slept
