"""What happened or is planned: frozen records with local dates, no behaviour.

Must not know: rules (status.py), storage, wording. Ids are opaque texts given by the services.
Terms follow the tracker rules, sections 1 to 5.
"""

from __future__ import annotations

import datetime
from enum import StrEnum

from edu_app.core.values import value_class


class Medicine(StrEnum):
    """Answer to "Is it denosumab, a small injection under the skin, 60 mg, every 6 months?"."""

    DENOSUMAB_60 = "denosumab-60"
    DENOSUMAB_120 = "denosumab-120"
    DRIP = "drip"
    OTHER_INJECTION = "other-injection"
    UNKNOWN = "unknown"


class CourseStart(StrEnum):
    """What she answered about the last injection when the calendar began."""

    DATED = "dated"
    DATE_UNKNOWN = "date-unknown"
    NOT_STARTED = "not-started"


class AppointmentKind(StrEnum):
    """What an appointment is for."""

    INJECTION = "injection"
    BLOOD_TEST = "blood-test"
    TALK = "talk"


class Purpose(StrEnum):
    """Whether a follow-on medicine replaces denosumab or only fills a gap (rules 1.3)."""

    INSTEAD = "instead"
    UNTIL_NEXT = "until-next"
    UNKNOWN = "unknown"


class FollowOnBreak(StrEnum):
    """Why a follow-on no longer protects (rules 1.4)."""

    STOPPED = "stopped"
    CANNOT_TAKE = "cannot-take"


class DecidedWith(StrEnum):
    """With whom a last injection was decided; only a named professional moves the track."""

    TEAM = "team"
    MYSELF = "myself"
    UNKNOWN = "unknown"


class HoldReason(StrEnum):
    """Why the clinic gave a later date (rules 1.7)."""

    LOW_CALCIUM = "low-calcium"
    INFECTION = "infection"
    DENTAL = "dental"
    PREGNANCY = "pregnancy"
    OTHER = "other"


class FlagKind(StrEnum):
    """What has come up (rules 3): changes what is said first, never a date or a count."""

    PREGNANCY = "pregnancy"
    LOW_CALCIUM = "low-calcium"
    ALLERGY = "allergy"
    JAW = "jaw"
    THIGH = "thigh"
    KIDNEY = "kidney"
    INFECTION = "infection"
    DENTAL = "dental"


class PauseReason(StrEnum):
    """Why reminders are paused (rules 6)."""

    HOSPITAL = "hospital"
    SOMEONE_ELSE = "someone-else"
    DIED = "died"
    OTHER = "other"


@value_class(frozen=True)
class Person:
    """Somebody whose calendar is kept here; `country` is ISO 3166 alpha-2 or empty."""

    id: str
    display_name: str = ""
    clinic_name: str = ""
    clinic_phone: str = ""
    country: str = ""
    under_18: bool = False


@value_class(frozen=True)
class Course:
    """What she said she has: the medicine, since when, and how many injections came before."""

    id: str
    medicine: Medicine
    start: CourseStart = CourseStart.DATED
    since: datetime.date | None = None
    earlier_injections: int | None = None


@value_class(frozen=True)
class Injection:
    """A 60 mg injection really given.

    `day_known` false: only the month is known and `given_on` is its first day.
    `sure` false: leaked or doubtful; it does not move the due date (rules 5).
    `confirmed`: she was asked about this date and said that it is right.
    """

    id: str
    given_on: datetime.date
    day_known: bool = True
    sure: bool = True
    brand: str = ""
    batch: str = ""
    place: str = ""
    given_by: str = ""
    note: str = ""
    confirmed: bool = False


@value_class(frozen=True)
class Appointment:
    """A booked day; it never moves the due date or a state (rules 1.5)."""

    id: str
    on: datetime.date
    kind: AppointmentKind = AppointmentKind.INJECTION
    place: str = ""
    note: str = ""


@value_class(frozen=True)
class FollowOn:
    """The medicine after denosumab; `kind` is a row of the regimen's follow-on kinds.

    `still_taking_on`: the last day on which she said that she still takes it (rules 1.4).
    """

    id: str
    kind: str
    purpose: Purpose = Purpose.UNKNOWN
    planned_on: datetime.date | None = None
    started_on: datetime.date | None = None
    ended_on: datetime.date | None = None
    broken: FollowOnBreak | None = None
    broken_on: datetime.date | None = None
    note: str = ""
    still_taking_on: datetime.date | None = None


@value_class(frozen=True)
class PlannedLast:
    """A last injection that was decided, or "my team stopped it" (`told_to_stop`)."""

    id: str
    last_on: datetime.date | None
    decided_with: DecidedWith = DecidedWith.UNKNOWN
    professional: str = ""
    told_to_stop: bool = False


@value_class(frozen=True)
class ClinicDate:
    """A date that the clinic gave, earlier or later than the due date (rules 1.6 and 1.7)."""

    id: str
    on: datetime.date
    reason: HoldReason | None = None
    said_by: str = ""
    said_on: datetime.date | None = None


@value_class(frozen=True)
class ClinicReview:
    """A professional looked at it: who, when, what was decided, and when they look again."""

    id: str
    who: str
    on: datetime.date
    decided: str
    next_review: datetime.date


@value_class(frozen=True)
class Flag:
    """Something has come up, from `start` to `end` (both included; no end: still so)."""

    id: str
    kind: FlagKind
    start: datetime.date
    end: datetime.date | None = None


@value_class(frozen=True)
class Therapy:
    """The aromatase inhibitor: its name, start, planned end and real end."""

    id: str
    name: str = ""
    start: datetime.date | None = None
    planned_end: datetime.date | None = None
    ended_on: datetime.date | None = None


@value_class(frozen=True)
class Talk:
    """A talk with the team about what follows denosumab; `chosen` is what was agreed."""

    id: str
    on: datetime.date
    with_whom: str = ""
    how_long_decided: str = ""
    chosen: str = ""


@value_class(frozen=True)
class SignReport:
    """She reported a sign of section 8 (its id) on a day."""

    id: str
    sign: str
    on: datetime.date


@value_class(frozen=True)
class Pause:
    """Reminders are paused; the page keeps its state (rules 6)."""

    id: str
    reason: PauseReason
    start: datetime.date
    end: datetime.date | None = None


Record = (
    Course
    | Injection
    | Appointment
    | FollowOn
    | PlannedLast
    | ClinicDate
    | ClinicReview
    | Flag
    | Therapy
    | Talk
    | SignReport
    | Pause
)


@value_class(frozen=True)
class PersonRecords:
    """Everything known of one person; the tuples are in no particular order."""

    person: Person
    courses: tuple[Course, ...] = ()
    injections: tuple[Injection, ...] = ()
    appointments: tuple[Appointment, ...] = ()
    follow_ons: tuple[FollowOn, ...] = ()
    planned_lasts: tuple[PlannedLast, ...] = ()
    clinic_dates: tuple[ClinicDate, ...] = ()
    clinic_reviews: tuple[ClinicReview, ...] = ()
    flags: tuple[Flag, ...] = ()
    therapies: tuple[Therapy, ...] = ()
    talks: tuple[Talk, ...] = ()
    sign_reports: tuple[SignReport, ...] = ()
    pauses: tuple[Pause, ...] = ()
