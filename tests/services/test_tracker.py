"""The tracker: today's answer, previews that keep nothing, and what the clock is believed."""

from __future__ import annotations

import datetime

import pytest
from session_fakes import CONTENT, FakeCountries, FakeRecordStore, FakeRuns, numbered_ids

from edu_app.core.clock import ChosenDate
from edu_app.core.errors import Fault
from edu_app.core.records import Appointment, Course, Injection, Medicine, Person, Therapy
from edu_app.lessons.regimen_file import load_regimen
from edu_app.services.records import RecordBook
from edu_app.services.tracker import Tracker

LAST = datetime.date(2026, 1, 15)
DUE = datetime.date(2026, 7, 15)


@pytest.fixture(scope="module")
def regimen():
    return load_regimen(CONTENT / "regimens" / "denosumab-60mg.toml")


@pytest.fixture
def make(regimen):
    def build(today, *, last_run=None, by_hand=False, countries=None, build_date=None):
        clock = ChosenDate(today, set_by_hand=by_hand)
        store = FakeRecordStore(clock.today)
        book = RecordBook(store, clock, numbered_ids())
        book.add_person(Person(id="anna", country="XX"))
        store.apply("anna", "", [Course("c", Medicine.DENOSUMAB_60), Injection("i", LAST)], [])
        runs = FakeRuns(last_run)
        tracker = Tracker(book, regimen, clock, runs, countries, build_date=build_date)
        tracker.runs = runs
        return tracker

    return build


def test_it_answers_for_today(make):
    status = make(datetime.date(2026, 7, 20)).status("anna")
    assert (status.state, status.due, status.days_to_due) == ("late", DUE, -5)


def test_a_preview_answers_and_keeps_nothing(make):
    tracker = make(datetime.date(2026, 4, 20))
    seen = tracker.preview("anna", Appointment("a", datetime.date(2026, 8, 5)))
    assert "appointment-late" in seen.overlays
    assert tracker.records("anna").appointments == ()


def test_a_country_with_a_known_weekend_is_asked(make):
    class Fridays(FakeCountries):
        def weekend(self, country):
            return frozenset({DUE.weekday()}) if country == "XX" else frozenset()

    assert "weekend" in make(datetime.date(2026, 7, 1), countries=Fridays()).status("anna").overlays
    assert "weekend" not in make(datetime.date(2026, 7, 1)).status("anna").overlays


def test_the_planner_answers_for_her_records(make):
    tracker = make(datetime.date(2026, 1, 20))
    seen = tracker.plan("anna")
    assert "ai-end" in seen.missing
    assert tracker.plan_undone("anna").id == "plan-undone"


def test_time_away_is_answered_for_her_due_date(make):
    away = make(datetime.date(2026, 5, 1)).absence(
        "anna", datetime.date(2026, 7, 1), datetime.date(2026, 8, 20)
    )
    assert away.covers_due
    assert away.due == DUE


def test_time_away_the_wrong_way_round_is_a_fault(make):
    with pytest.raises(Fault):
        make(DUE).absence("anna", DUE, LAST)


def test_questions_before_an_entry_know_her_records(make):
    tracker = make(datetime.date(2026, 1, 20))
    ids = [q.id for q in tracker.ask_about_injection("anna", datetime.date(2026, 1, 18))]
    assert "duplicate" in ids
    same = tracker.ask_about_injection("anna", LAST, instead_of="i")
    assert [q.id for q in same] == ["read-back"]
    assert tracker.ask_about_follow_on(LAST)[0].id == "purpose"


def test_nobody_has_no_status(make):
    with pytest.raises(Fault):
        make(DUE).status("nobody")


def test_a_run_is_remembered(make):
    tracker = make(DUE, last_run=datetime.date(2026, 7, 1))
    tracker.note_run()
    assert tracker.runs.last == DUE


def test_a_date_chosen_by_hand_is_no_run(make):
    tracker = make(DUE, by_hand=True)
    tracker.note_run()
    tracker.confirm_jump()
    assert tracker.runs.last is None


def test_a_date_before_the_last_run_is_not_remembered_and_nothing_is_counted(make):
    later = datetime.date(2026, 8, 1)
    tracker = make(DUE, last_run=later)
    tracker.note_run()
    assert tracker.runs.last == later
    assert tracker.status("anna").reason == "clock-wrong"


def test_a_jump_asks_until_it_is_confirmed(make):
    tracker = make(datetime.date(2027, 7, 10), last_run=datetime.date(2026, 7, 10))
    tracker.note_run()
    assert tracker.status("anna").reason == "clock-wrong"
    tracker.confirm_jump()
    assert tracker.status("anna").state == "long-gap"
    assert tracker.runs.last == datetime.date(2027, 7, 10)


def test_a_clock_that_was_once_in_the_future_does_not_lock_her_out(make):
    tracker = make(DUE, last_run=datetime.date(2099, 1, 1))
    assert tracker.status("anna").reason == "clock-wrong"
    tracker.confirm_jump()
    assert tracker.status("anna").state == "due"


def test_a_date_before_the_program_was_built_is_not_believed(make):
    tracker = make(DUE, build_date=datetime.date(2026, 9, 1))
    assert tracker.status("anna").reason == "clock-wrong"


def test_a_full_disk_does_not_keep_the_page_from_opening(make):
    tracker = make(DUE)

    def refuse(day):
        raise Fault("disk-full")

    tracker.runs.remember_run = refuse
    tracker.note_run()
    assert tracker.status("anna").state == "due"


def test_the_same_day_is_written_once(make):
    tracker = make(DUE)
    tracker.note_run()
    tracker.runs.last = None
    tracker.note_run()
    assert tracker.runs.last is None


def test_the_end_of_the_tablet_is_planned_for(make):
    tracker = make(datetime.date(2026, 1, 20))
    seen = tracker.preview("anna", Therapy("t", "letrozole", LAST, datetime.date(2028, 6, 1)))
    assert seen.state == "scheduled"
