"""Reminders, questions and backups as a page asks for them."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from session_fakes import FakeQuestions, FakeReminderLog, make_use_cases, numbered_ids

from edu_app.core.backup_facts import BackupInfo, PersonCount, RestorePreview
from edu_app.core.errors import Fault
from edu_app.core.records import Course, Injection, Medicine, Pause, PauseReason, Person
from edu_app.services.backup_desk import BackupDesk
from edu_app.services.question_list import QuestionList
from edu_app.services.reminder_desk import ReminderDesk

LAST = datetime.date(2026, 1, 15)
LATE = datetime.date(2026, 7, 20)


@pytest.fixture
def make():
    def build(today=LATE, log=None):
        cases = make_use_cases(today)
        cases.book.add_person(Person("anna", "Anna"))
        cases.book.save("anna", Course("c", Medicine.DENOSUMAB_60), Injection("i", LAST))
        if log:
            desk = ReminderDesk(cases.book, cases.tracker, cases.regimen, log)
            cases = make_use_cases(today, store=cases.book._store, reminders=desk)
        return cases

    return build


def test_a_reminder_is_shown_once(make):
    desk = make().reminders
    found = desk.due("anna")
    assert found.display_name == "Anna"
    desk.shown(found.now)
    assert desk.due("anna").now is None


def test_everybody_is_looked_at_and_the_day_is_remembered(make):
    cases = make()
    assert cases.reminders.last_checked() is None
    assert [due.person_id for due in cases.reminders.check()] == ["anna"]
    assert cases.reminders.last_checked() == LATE


def test_a_rest_ends_the_next_day_when_late_and_can_be_ended_at_once(make):
    desk = make().reminders
    rest = desk.snooze("anna", 14)
    assert rest.until == LATE + datetime.timedelta(days=1)
    assert desk.due("anna").now is None
    assert desk.due("anna").next_on == rest.until
    desk.wake("anna")
    assert desk.due("anna").now


def test_a_paused_reminder_says_so(make):
    cases = make()
    cases.book.save("anna", Pause("p", PauseReason.HOSPITAL, LATE))
    found = cases.reminders.due("anna")
    assert (found.now, found.paused) == (None, True)


def test_what_one_program_showed_another_does_not_repeat(make):
    log = FakeReminderLog()
    first = make(log=log).reminders
    first.shown(first.due("anna").now)
    assert make(log=log).reminders.due("anna").now is None


@pytest.fixture
def questions():
    return QuestionList(FakeQuestions(), numbered_ids("q"), lambda: LATE)


def test_reviewed_and_own_questions_stand_in_her_order(questions):
    questions.pick("anna", "travel")
    questions.add_own("anna", "  May I swim? ")
    questions.pick("anna", "travel")
    assert [(i.id, i.text) for i in questions.items("anna")] == [
        ("travel", ""),
        ("q1", "May I swim?"),
    ]
    questions.move("anna", "q1", 0)
    assert [i.id for i in questions.items("anna")] == ["q1", "travel"]


def test_a_question_without_words_is_a_defect(questions):
    with pytest.raises(ValueError):
        questions.add_own("anna", " ")


def test_an_answer_counts_as_asked_and_carries_its_day(questions):
    questions.pick("anna", "travel")
    item = questions.answer("anna", "travel", " Yes. ")
    assert (item.answer, item.answered_on, item.asked) == ("Yes.", LATE, True)
    item = questions.answer("anna", "travel", "")
    assert (item.answer, item.answered_on, item.asked) == ("", None, True)


def test_a_question_is_ticked_reworded_dropped_and_put_back(questions):
    heard = []
    questions.subscribe(heard.append)
    own = questions.add_own("anna", "Swim?")
    assert questions.tick("anna", own.id, asked=True).asked
    questions.reword("anna", own.id, "May I swim?")
    gone = questions.drop("anna", own.id)
    assert questions.items("anna") == ()
    questions.put_back("anna", gone)
    assert questions.items("anna")[0].text == "May I swim?"
    assert heard == ["anna"] * 5


def test_a_question_that_is_not_there_is_a_fault(questions):
    with pytest.raises(Fault) as caught:
        questions.tick("anna", "nothing", asked=True)
    assert caught.value.code == "no-such-record"


class FakeBackups:
    info = BackupInfo("records-2026-07-01.db", LAST, 1, 2)

    def __init__(self):
        self.restored = ""
        self.problem = Fault("disk-full")
        self.data_folder = Path("data")

    def list(self):
        return (self.info,)

    def make(self):
        return self.info

    def preview(self, name):
        return RestorePreview(self.info, {"anna": PersonCount("Anna", only_now=3)})

    def restore(self, name):
        if name != self.info.name:
            raise Fault("backup-invalid")
        self.restored = name


def test_a_restore_is_told_after_it_happened():
    store, told = FakeBackups(), []
    desk = BackupDesk(store, lambda: told.append(store.restored))
    assert (desk.problem, desk.data_folder) == (store.problem, Path("data"))
    assert desk.list() == (desk.make(),)
    assert desk.preview("x").takes_away == 3
    desk.restore(store.info.name)
    assert told == [store.info.name]
    with pytest.raises(Fault):
        desk.restore("other")
    assert len(told) == 1
