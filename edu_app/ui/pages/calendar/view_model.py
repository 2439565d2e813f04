"""What the calendar page shows, as plain values: no Qt, no service."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Literal

from edu_app.core.records import Record

MarkKind = Literal["injection", "appointment", "due", "follow-on", "clinic", "tablet", "other"]

# Shape and word together tell what a mark is; colour never does it alone.
SIGNS: dict[MarkKind, str] = {
    "injection": "●",
    "appointment": "□",
    "due": "◎",
    "follow-on": "▲",
    "clinic": "◇",
    "tablet": "▬",
    "other": "•",
}


@dataclass(frozen=True)
class Mark:
    """Something on a day of the year view."""

    day: datetime.date
    kind: MarkKind
    words: str


@dataclass(frozen=True)
class Row:
    """One record of the list; `day` is None where no day is known.

    `can_end`: it goes on today, and one press says that it is over.
    """

    record: Record
    day: datetime.date | None
    kind: MarkKind
    date_words: str
    title: str
    details: tuple[str, ...] = ()
    editable: bool = True
    can_end: bool = False


@dataclass(frozen=True)
class Step:
    """One step of the history of changes; `can_undo` only for the newest one in force."""

    revision_id: int
    words: str
    undone: bool
    can_undo: bool


@dataclass(frozen=True)
class Wanted:
    """How much of a person's records is to be worded: the rest is only counted.

    Marks from `first_day` to `last_day`, so many of the newest `rows` and of the newest `steps`.
    """

    first_day: datetime.date
    last_day: datetime.date
    rows: int
    steps: int = 0


@dataclass(frozen=True)
class CalendarView:
    """The page for one person, as far as it was wanted; `name` is empty while one is kept alone.

    `record_words`: what writing down an injection is called. `more_rows`, `more_steps`: there are
    older ones. `can_move`: there is another person. `passed`: the question about an appointment
    that is over, "" when there is none. `late`: the due date has passed, so that a look by the
    team can be written down.
    """

    person_id: str
    name: str
    today: datetime.date
    record_words: str
    rows: tuple[Row, ...]
    marks: tuple[Mark, ...]
    history: tuple[Step, ...]
    more_rows: bool = False
    more_steps: bool = False
    can_move: bool = False
    passed: str = ""
    late: bool = False
