"""Any records at all, as hypothesis draws them: mostly around one year, sometimes far away."""

from __future__ import annotations

import datetime

from hypothesis import strategies as st

from edu_app.core.clock_faults import ClockFacts
from edu_app.core.records import (
    Appointment,
    AppointmentKind,
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
    PersonRecords,
    PlannedLast,
    Purpose,
    SignReport,
    Talk,
    Therapy,
)

KINDS = [
    "zoledronate",
    "alendronate",
    "oral-bisphosphonate",
    "raloxifene",
    "calcium-vitamin-d",
    "other",
    "?",
]
SIGNS = ["back-pain", "confusion", "shorter", "jaw-tooth", "unknown"]

near = st.dates(datetime.date(2025, 1, 1), datetime.date(2027, 12, 31))
days = near | st.dates()
maybe = st.none() | days
names = st.sampled_from(["", " ", "Dr A"])
ident = st.sampled_from(["a", "b", "c"])

injections = st.builds(
    Injection, ident, days, st.booleans(), st.booleans(), confirmed=st.booleans()
)
appointments = st.builds(Appointment, ident, days, st.sampled_from(AppointmentKind))
follow_ons = st.builds(
    FollowOn,
    ident,
    st.sampled_from(KINDS),
    st.sampled_from(Purpose),
    planned_on=maybe,
    started_on=maybe,
    ended_on=maybe,
    broken=st.none() | st.sampled_from(FollowOnBreak),
    broken_on=maybe,
    still_taking_on=maybe,
)
planned_lasts = st.builds(
    PlannedLast, ident, maybe, st.sampled_from(DecidedWith), names, st.booleans()
)
clinic_dates = st.builds(
    ClinicDate, ident, days, st.none() | st.sampled_from(HoldReason), names, maybe
)
reviews = st.builds(ClinicReview, ident, names, days, names, days)
flags = st.builds(Flag, ident, st.sampled_from(FlagKind), days, maybe)
courses = st.builds(
    Course,
    ident,
    st.sampled_from(Medicine),
    st.sampled_from(CourseStart),
    maybe,
    st.none() | st.integers(0, 30),
)
therapies = st.builds(Therapy, ident, names, maybe, maybe, maybe)
talks = st.builds(Talk, ident, days, names, names, names)
signs = st.builds(SignReport, ident, st.sampled_from(SIGNS), days)
pauses = st.builds(Pause, ident, st.sampled_from(PauseReason), days, maybe)
persons = st.builds(Person, ident, names, names, names, st.just(""), st.booleans())
weekends = st.frozensets(st.integers(0, 6), max_size=2)
clocks = st.none() | st.builds(
    ClockFacts, maybe, maybe, set_by_hand=st.booleans(), jump_confirmed=st.booleans()
)


def _few(rows):
    return st.lists(rows, max_size=3).map(tuple)


def any_records():
    """Return a strategy for everything that can be known of one person."""
    return st.builds(
        PersonRecords,
        persons,
        courses=_few(courses),
        injections=_few(injections),
        appointments=_few(appointments),
        follow_ons=_few(follow_ons),
        planned_lasts=_few(planned_lasts),
        clinic_dates=_few(clinic_dates),
        clinic_reviews=_few(reviews),
        flags=_few(flags),
        therapies=_few(therapies),
        talks=_few(talks),
        sign_reports=_few(signs),
        pauses=_few(pauses),
    )


def on_denosumab():
    """Return a strategy for an adult on 60 mg with an injection, and whatever stands beside it."""
    return st.builds(
        PersonRecords,
        st.just(Person("p")),
        injections=st.lists(
            st.builds(Injection, ident, near, st.booleans()), min_size=1, max_size=3
        ).map(tuple),
        appointments=_few(st.builds(Appointment, ident, near)),
        planned_lasts=_few(
            st.builds(
                PlannedLast,
                ident,
                st.none() | near,
                st.sampled_from(DecidedWith),
                names,
                st.booleans(),
            )
        ),
        clinic_dates=_few(
            st.builds(
                ClinicDate,
                ident,
                near,
                st.none() | st.sampled_from(HoldReason),
                names,
                st.none() | near,
            )
        ),
        follow_ons=_few(
            st.builds(
                FollowOn,
                ident,
                st.sampled_from(KINDS),
                st.sampled_from(Purpose),
                started_on=st.none() | near,
            )
        ),
    )
