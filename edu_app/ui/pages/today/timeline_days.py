"""The days of the timeline: zones from the ladder, marks, months; plain Python, no pixel.

The ladder's boundaries come from core; here they are only put in a row and worded.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from typing import Protocol

from edu_app.core.dates import add_days, add_months
from edu_app.core.decision import Status
from edu_app.core.ladder import build_ladder
from edu_app.core.records import Appointment, AppointmentKind
from edu_app.core.regimen import Regimen
from edu_app.i18n.joining import join_sentences
from edu_app.i18n.runtime import _, pgettext
from edu_app.ui.pages.today.view_model import Mark, Timeline, Zone

# What follows the last boundary is open; this much of it is drawn, and a little after today.
_TAIL_DAYS = 28
# Over more days than this a day without its year can be read two ways.
_ONE_YEAR_DAYS = 366
# More months than this would need finer ticks than anybody reads.
_MOST_TICKS = 400

DayWords = Callable[[datetime.date], str]


class Words(Protocol):
    """How days are written."""

    def long(self, day: datetime.date) -> str: ...

    def short(self, day: datetime.date) -> str: ...

    def month_day(self, day: datetime.date) -> str: ...

    def number(self, value: int) -> str: ...


def build_timeline(
    status: Status, regimen: Regimen, appointments: Sequence[Appointment], words: Words
) -> Timeline | None:
    """Return the timeline of a status with a due date and a state, None without one."""
    last, due, today = status.last_injection, status.due, status.today
    if last is None or due is None or status.state is None:
        return None
    ladder = build_ladder(last, regimen)
    final = max(add_days(ladder.starts[-1], _TAIL_DAYS), add_days(today, _TAIL_DAYS))
    booked = _booked(appointments, today, final)
    whole = (final - last).days > _ONE_YEAR_DAYS
    short = words.short if whole else words.month_day
    ends = (*ladder.starts[1:], final)
    zones = [
        Zone(start, end, _tone(state.name, state.late, regimen))
        for state, start, end in zip(ladder.states, ladder.starts, ends, strict=True)
    ]
    return Timeline(
        first=last,
        final=final,
        zones=tuple(zones),
        marks=_marks(status, booked, short),
        months=_months(last, final, short),
        late_word=pgettext("timeline", "after the due date: late"),
        text=_describe(status, booked, words),
    )


def _tone(name: str, late: bool, regimen: Regimen) -> str:
    if not late:
        return "ahead"
    names = [state.name for state in regimen.states if state.late]
    tones = ("amber", "late", "red", "deep")
    return tones[min(names.index(name), len(tones) - 1)]


def _booked(
    appointments: Sequence[Appointment], today: datetime.date, final: datetime.date
) -> datetime.date | None:
    days = [
        a.on for a in appointments if a.kind is AppointmentKind.INJECTION and today <= a.on <= final
    ]
    return min(days, default=None)


def _marks(status: Status, booked: datetime.date | None, short: DayWords) -> tuple[Mark, ...]:
    assert status.last_injection is not None  # noqa: S101 - the caller looked
    assert status.due is not None  # noqa: S101 - the caller looked
    last, due = pgettext("timeline", "Last: {date}"), pgettext("timeline", "Due: {date}")
    if status.approximate:
        # Only the month is known: the day that was counted from must not look like hers.
        last = pgettext("timeline", "Last: about {date}")
        due = pgettext("timeline", "Due: about {date}")
    marks = [
        Mark(status.last_injection, last.format(date=short(status.last_injection)), "last"),
        Mark(status.today, pgettext("timeline", "Today"), "today"),
        Mark(status.due, due.format(date=short(status.due)), "due"),
    ]
    if booked:
        text = pgettext("timeline", "Appointment: {date}").format(date=short(booked))
        marks.append(Mark(booked, text, "appointment"))
    return tuple(marks)


def _months(
    first: datetime.date, final: datetime.date, short: DayWords
) -> tuple[tuple[datetime.date, str], ...]:
    start = first.replace(day=1)
    found = []
    for number in range(1, _MOST_TICKS):
        day = add_months(start, number)
        if day > final:
            break
        found.append((day, short(day)))
    return tuple(found)


def _describe(status: Status, booked: datetime.date | None, words: Words) -> str:
    """Return the timeline in sentences, for a screen reader."""
    assert status.last_injection is not None  # noqa: S101 - the caller looked
    assert status.due is not None  # noqa: S101 - the caller looked
    last, due = _("Last injection: {date}."), _("Due date: {date}.")
    if status.approximate:
        last, due = _("Last injection: about {date}."), _("Due date: about {date}.")
    said = [
        last.format(date=words.long(status.last_injection)),
        _("Today: {date}.").format(date=words.long(status.today)),
        due.format(date=words.long(status.due)),
    ]
    if booked:
        said.append(_("Appointment: {date}.").format(date=words.long(booked)))
    return join_sentences(said)
