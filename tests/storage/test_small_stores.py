"""Progress, reminders, questions and the last run: there again after a restart."""

from __future__ import annotations

import datetime

import pytest

from edu_app.core.handed_over import HandedOver
from edu_app.core.question_items import QuestionItem
from edu_app.core.reminders import ReminderKey

DAY = datetime.date(2026, 7, 15)
KEY = ReminderKey("anna", "denosumab", datetime.date(2026, 1, 15), "due", DAY)
UNKNOWN = ReminderKey("anna", "denosumab", None, "date-unknown", DAY)


@pytest.fixture
def restarted(database, reopen):
    """Return a function that closes the database and opens it again."""

    def build():
        database.close()
        return reopen()

    return build


def test_read_lessons_and_places_are_remembered_by_person(database, restarted):
    database.progress.mark_read("anna", "one", read=True)
    database.progress.remember_place("anna", "one", "section-2")
    database.progress.mark_read("anna", "two", read=True)
    database.progress.mark_read("anna", "two", read=False)
    progress = restarted().progress
    assert progress.read_lessons("anna") == {"one"}
    assert progress.place("anna", "one") == "section-2"
    assert progress.place("anna", "three") == ""
    assert progress.read_lessons("bea") == frozenset()


def test_shown_reminders_are_remembered_once(database, restarted):
    for key in (KEY, KEY, UNKNOWN):
        database.reminders.remember(key, DAY)
    reminders = restarted().reminders
    assert reminders.shown("anna") == {KEY, UNKNOWN}
    assert reminders.shown("bea") == frozenset()


def test_a_reminder_that_was_put_off_counts_as_not_shown(database, restarted):
    for key in (KEY, UNKNOWN):
        database.reminders.remember(key, DAY)
        database.reminders.forget(key)
    database.reminders.forget(KEY)
    assert restarted().reminders.shown("anna") == frozenset()


def test_a_rest_is_remembered_changed_and_ended(database, restarted):
    database.reminders.rest_until("anna", DAY)
    later = DAY + datetime.timedelta(days=1)
    database.reminders.rest_until("anna", later)
    assert database.reminders.resting_until("anna") == later
    database.reminders.rest_until("anna", None)
    assert restarted().reminders.resting_until("anna") is None


def test_the_last_look_at_the_reminders_is_remembered(database, restarted):
    assert database.reminders.last_checked() is None
    database.reminders.remember_check(DAY)
    database.reminders.remember_check(DAY)
    assert restarted().reminders.last_checked() == DAY


def test_the_last_run_is_remembered_also_when_it_goes_back(database, restarted):
    assert database.runs.last_run() is None
    database.runs.remember_run(datetime.date(2099, 1, 1))
    database.runs.remember_run(DAY)
    assert restarted().runs.last_run() == DAY


def test_the_newest_page_of_each_kind_is_remembered(database, restarted):
    old = HandedOver("plan", DAY, "denosumab", False, DAY)
    new = HandedOver("plan", None, "follow-on", True, datetime.date(2026, 8, 1))
    card = HandedOver("card", DAY, "denosumab", False, DAY)
    database.handed_over.remember("anna", old, card)
    database.handed_over.remember("anna", new)
    handed_over = restarted().handed_over
    assert handed_over.made("anna") == (card, new)
    assert handed_over.made("bea") == ()


def test_questions_stand_in_their_order_and_are_dropped(database, restarted):
    own = QuestionItem("q1", "¿Puedo nadar?", True, "Sí", DAY, 1)
    database.questions.put("anna", QuestionItem("q1", "?", position=1))
    database.questions.put("anna", own)
    database.questions.put("anna", QuestionItem("travel", position=0))
    database.questions.put("anna", QuestionItem("gone", position=2))
    database.questions.drop("anna", "gone")
    questions = restarted().questions
    assert [item.id for item in questions.items("anna")] == ["travel", "q1"]
    assert questions.items("anna")[1] == own
