"""What was handed over is remembered, and offered anew after any change of the records."""

from __future__ import annotations

import datetime

import pytest
from session_fakes import FakeHandedOverLog, make_use_cases

from edu_app.core.errors import Fault
from edu_app.core.records import Course, Injection, Medicine, Person
from edu_app.services.handed_over import HandedOverDesk

DATE = datetime.date
TODAY = DATE(2026, 11, 23)


@pytest.fixture
def session():
    made = make_use_cases(TODAY)
    made.book.add_person(Person("p", clinic_name="City clinic"))
    made.book.add_person(Person("other"))
    made.book.save(
        "p", Course("c", Medicine.DENOSUMAB_60), Injection("i", DATE(2026, 7, 20)), label="start"
    )
    return made


def _said(session, person="p"):
    return [(one.made.kind, one.message.id) for one in session.handed_over.outdated(person)]


def test_nothing_is_offered_to_whoever_made_nothing(session):
    session.book.save("p", Injection("i", DATE(2026, 7, 10)))
    assert _said(session) == []


def test_a_correction_offers_new_ones_and_its_undo_takes_the_offer_back(session):
    session.handed_over.note("p", "plan")
    step = session.book.save("p", Injection("i", DATE(2026, 7, 10)))
    assert _said(session) == [("plan", "handed-moved")]
    assert _said(session, "other") == []
    session.book.undo(step.id)
    assert _said(session) == []


def test_what_was_made_anew_is_no_longer_offered_and_the_rest_is(session):
    for kind in ("plan", "code"):
        session.handed_over.note("p", kind)
    session.book.save("p", Injection("j", TODAY))
    session.handed_over.note("p", "plan")
    assert _said(session) == [("code", "handed-moved")]


def test_a_record_that_is_removed_or_given_to_somebody_else_withdraws_the_date(session):
    session.handed_over.note("p", "card")
    session.book.move("i", "other")
    assert _said(session) == [("card", "handed-withdrawn")]


def test_old_ones_that_are_gone_are_quiet_until_the_date_changes_again(session):
    session.handed_over.note("p", "plan")
    session.book.save("p", Injection("i", DATE(2026, 7, 10)))
    session.handed_over.settle("p")
    assert _said(session) == []
    session.book.save("p", Injection("i", DATE(2026, 7, 1)))
    (found,) = session.handed_over.outdated("p")
    assert found.message.fields == {"date": DATE(2027, 1, 10), "due": DATE(2027, 1, 1)}


def test_a_calendar_file_without_a_day_takes_nothing_out_of_the_phone(session):
    session.handed_over.note("p", "calendar")
    session.handed_over.note("p", "plan")
    session.book.remove("p", "i")
    for kind in ("calendar", "plan"):
        session.handed_over.note("p", kind)
    assert _said(session) == [("calendar", "handed-withdrawn")]


def test_whoever_shows_the_offer_hears_of_every_step(session):
    heard = []
    session.book.subscribe(heard.append)
    session.handed_over.note("p", "plan")
    session.handed_over.settle("p")
    assert heard == ["p", "p"]


def test_a_full_disk_does_not_say_that_the_page_was_not_made(session):
    log, heard = FakeHandedOverLog(), []
    desk = HandedOverDesk(log, session.tracker, heard.append)
    log.fail_with = Fault("disk-full")
    desk.note("p", "plan")
    assert heard == []
    with pytest.raises(Fault):
        desk.settle("p")
