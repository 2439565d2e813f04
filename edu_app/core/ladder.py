"""The ladder of section 2: on which day each state begins, and which one a day falls in.

Pure date arithmetic on one injection date; must not know records, tracks or overlays.
"""

from __future__ import annotations

import datetime
from bisect import bisect_right

from edu_app.core.regimen import Regimen
from edu_app.core.regimen_rows import State
from edu_app.core.values import value_class


@value_class(frozen=True)
class Ladder:
    """The boundaries that follow from one injection; `starts` holds the first day of each state."""

    last: datetime.date
    due: datetime.date
    states: tuple[State, ...]
    starts: tuple[datetime.date, ...]

    def state_on(self, today: datetime.date) -> State:
        """Return the state of `today`; a day before the injection counts as its own day."""
        return self.states[max(bisect_right(self.starts, today) - 1, 0)]

    def next_change(self, today: datetime.date) -> datetime.date | None:
        """Return the first later day with another state, None in the last state."""
        position = bisect_right(self.starts, today)
        return self.starts[position] if position < len(self.starts) else None

    def days_late(self, today: datetime.date) -> int:
        """Return n, the days past the due date; negative before it."""
        return (today - self.due).days


def build_ladder(last: datetime.date, regimen: Regimen) -> Ladder:
    """Return the ladder of an injection given on `last` (rules 2, E01)."""
    due = regimen.due_after(last)
    starts = tuple(state.starts.resolve(last, due) for state in regimen.states)
    return Ladder(last, due, regimen.states, starts)
