"""Section 3 of the rules: a day that is not known, and injections too close together."""

from __future__ import annotations

import pytest
from days import LAST, PLANNED_LAST, L, d, follow_on, ids

from edu_app.core.dates import add_days, add_months
from edu_app.core.records import (
    ClinicDate,
    Course,
    Flag,
    FlagKind,
    HoldReason,
    Injection,
    Medicine,
    Purpose,
)


def test_only_the_month_is_known(stand, english):
    about = Injection("last", L, day_known=False)
    for today, name in (
        ("2026-03-01", "about-due"),
        ("2026-07-15", "about-due"),
        ("2026-07-16", "about-late"),
        ("2026-08-12", "about-overdue"),
        ("2026-09-15", "about-very-late"),
        ("2026-11-04", "about-long-gap"),
        ("2028-07-16", "about-long-gap-later"),
    ):
        status = stand(d(today), about)
        assert ids(status)[0] == name
        assert status.approximate
        assert "We counted" in english(*status.messages)


@pytest.mark.parametrize(
    "record",
    [
        Flag("f", FlagKind.KIDNEY, L),
        ClinicDate("h", d("2026-07-29"), HoldReason.OTHER, "Dr A", d("2026-07-13")),
        follow_on("alendronate", "2026-06-20", Purpose.UNTIL_NEXT),
        PLANNED_LAST,
    ],
    ids=["flag", "hold", "bridge", "follow-on"],
)
def test_an_unknown_day_is_said_whatever_takes_the_sentences_place(stand, english, record):
    about = Injection("last", L, day_known=False)
    assert "the day is not known" in english(*stand(d("2026-07-20"), about, record).messages)


def test_a_medicine_that_she_does_not_know_is_asked_about(stand):
    unknown = Course("c", Medicine.UNKNOWN)
    status = stand(d("2026-03-01"), LAST, unknown)
    assert "medicine-unknown" in ids(status)
    assert status.call.when == "today"
    known = Course("d", Medicine.DENOSUMAB_60, since=d("2026-02-01"))
    assert "check-date" not in stand(d("2026-03-01"), LAST, unknown, known).overlays


DISTANCES = [
    (14, "duplicate"),
    (15, "under-five-months"),
    (20, "under-five-months"),
    (21, "other-dose"),
    (35, "other-dose"),
    (36, "under-five-months"),
    (150, "under-five-months"),
    (151, None),
]


@pytest.mark.parametrize(("days", "name"), DISTANCES)
def test_two_injections_too_close_together(stand, days, name):
    second = add_days(L, days)
    assert add_months(L, 5) == add_days(L, 151)
    status = stand(second, LAST, Injection("b", second))
    assert ("check-date" in status.overlays) is bool(name)
    assert ids(status)[0] == (name or "scheduled")
    confirmed = stand(second, LAST, Injection("b", second, confirmed=True))
    assert "check-date" not in confirmed.overlays
