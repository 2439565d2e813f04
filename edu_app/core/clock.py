"""Today's date. The only module that reads the wall clock; everything else is handed a date."""

from __future__ import annotations

import datetime
import time
from typing import Protocol

from edu_app.core.values import value_class


class Clock(Protocol):
    """Gives the local calendar date; `set_by_hand` is true when a person chose it (`--today`)."""

    @property
    def set_by_hand(self) -> bool: ...

    def today(self) -> datetime.date: ...


@value_class(frozen=True)
class SystemClock:
    """The computer's own date, local, without a time zone."""

    set_by_hand: bool = False

    def today(self) -> datetime.date:
        """Return the local date of this computer."""
        return datetime.date.today()


def wall_seconds() -> float:
    """Return seconds of the wall clock, for one use: noticing that the computer was asleep.

    A monotonic clock stands still while a computer sleeps.
    """
    return time.time()


@value_class(frozen=True)
class ChosenDate:
    """A date that somebody set by hand for teaching or for a picture."""

    date: datetime.date
    set_by_hand: bool = True

    def today(self) -> datetime.date:
        """Return the chosen date."""
        return self.date
