"""The book of records: what it refuses, what it undoes, whom it tells."""

from __future__ import annotations

import datetime

import pytest
from session_fakes import TODAY, FakeRecordStore, numbered_ids

from edu_app.core.clock import ChosenDate
from edu_app.core.errors import Fault
from edu_app.core.records import Appointment, Injection, Person
from edu_app.core.steps import run_through
from edu_app.services.records import RecordBook

GIVEN = Injection(id="i1", given_on=datetime.date(2026, 1, 15))


@pytest.fixture
def store():
    return FakeRecordStore()


@pytest.fixture
def book(store):
    made = RecordBook(store, ChosenDate(TODAY), numbered_ids())
    made.add_person(Person(id="anna"))
    return made


def test_a_saved_injection_is_in_the_records(book):
    book.save("anna", GIVEN)
    assert book.records("anna").injections == (GIVEN,)


def test_an_injection_that_has_not_come_yet_is_refused_and_nothing_changes(book, store):
    steps = len(store.revisions)
    with pytest.raises(Fault) as caught:
        book.save("anna", GIVEN, Injection("i2", TODAY + datetime.timedelta(days=1)))
    assert caught.value.code == "date-in-future"
    assert len(store.revisions) == steps


def test_an_injection_today_and_an_appointment_later_are_kept(book):
    today, later = Injection("i2", TODAY), Appointment("a", TODAY + datetime.timedelta(days=9))
    book.save("anna", today, later)
    assert book.records("anna").injections == (today,)
    assert book.records("anna").appointments == (later,)


def test_an_appointment_that_was_kept_becomes_an_injection_in_one_step(book):
    book.save("anna", Appointment("a", GIVEN.given_on))
    step = book.save("anna", GIVEN, removals=("a",))
    assert book.records("anna").appointments == ()
    book.undo(step.id)
    assert book.records("anna").injections == ()
    assert len(book.records("anna").appointments) == 1


def test_a_removed_record_comes_back_and_goes_again(book):
    book.save("anna", GIVEN)
    undone = book.undo(book.remove("anna", "i1").id)
    assert book.records("anna").injections == (GIVEN,)
    book.undo(undone.id)
    assert book.records("anna").injections == ()


def test_the_last_undoable_step_is_one_that_still_holds(book):
    first = book.save("anna", GIVEN, label="first")
    second = book.save("anna", Injection("i2", TODAY), label="second")
    assert book.last_undoable("anna").id == second.id
    undone = book.undo(second.id)
    assert book.last_undoable("anna").id == first.id
    book.undo(undone.id)
    assert book.last_undoable("anna").id == second.id


def test_nobody_has_nothing_to_undo(book):
    assert book.last_undoable("bea") is None


def test_a_record_moves_to_the_right_person_and_back(book):
    book.add_person(Person(id="bea"))
    book.save("anna", GIVEN)
    step = book.move("i1", "bea")
    assert book.records("bea").injections == (GIVEN,)
    assert step in book.history("bea")
    book.undo(step.id)
    assert book.records("anna").injections == (GIVEN,)


def test_a_person_without_an_id_gets_one(book):
    kept = book.add_person(Person(id="", display_name="Bea"))
    assert kept.id == "id-1"
    assert kept in book.people()


def test_a_removed_person_comes_back_with_everything(book):
    book.save("anna", GIVEN)
    step = book.remove_person("anna")
    assert book.people() == ()
    book.undo(step.id)
    assert book.records("anna").injections == (GIVEN,)


def test_a_person_is_changed(book):
    book.change_person(Person(id="anna", clinic_phone="555"))
    assert book.records("anna").person.clinic_phone == "555"


def test_nobody_cannot_be_changed(book):
    with pytest.raises(Fault):
        book.change_person(Person(id="nobody"))


def test_listeners_hear_whose_records_changed(book):
    heard = []
    book.add_person(Person(id="bea"))
    stop = book.subscribe(heard.append)
    book.save("anna", GIVEN)
    book.move("i1", "bea")
    run_through(book.erasing_person("bea"))
    book.erase_all()
    assert heard == ["anna", "anna", "bea", "bea", ""]
    stop()
    book.add_person(Person(id="carla"))
    assert len(heard) == 5


def test_nobody_is_told_of_a_change_that_failed(book, store):
    heard = []
    book.subscribe(heard.append)
    store.fail_with = Fault("disk-full")
    with pytest.raises(Fault):
        book.save("anna", GIVEN)
    assert heard == []
    assert book.records("anna").injections == ()
