"""What has come up: pregnancy, low calcium, dental work and so on (rules 3).

A flag replaces the sentence about the injection, never the date, the count or the colour.
"""

from __future__ import annotations

from edu_app.core.records import FlagKind
from edu_app.core.situation import Finding, Rank, Situation


def active_flags(situation: Situation) -> frozenset[FlagKind]:
    """Return the kinds of flags that are set on this day, end days included."""
    today = situation.today
    return frozenset(
        flag.kind
        for flag in situation.records.flags
        if flag.start <= today and (flag.end is None or today <= flag.end)
    )


def find_flags(situation: Situation) -> list[Finding]:
    """Return one finding for each flag that is set."""
    return [_finding(kind, situation) for kind in FlagKind if kind in active_flags(situation)]


def _finding(kind: FlagKind, situation: Situation) -> Finding:
    row = situation.regimen.flags[kind.value]
    # The other sentence names no injection date: no ladder, or another medicine is next.
    own = situation.state is not None and not situation.follows_on
    message = situation.message(row.message if own else row.other)
    return Finding(kind.value, Rank.FLAG + row.rank - 1, (message,))
