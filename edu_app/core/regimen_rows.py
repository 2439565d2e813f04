"""The rows of a regimen as typed values: thresholds, states, sentences, signs; no rule.

Named tuples: making a dataclass takes six times as long, and every command waits for these.
"""

from __future__ import annotations

import datetime
from typing import Literal, NamedTuple

from edu_app.core.dates import add_days, add_months
from edu_app.core.decision import Call
from edu_app.core.values import value_class

Anchor = Literal["last", "due", "given", "started"]


@value_class(frozen=True)
class Offset:
    """A day counted from an anchor: calendar months (end clamped), then days."""

    anchor: Anchor
    days: int = 0
    months: int = 0

    def after(self, day: datetime.date) -> datetime.date:
        """Return the day that lies this far from `day`, which is the anchor's date."""
        moved = add_months(day, self.months) if self.months else day
        return add_days(moved, self.days) if self.days else moved

    def resolve(self, last: datetime.date, due: datetime.date) -> datetime.date:
        """Return the day for a ladder; only for offsets from `last` or `due`."""
        return self.after(due if self.anchor == "due" else last)


class Sentence(NamedTuple):
    """One message: `text`, or `one` and `other` chosen by the number in the field `counted`.

    The English is the message id of the catalogue, context "safety". `phrase`: a piece for a
    list, a button or the middle of a sentence. `fields`: the names in braces.
    """

    id: str
    text: str
    plural: str
    counted: str
    call: Call
    evidence: tuple[str, ...]
    fields: frozenset[str] = frozenset()
    phrase: bool = False


@value_class(frozen=True)
class LaterSentences:
    """What the last state says after a further day on which no sign was ever reported."""

    after: Offset
    message: str
    counting: str
    approximate: str


@value_class(frozen=True)
class State:
    """A step of the ladder (rules 2): when it starts and what is said in it.

    `counting` is the date and number of days alone, `hold` chooses the sentence of a clinic's hold.
    """

    name: str
    starts: Offset
    basis: str
    message: str
    follow_on: str
    approximate: str
    counting: str
    hold: str
    late: bool = False
    red: bool = False
    later: LaterSentences | None = None


@value_class(frozen=True)
class FollowOnKind:
    """A medicine that can be written down after denosumab; `counts` ends the ladder (rules 1.2)."""

    id: str
    counts: bool
    form: str
    label: str
    evidence: tuple[str, ...]


@value_class(frozen=True)
class FlagRow:
    """What a flag says; `rank` is its place among the flags (rules 3)."""

    kind: str
    rank: int
    message: str
    other: str


@value_class(frozen=True)
class SignGroup:
    """One of the three urgencies of section 8."""

    id: str
    heading: str
    note: str


@value_class(frozen=True)
class Sign:
    """A sign of section 8: `label` for the list, `act` when it is reported."""

    id: str
    group: str
    label: str
    act: str
    evidence: tuple[str, ...]


@value_class(frozen=True)
class Windows:
    """When what stands beside the state begins and ends (rules 3); end days are included."""

    watch_from: Offset
    watch_until: Offset
    watch_after_follow_on: Offset
    watch_after_late_injection: Offset
    gap_repaired_until: Offset
    calcium_watch_until: Offset
    calcium_watch_until_kidney: Offset
    earliest_clinic_date: Offset
    weekend_from: Offset


@value_class(frozen=True)
class Limits:
    """Numbers of days or months of the guards (rules 1.2, 4, 5, 6, 7, 10); never printed."""

    duplicate_days: int
    other_dose_from_days: int
    other_dose_to_days: int
    two_medicines_days: int
    planned_last_early_months: int
    review_months: int
    sign_days: int
    clock_jump_days: int
    advice_months: int
    talk_before_ai_end_months: int
    pause_days: int


@value_class(frozen=True)
class ReminderStep:
    """A single reminder of the ladder (rules 6)."""

    kind: str
    at: Offset


@value_class(frozen=True)
class ReminderRules:
    """The reminder plan (rules 6); `snooze_days` holds pairs of state and days."""

    plan: tuple[ReminderStep, ...]
    daily_from: Offset
    weekly_after: Offset
    hold_days_before: int
    date_unknown_days: tuple[int, ...]
    snooze_days: tuple[tuple[str, int], ...]
    snooze_days_otherwise: int


@value_class(frozen=True)
class AfterSwitch:
    """When to ask after the switch, in months from the first day of the medicine (rules 1.4, 2)."""

    tablet_months: tuple[int, ...]
    infusion_months: tuple[int, ...]
    marker_months: tuple[int, ...]
    scan_months: int
