"""The shipped regimen and a short way to write down what one person has."""

from __future__ import annotations

from pathlib import Path

import pytest
from days import after

from edu_app.core.records import (
    Appointment,
    ClinicDate,
    ClinicReview,
    Course,
    Flag,
    FollowOn,
    Injection,
    Medicine,
    Pause,
    Person,
    PersonRecords,
    PlannedLast,
    SignReport,
    Talk,
    Therapy,
)
from edu_app.core.reminders import find_reminders
from edu_app.core.status import evaluate
from edu_app.i18n.translator import Translator
from edu_app.lessons.regimen_file import load_regimen
from edu_app.services.wording import say

SOMEBODY = Person("somebody")
ROOT = Path(__file__).parents[2]
PLACES = {
    Course: "courses",
    Injection: "injections",
    Appointment: "appointments",
    FollowOn: "follow_ons",
    PlannedLast: "planned_lasts",
    ClinicDate: "clinic_dates",
    ClinicReview: "clinic_reviews",
    Flag: "flags",
    Therapy: "therapies",
    Talk: "talks",
    SignReport: "sign_reports",
    Pause: "pauses",
}


@pytest.fixture(scope="session")
def regimen():
    return load_regimen(ROOT / "content" / "regimens" / "denosumab-60mg.toml")


@pytest.fixture(scope="session")
def person_with():
    """Return a function: records of any kind -> PersonRecords, on denosumab 60 mg unless told."""

    def build(*records, person=SOMEBODY, course=True):
        parts = {place: [] for place in PLACES.values()}
        for record in records:
            parts[PLACES[type(record)]].append(record)
        if course and not parts["courses"]:
            parts["courses"].append(Course("course", Medicine.DENOSUMAB_60))
        return PersonRecords(person, **{place: tuple(rows) for place, rows in parts.items()})

    return build


class PlainWords:
    """Dates as the scenarios write them: Wednesday 15 July 2026."""

    def long(self, day):
        return f"{day:%A} {day.day} {day:%B} {day.year}"

    def short(self, day):
        return f"{day.day} {day:%B} {day.year}"

    def number(self, value):
        return str(value)


@pytest.fixture(scope="session")
def english(regimen):
    """Return a function: a message, or several -> what is said in English."""

    def speak(*messages):
        words = PlainWords()
        return " ".join(say(m, regimen, Translator.english(), words) for m in messages)

    return speak


@pytest.fixture(scope="session")
def stand(regimen, person_with):
    """Return a function: today and records -> Status."""

    def on(today, *records, clock=None, weekend=frozenset(), **about):
        return evaluate(
            person_with(*records, **about), regimen, today, clock=clock, weekend=weekend
        )

    return on


@pytest.fixture
def remind(person_with, regimen):
    """Return a function: today and records -> Reminders."""

    def build(today, *records, shown=(), clock=None, **about):
        return find_reminders(person_with(*records, **about), regimen, shown, today, clock=clock)

    return build


@pytest.fixture
def walk(remind):
    """Return a function that opens the program on every day and tells what was shown when."""

    def build(first, last, *records, **about):
        shown, told, today = set(), [], first
        while today <= last:
            found = remind(today, *records, shown=shown, **about)
            if found.now:
                shown.add(found.now.key)
                told.append((today, found.now.key.kind))
            assert found.next_on is None or found.next_on > today
            today = after(today)
        return told

    return build
