"""Section 5: questions before something is written down; nothing is pre-filled."""

from __future__ import annotations

import pytest
from days import DUE, LAST, L, after, d, follow_on

from edu_app.core.dates import add_days
from edu_app.core.entry_guards import (
    ask_about_follow_on,
    ask_about_injection,
    ask_two_readings,
    read_typed_date,
)
from edu_app.core.records import Injection, Person, Purpose

MUCH_LATER = d("2028-01-01")
NOBODY = Person("p")


@pytest.fixture
def asked(person_with, regimen):
    def build(given_on, *records, today=MUCH_LATER, instead_of="", person=NOBODY):
        questions = ask_about_injection(
            given_on, person_with(*records, person=person), regimen, today, instead_of=instead_of
        )
        return [question.id for question in questions]

    return build


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("2026-04-03", ["2026-04-03"]),
        ("03/04/2026", ["2026-03-04", "2026-04-03"]),
        ("3.4.2026", ["2026-03-04", "2026-04-03"]),
        (" 31 03 2026 ", ["2026-03-31"]),
        ("03/31/2026", ["2026-03-31"]),
        ("04/04/2026", ["2026-04-04"]),
        ("٠٣/٠٤/٢٠٢٦", ["2026-03-04", "2026-04-03"]),
        ("03/04/26", []),
        ("31/02/2026", []),
        ("2026-13-01", []),
        ("soon", []),
        ("", []),
    ],
)
def test_every_reading_of_a_typed_date_is_found(text, days):
    assert read_typed_date(text) == tuple(d(day) for day in days)


def test_two_readings_are_both_shown_the_earlier_first(english):
    question = ask_two_readings(read_typed_date("03/04/2026"))
    assert question.dates == (d("2026-03-04"), d("2026-04-03"))
    assert english(question.message) == (
        "This date can be read in two ways: Wednesday 4 March 2026 or Friday 3 April 2026. "
        "Which one is right? Until you answer, the earlier one counts."
    )
    assert ask_two_readings(read_typed_date("2026-04-03")) is None


def test_a_first_injection_is_only_read_back(asked):
    assert asked(L) == ["read-back"]


def test_a_day_to_come_is_offered_as_an_appointment(asked):
    assert asked(after(L), today=L) == ["future"]
    assert asked(L, today=L) == ["read-back"]


@pytest.mark.parametrize(
    ("days", "name"),
    [
        (0, "duplicate"),
        (14, "duplicate"),
        (15, "under-five-months"),
        (21, "other-dose"),
        (35, "other-dose"),
        (36, "under-five-months"),
        (150, "under-five-months"),
        (151, None),
        (209, None),
        (210, "missing-between"),
    ],
)
def test_the_distance_to_the_one_before(asked, days, name):
    assert asked(add_days(L, days), LAST) == ([name] if name else []) + ["read-back"]


@pytest.mark.parametrize(
    ("days", "name"), [(10, "duplicate"), (28, "other-dose"), (100, "under-five-months")]
)
def test_a_back_filled_day_is_measured_against_the_one_after_it(asked, days, name):
    assert asked(add_days(L, -days), LAST) == [name, "read-back"]


def test_an_entry_that_is_changed_is_not_measured_against_itself(asked):
    assert asked(after(L), LAST, instead_of="last") == ["read-back"]


def test_an_entry_of_the_future_is_no_neighbour(asked):
    assert asked(L, Injection("i", d("2026-02-01")), today=d("2026-01-20")) == ["read-back"]


@pytest.mark.parametrize(
    ("days", "words"),
    [(3, "only a few days before"), (10, "1 week is early"), (43, "6 weeks is early")],
)
def test_an_early_entry_asks_whose_it_is(person_with, regimen, english, days, words):
    records = person_with(LAST, person=Person("p", "Eva"))
    first, *_ = ask_about_injection(add_days(L, days), records, regimen, d("2028-01-01"))
    assert (first.id, first.offers) == ("whose", "move")
    assert words in english(first.message)


def test_in_time_nobody_asks_whose_it_is(asked):
    assert asked(DUE, LAST, person=Person("p", "Eva")) == ["read-back"]


@pytest.mark.parametrize(
    ("given", "near"), [("2026-08-11", True), ("2026-08-12", False), ("2026-06-16", True)]
)
def test_another_medicine_close_by_is_asked_about(asked, given, near):
    assert ("two-medicines" in asked(d(given), LAST, follow_on())) is near


def test_a_medicine_that_fills_the_time_is_no_second_medicine(asked):
    assert asked(DUE, LAST, follow_on(purpose=Purpose.UNTIL_NEXT)) == ["read-back"]


def test_the_clinics_name_stands_in_the_question(person_with, regimen, english):
    records = person_with(LAST, person=Person("p", clinic_name="Bone clinic"))
    question = ask_about_injection(after(L), records, regimen, d("2028-01-01"))[0]
    assert "Bone clinic" in english(question.message)
    assert question.replies == {"answer-unknown": "ask-clinic-first"}


def test_a_medicine_after_denosumab_asks_for_its_purpose():
    (question,) = ask_about_follow_on(L, L)
    assert question.answers == ("answer-instead", "answer-until-next", "answer-unknown")
    (to_come,) = ask_about_follow_on(after(L), L)
    assert (to_come.id, to_come.offers) == ("future", "planned")
