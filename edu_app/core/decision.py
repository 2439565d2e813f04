"""What the engine answers: plain values; pages, printouts and the command line word them."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from edu_app.core.values import value_class

FieldValue = datetime.date | int | str

_NO_FIELDS: Mapping[str, FieldValue] = MappingProxyType({})
_URGENCY = ("none", "this-week", "today", "emergency")


@value_class(frozen=True)
class Message:
    """A row of the regimen's messages with the values for its placeholders.

    Dates and numbers stay dates and numbers: whoever shows the message writes them in words.
    """

    id: str
    fields: Mapping[str, FieldValue] = _NO_FIELDS


class Call(NamedTuple):
    """Whom to call and how soon (rules 12): `when` is none, this-week, today or emergency."""

    who: str = "none"
    when: str = "none"


def most_urgent(calls: Iterable[Call]) -> Call:
    """Return the most urgent call; of equals the one that is said first (rules 12)."""
    return max(calls, key=lambda call: _URGENCY.index(call.when), default=Call())


@value_class(frozen=True)
class Status:
    """The answer of the tracker for one person on one day (rules 2 to 4 and 12).

    `messages` are in the order in which they are said; the first one is the headline.
    Dates are local; `days_to_due` is negative when late; `evidence` holds ids such as "E07".
    """

    today: datetime.date
    state: str | None
    reason: str | None
    track: str
    overlays: tuple[str, ...]
    last_injection: datetime.date | None
    due: datetime.date | None
    days_to_due: int | None
    days_since_last: int | None
    next_change: datetime.date | None
    messages: tuple[Message, ...]
    call: Call
    evidence: tuple[str, ...]
    reviewed: bool
    approximate: bool = False
