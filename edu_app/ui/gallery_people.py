"""Sample people for pictures and benchmarks: one for each state, track and reason.

Nobody here is real: there are no names, and the number is one that is kept for fiction.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from edu_app.core.dates import add_days, add_months
from edu_app.core.records import (
    Appointment,
    ClinicDate,
    ClinicReview,
    Course,
    CourseStart,
    DecidedWith,
    Flag,
    FlagKind,
    FollowOn,
    FollowOnBreak,
    HoldReason,
    Injection,
    Medicine,
    Pause,
    PauseReason,
    Person,
    PlannedLast,
    Purpose,
    Record,
    SignReport,
    Talk,
    Therapy,
)
from edu_app.core.values import replace

if TYPE_CHECKING:
    from edu_app.services.use_cases import UseCases

PICTURE_DAY = datetime.date(2026, 11, 23)
_COURSE = Course(id="course", medicine=Medicine.DENOSUMAB_60)


@dataclass(frozen=True)
class Sample:
    """A person with her records, and others kept beside her.

    The clock goes back by `clock_days_back` after they were kept; below zero it jumps ahead.
    """

    person: Person
    records: tuple[Record, ...]
    clock_days_back: int = 0
    others: tuple[Sample, ...] = ()


@dataclass
class PictureClock:
    """A date that can be moved, for the picture of a computer whose clock is wrong."""

    day: datetime.date
    set_by_hand: bool = False

    def today(self) -> datetime.date:
        """Return the day of the picture."""
        return self.day

    def go_back(self, days: int) -> None:
        """Let the clock be wrong by `days`."""
        self.day = add_days(self.day, -days)


def move_in(sample: Sample, use_cases: UseCases, clock: PictureClock) -> None:
    """Write everybody of a sample down as on a computer that ran on the day of the picture."""
    for one in (sample, *sample.others):
        use_cases.book.add_person(one.person)
        use_cases.book.save(one.person.id, *one.records)
    use_cases.tracker.note_run()
    clock.go_back(sample.clock_days_back)


def sample_person(name: str = "", *, clinic: bool = True, under_18: bool = False) -> Person:
    """Return somebody with a clinic and a number, or without."""
    return Person(
        id=f"sample-{name or 'one'}",
        display_name=name,
        clinic_name="the bone clinic" if clinic else "",
        clinic_phone="555 0134" if clinic else "",
        under_18=under_18,
    )


def _given(today: datetime.date, days_from_due: int, *more: Record) -> Sample:
    """Return somebody who is `days_from_due` days past her due date (negative: before it)."""
    last = add_months(add_days(today, -days_from_due), -6)
    before = add_months(last, -6)
    injections = (Injection(id="one", given_on=before), Injection(id="two", given_on=last))
    return Sample(sample_person(), (_COURSE, *injections, *more))


def _booked(today: datetime.date, days: int) -> Appointment:
    return Appointment(id="booked", on=add_days(today, days))


def _follow_on(today: datetime.date, days_from_due: int) -> Sample:
    told = PlannedLast(id="plan", last_on=None, told_to_stop=True, decided_with=DecidedWith.TEAM)
    return _given(today, days_from_due, told)


def _switched(today: datetime.date) -> Sample:
    infusion = FollowOn(
        id="next", kind="zoledronate", purpose=Purpose.INSTEAD, started_on=add_months(today, -3)
    )
    return _given(today, 95, infusion)


def _planning(today: datetime.date) -> Sample:
    begun, end = add_months(today, -42), add_months(today, 18)
    tablet = Therapy(id="tablet", start=begun, planned_end=end)
    talk = Talk(id="talk", on=add_days(today, -60), with_whom="the bone clinic")
    return _given(today, -40, tablet, talk)


def _held(today: datetime.date) -> Sample:
    later = ClinicDate(
        id="hold",
        on=add_days(today, 20),
        reason=HoldReason.LOW_CALCIUM,
        said_by="the clinic",
        said_on=add_days(today, -2),
    )
    return _given(today, 5, later)


def _without(start: CourseStart, *more: Record) -> Sample:
    course = Course(id="course", medicine=Medicine.DENOSUMAB_60, start=start)
    return Sample(sample_person(clinic=False), (course, *more))


def _several(today: datetime.date) -> Sample:
    """Return two people, the first one late; their names are letters, so that nobody is meant."""
    records = tuple(replace_id(record, "b") for record in _given(today, -100).records)
    second = Sample(sample_person("B"), records)
    return Sample(sample_person("A"), _given(today, 9).records, others=(second,))


def replace_id(record: Record, ending: str) -> Record:
    """Return `record` under an id of its own: two people share none."""
    return replace(record, id=f"{record.id}-{ending}")


def _tablets(today: datetime.date, begun_days: int, *, stopped: bool = False) -> Sample:
    """Return somebody who started tablets on the due date; `stopped`: until yesterday."""
    tablets = FollowOn(
        id="next",
        kind="alendronate",
        purpose=Purpose.INSTEAD,
        started_on=add_days(today, -begun_days),
        broken=FollowOnBreak.STOPPED if stopped else None,
        broken_on=add_days(today, -1) if stopped else None,
    )
    told = PlannedLast(id="plan", last_on=None, told_to_stop=True, decided_with=DecidedWith.TEAM)
    return _given(today, begun_days, told, tablets)


def _flagged(kind: FlagKind) -> Callable[[datetime.date], Sample]:
    return lambda day: _given(day, -10, Flag("flag", kind, day))


def _hold_passed(today: datetime.date) -> Sample:
    said, on = add_days(today, -9), add_days(today, -3)
    return _given(today, 20, ClinicDate("hold", on, HoldReason.INFECTION, "the clinic", said))


def _weekend(today: datetime.date) -> Sample:
    """Return somebody whose due date is a Sunday, in a country whose weekend is known."""
    days = 26 - (today.weekday() + 26) % 7 + 6
    kept = _given(today, -days)
    return Sample(replace(kept.person, country="ES"), kept.records)


def _early_dates(today: datetime.date) -> Sample:
    twice = Injection(id="three", given_on=today)
    return _given(today, -155, twice)


def _clock_wrong(today: datetime.date) -> Sample:
    kept = _given(today, -180)
    return Sample(kept.person, kept.records, clock_days_back=400)


SAMPLES: Mapping[str, Callable[[datetime.date], Sample]] = {
    "scheduled": lambda day: _given(day, -100),
    "plan-ahead": lambda day: _given(day, -40),
    "due-soon": lambda day: _given(day, -7),
    "due": lambda day: _given(day, 0),
    "late": lambda day: _given(day, 9),
    "overdue": lambda day: _given(day, 35),
    "very-late": lambda day: _given(day, 80),
    "long-gap": lambda day: _given(day, 150),
    "long-gap-later": lambda day: _given(day, 900),
    "booked": lambda day: _given(day, -40, _booked(day, 38)),
    "booked-late": lambda day: _given(day, -20, _booked(day, 30)),
    "booked-passed": lambda day: _given(day, 4, _booked(day, -3)),
    "follow-on": lambda day: _follow_on(day, -30),
    "follow-on-late": lambda day: _follow_on(day, 12),
    "after-switch": _switched,
    "date-unknown": lambda _day: _without(CourseStart.DATE_UNKNOWN),
    "not-started": lambda day: _without(CourseStart.NOT_STARTED, _booked(day, 20)),
    "other-schedule": lambda _day: Sample(
        sample_person(), (Course(id="course", medicine=Medicine.DENOSUMAB_120),)
    ),
    "under-age": lambda day: Sample(sample_person(under_18=True), _given(day, -40).records),
    "clock-wrong": _clock_wrong,
    "month-only": lambda day: Sample(
        sample_person(),
        (_COURSE, Injection(id="one", given_on=day.replace(day=1), day_known=False)),
    ),
    "hold": _held,
    "pregnancy": lambda day: _given(day, -30, Flag("flag", FlagKind.PREGNANCY, day)),
    "dental": lambda day: _given(day, 10, Flag("flag", FlagKind.DENTAL, day)),
    "sign-emergency": lambda day: _given(
        day, -60, SignReport(id="sign", sign="back-pain-legs-bladder", on=day)
    ),
    "sign-same-day": lambda day: _given(day, 40, SignReport(id="sign", sign="back-pain", on=day)),
    **{f"flag-{kind.value}": _flagged(kind) for kind in FlagKind},
    "several": _several,
    "clock-jump": lambda day: Sample(
        sample_person(), _given(day, -100).records, clock_days_back=-200
    ),
    "booked-early": lambda day: _given(day, -100, _booked(day, 20)),
    "hold-passed": _hold_passed,
    "hospital": lambda day: _given(day, 3, Pause("pause", PauseReason.HOSPITAL, add_days(day, -5))),
    "looked-at": lambda day: _given(
        day,
        40,
        ClinicReview("look", "Dr A", add_days(day, -2), "A scan first", add_days(day, 60)),
    ),
    "gap-repaired": lambda day: Sample(
        sample_person(),
        (
            _COURSE,
            Injection(id="one", given_on=add_months(day, -14)),
            Injection(id="two", given_on=add_days(day, -9)),
        ),
    ),
    "two-close": _early_dates,
    "decided-alone": lambda day: _given(day, -120, PlannedLast("plan", None, DecidedWith.MYSELF)),
    "weekend": _weekend,
    "still-taking": lambda day: _tablets(day, 40),
    "follow-on-broken": lambda day: _tablets(day, 40, stopped=True),
    "planning": _planning,
    "tablet-ended": lambda day: _given(day, -60, Therapy(id="tablet", ended_on=add_days(day, -10))),
}


def sample_named(name: str, today: datetime.date) -> Sample:
    """Return the sample `name` as it stands on `today`."""
    return SAMPLES[name](today)
