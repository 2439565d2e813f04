"""Clinic session: what was entered decides the route; a correction replaces it; nothing is kept."""

from __future__ import annotations

import datetime
from dataclasses import replace
from pathlib import Path

import pytest
from session_fakes import CONTENT, TODAY, make_use_cases

from edu_app.core.clinic_choices import ClinicChoices
from edu_app.core.errors import Fault
from edu_app.core.policy import Policy
from edu_app.lessons.library import Library
from edu_app.services.clinic_session import ClinicSession
from edu_app.services.learning import Learning

CHOICES = ClinicChoices(patient="ar", nurse="en")
LATE = TODAY - datetime.timedelta(days=240)


def _session(policy=None, content: Path = CONTENT):
    made = make_use_cases()
    learning = Learning(Library(content), made.clock, None)
    return ClinicSession(replace(made, learning=learning, policy=policy or Policy()), CHOICES)


@pytest.fixture
def session():
    begun = _session()
    begun.begin(CHOICES)
    return begun


def test_before_it_begins_there_is_nobody_with_a_name_and_no_route():
    session = _session()
    assert not session.begun
    assert session.records().person.display_name == ""
    assert session.status() is None
    assert session.minutes_left() == 0


def test_the_clinic_of_the_computer_is_the_one_she_calls():
    session = _session(Policy(clinic_name="Bone clinic", clinic_phone="555 0134"))
    person = session.records().person
    assert (person.clinic_name, person.clinic_phone) == ("Bone clinic", "555 0134")


def test_two_clicks_are_enough_for_a_route_in_both_languages(session):
    assert session.begun
    assert 1 <= len(session.taught) <= 4
    assert all(pair.patient and pair.nurse for block in session.taught for pair in block.pairs)
    assert session.status() is None


def test_a_late_date_brings_what_is_urgent_first_and_gives_a_status(session):
    session.begin(replace(CHOICES, last_injection=LATE))
    assert [block.lesson for block in session.taught[:2]] == ["if-a-dose-is-late", "warning-signs"]
    status = session.status()
    assert status is not None
    assert status.days_to_due is not None and status.days_to_due < 0


def test_an_end_of_the_tablet_brings_stopping_first(session):
    session.begin(replace(CHOICES, minutes=10, tablet_end=TODAY + datetime.timedelta(days=60)))
    assert session.taught[0].lesson == "why-not-just-stop"
    assert session.records().therapies[0].planned_end == TODAY + datetime.timedelta(days=60)


def test_a_correction_replaces_what_was_entered_before(session):
    session.begin(replace(CHOICES, last_injection=LATE, tablet_end=TODAY))
    session.begin(replace(CHOICES, last_injection=LATE + datetime.timedelta(days=1)))
    records = session.records()
    assert [given.given_on for given in records.injections] == [LATE + datetime.timedelta(days=1)]
    assert records.therapies == ()
    session.begin(CHOICES)
    assert session.records().injections == ()
    assert len(session.records().courses) == 1


def test_a_date_that_has_not_come_changes_nothing(session):
    before = session.records(), session.taught, session.choices
    with pytest.raises(Fault) as raised:
        session.begin(replace(CHOICES, last_injection=TODAY + datetime.timedelta(days=1)))
    assert raised.value.code == "date-in-future"
    assert (session.records(), session.taught, session.choices) == before


def test_damaged_content_leaves_the_session_as_it_was(session, monkeypatch):
    before = session.records(), session.taught, session.choices

    def fail(*_anything):
        raise Fault("lesson-invalid", path="en.md", line=3, reason="no heading")

    monkeypatch.setattr(session.use_cases.learning, "ids", fail)
    with pytest.raises(Fault):
        session.begin(replace(CHOICES, last_injection=LATE))
    assert (session.records(), session.taught, session.choices) == before


def test_the_country_and_the_nurses_language_are_found_by_every_page(session):
    session.begin(replace(CHOICES, nurse="de", country="CH"))
    settings = session.use_cases.settings.current
    assert (settings.language, settings.country) == ("de", "CH")
    assert settings.current_person == session.person_id
    assert session.records().person.country == "CH"


def test_the_time_left_is_counted_from_the_words_not_shown_yet(session):
    assert session.minutes_left() == 3
    session.go_to(len(session.taught) - 1)
    assert session.minutes_left() == 1
    session.go_to(len(session.taught))
    assert session.minutes_left() == 0


def test_no_place_lies_outside_the_route(session):
    session.go_to(99)
    assert session.position == len(session.taught)
    session.go_to(-1)
    assert session.position == 0


def test_a_correction_that_leaves_the_route_keeps_the_place_and_what_was_said_back(session):
    session.go_to(2)
    session.answer("whom-to-call", clear=True)
    session.begin(replace(CHOICES, nurse="de"))
    assert session.position == 2
    assert session.answers() == {"whom-to-call": True}
    session.begin(replace(CHOICES, minutes=10))
    assert (session.position, session.answers()) == (0, {})


def test_again_takes_the_place_of_clear(session):
    session.answer("whom-to-call", clear=True)
    session.answer("whom-to-call", clear=False)
    assert session.answers() == {"whom-to-call": False}


def test_names_are_kept_without_spaces_around_and_can_be_taken_off_again(session):
    session.name_person("  Ann Ample ")
    session.name_clinic(" Bone clinic ", " 555 0134 ")
    person = session.records().person
    assert (person.display_name, person.clinic_name, person.clinic_phone) == (
        "Ann Ample",
        "Bone clinic",
        "555 0134",
    )
    session.name_person("")
    assert session.records().person.display_name == ""


def test_only_twenty_minutes_add_the_picked_lessons(session):
    picked = replace(CHOICES, picked=frozenset({"living-well"}))
    session.begin(replace(picked, minutes=10))
    ten = {(block.lesson, block.anchor) for block in session.taught}
    session.begin(replace(picked, minutes=20))
    twenty = {(block.lesson, block.anchor) for block in session.taught}
    assert {lesson for lesson, _ in twenty - ten} == {"living-well"}
