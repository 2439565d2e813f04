"""What really happened by a day: the injections that count and the one that sets L (rules 1.1).

Knows injections only; what they mean for a track or an overlay is decided elsewhere.
"""

from __future__ import annotations

import datetime
from bisect import bisect_left
from collections.abc import Iterable
from operator import attrgetter

from edu_app.core.records import Injection
from edu_app.core.values import value_class

_BY_DAY = attrgetter("given_on")
# Of one day the entry that is known best comes last, whatever the order of entry was.
_IN_ORDER = attrgetter("given_on", "day_known", "confirmed", "id")


@value_class(frozen=True)
class History:
    """Injections given by a day: `sure` ones in order of time, and the newest doubtful one.

    `doubtful` is None unless it is as new as the newest sure one or newer.
    """

    sure: tuple[Injection, ...]
    doubtful: Injection | None

    @property
    def last(self) -> Injection | None:
        """Return the injection that sets L: the newest sure one."""
        return self.sure[-1] if self.sure else None

    @property
    def before_last(self) -> Injection | None:
        """Return the sure injection before the newest one."""
        return self.sure[-2] if len(self.sure) > 1 else None

    @property
    def newest_day(self) -> datetime.date | None:
        """Return the newest day on which any injection was given, doubtful ones included."""
        newest = self.doubtful or self.last
        return newest.given_on if newest else None

    def first_from(self, day: datetime.date) -> Injection | None:
        """Return the first sure injection on `day` or later."""
        position = bisect_left(self.sure, day, key=_BY_DAY)
        return self.sure[position] if position < len(self.sure) else None


def read_history(injections: Iterable[Injection], today: datetime.date) -> History:
    """Return the history by `today`; an injection dated later does not count yet (rules 1.1)."""
    given = sorted((i for i in injections if i.given_on <= today), key=_IN_ORDER)
    sure = tuple(injection for injection in given if injection.sure)
    doubtful = next((i for i in reversed(given) if not i.sure), None)
    if doubtful and sure and doubtful.given_on < sure[-1].given_on:
        doubtful = None
    return History(sure, doubtful)
