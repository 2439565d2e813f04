"""`bonesteady status --records`: the scenarios from outside, through an archive file."""

from __future__ import annotations

import datetime
import json

import pytest

from edu_app.cli import main
from edu_app.core.records import (
    Appointment,
    ClinicDate,
    Course,
    DecidedWith,
    Flag,
    FlagKind,
    FollowOn,
    HoldReason,
    Injection,
    Medicine,
    Person,
    PersonRecords,
    PlannedLast,
    Purpose,
)
from edu_app.exchange.archive import Archive, PersonArchive, write_archive


def d(text):
    return datetime.date.fromisoformat(text)


EVA = Person("eva", "Eva")
LAST = (Injection("i", d("2026-01-15")),)
PLANNED_LAST = (PlannedLast("p", d("2026-01-15"), DecidedWith.TEAM, "Dr A"),)


def _follow_on(kind, day, purpose=Purpose.INSTEAD):
    return (FollowOn("f", kind, purpose, started_on=d(day)),)


SCENARIOS = {
    "S1": (
        {"injections": LAST, "appointments": (Appointment("a", d("2026-08-05")),)},
        "2026-04-20",
        ("scheduled", None, "denosumab", ["appointment-late"]),
    ),
    "S10": (
        {
            "injections": LAST,
            "clinic_dates": (
                ClinicDate("c", d("2026-07-29"), HoldReason.LOW_CALCIUM, "Dr A", d("2026-07-13")),
            ),
        },
        "2026-07-20",
        ("late", None, "denosumab", ["clinic-hold"]),
    ),
    "S13": (
        {"injections": LAST, "flags": (Flag("f", FlagKind.PREGNANCY, d("2026-08-01")),)},
        "2026-08-14",
        ("overdue", None, "denosumab", ["pregnancy"]),
    ),
    "S15": (
        {
            "injections": LAST,
            "planned_lasts": PLANNED_LAST,
            "follow_ons": _follow_on("calcium-vitamin-d", "2026-07-15"),
        },
        "2026-07-20",
        ("late", None, "follow-on", []),
    ),
    "S17": (
        {
            "injections": LAST,
            "planned_lasts": PLANNED_LAST,
            "follow_ons": _follow_on("zoledronate", "2026-07-14"),
        },
        "2027-01-20",
        (None, "after-switch", "after-switch", ["watch"]),
    ),
    "S24": (
        {
            "injections": LAST,
            "courses": (Course("c", Medicine.DENOSUMAB_120, since=d("2026-05-01")),),
        },
        "2026-05-02",
        (None, "other-schedule", "denosumab", []),
    ),
}


@pytest.fixture
def ask(tmp_path, capsys):
    """Return a function: people's records and words -> exit code, object, standard error."""

    def run(people, *words):
        path = tmp_path / "archive.json"
        write_archive(path, Archive(tuple(PersonArchive(records) for records in people)))
        code = main(["status", "--records", str(path), "--json", *words])
        said = capsys.readouterr()
        return code, json.loads(said.out) if said.out else None, said.err

    return run


@pytest.mark.parametrize("name", SCENARIOS)
def test_a_scenario_comes_out_right_from_a_file(ask, name):
    records, today, expected = SCENARIOS[name]
    code, answer, _ = ask([PersonRecords(EVA, **records)], "--today", today)
    assert code == 0
    assert tuple(answer[key] for key in ("state", "reason", "track", "overlays")) == expected


def test_of_several_people_one_has_to_be_named(ask):
    people = [PersonRecords(EVA, injections=LAST), PersonRecords(Person("ada", "Ada"))]
    code, answer, said = ask(people, "--today", "2026-07-20")
    assert (code, answer) == (2, None)
    assert "Eva" in said
    assert "Ada" in said
    _, answer, _ = ask(people, "--today", "2026-07-20", "--person", "eva")
    assert answer["state"] == "late"
    _, answer, _ = ask(people, "--today", "2026-07-20", "--person", "Ada")
    assert answer["reason"] == "date-unknown"
    assert ask(people, "--today", "2026-07-20", "--person", "Zoe")[0] == 2


def test_a_given_record_after_the_chosen_day_makes_the_clock_the_question(ask):
    _, answer, _ = ask([PersonRecords(EVA, injections=LAST)], "--today", "2026-01-14")
    assert (answer["state"], answer["reason"]) == (None, "clock-wrong")


def test_a_country_that_is_not_known_has_no_weekend(ask):
    sunday = (Injection("i", d("2026-02-16")),)
    person = Person("eva", "Eva", country="XX")
    code, answer, _ = ask([PersonRecords(person, injections=sunday)], "--today", "2026-07-01")
    assert (code, answer["overlays"]) == (0, [])
