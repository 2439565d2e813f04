"""Everything known of one person on one day, worked out once and handed to every rule.

Owns the fields that sentences may use; decides nothing itself.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from enum import IntEnum

from edu_app.core.decision import FieldValue, Message
from edu_app.core.history import History
from edu_app.core.ladder import Ladder
from edu_app.core.records import Appointment, PersonRecords
from edu_app.core.regimen import Regimen
from edu_app.core.regimen_rows import State
from edu_app.core.tracks import Track
from edu_app.core.values import value_class


class Rank(IntEnum):
    """The order of what is said first (rules 3); flags take the four places from FLAG on."""

    EMERGENCY = 0
    SAME_DAY = 1
    CLOCK = 2
    OTHER_SCHEDULE = 3
    WITHIN_DAYS = 4
    FLAG = 5
    HOLD = 10
    QUESTION = 11
    LADDER = 12
    NOTE = 13


@value_class(frozen=True)
class Finding:
    """What one rule found: an overlay's name ("" for none), its rank and what is said."""

    overlay: str
    rank: int
    messages: tuple[Message, ...] = ()


@value_class(frozen=True)
class Situation:
    """One person on one day. `ladder` is None without L; `state` is None without a ladder to show.

    `weekend` holds the country's weekend days as Python numbers them (Monday is 0);
    `open_appointments` are those for injections that nothing given has kept, in order of time.
    """

    records: PersonRecords
    regimen: Regimen
    today: datetime.date
    history: History
    track: Track
    ladder: Ladder | None
    state: State | None
    weekend: frozenset[int] = frozenset()
    open_appointments: tuple[Appointment, ...] = ()

    @property
    def days_late(self) -> int:
        """Return n, the days past the due date, 0 without one."""
        return self.ladder.days_late(self.today) if self.ladder else 0

    @property
    def is_late(self) -> bool:
        """Return whether the state shown is a late one."""
        return self.state is not None and self.state.late

    @property
    def follows_on(self) -> bool:
        """Return whether the next medicine is counted, not the injection."""
        return self.track.name == "follow-on"

    def fields(self) -> Mapping[str, FieldValue]:
        """Return the fields that every sentence may use."""
        known: dict[str, FieldValue] = {
            "today": self.today,
            "clinic": self.records.person.clinic_name,
        }
        if self.ladder:
            known |= {"last": self.ladder.last, "due": self.ladder.due, "days": self.days_late}
        return known

    def message(self, name: str, **own: FieldValue) -> Message:
        """Return the message `name` with just the fields that its sentence uses."""
        wanted = self.regimen.messages[name].fields
        values = {**self.fields(), **own}
        return Message(
            name, {key: values[key] for key in sorted(wanted) if values.get(key, "") != ""}
        )
