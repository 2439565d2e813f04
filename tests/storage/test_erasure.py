"""Delete for good: no byte of her is left in the data folder, and everybody else stays."""

from __future__ import annotations

import datetime

import pytest

from edu_app.core.handed_over import HandedOver
from edu_app.core.question_items import QuestionItem
from edu_app.core.records import Injection, Person, Talk
from edu_app.core.reminders import ReminderKey
from edu_app.core.steps import run_through
from edu_app.storage.database import FILE_NAME

DAY = datetime.date(2026, 1, 15)
MARK = "Kennzeichen-ñ-7461"


def found_in(folder, mark=MARK):
    """Return the files that hold the marker, in any encoding SQLite or JSON could use."""
    marks = {mark.encode(e) for e in ("utf-8", "utf-16-le")} | {b"Kennzeichen"}
    files = [path for path in folder.rglob("*") if path.is_file()]
    return [p.name for p in files if any(m in p.read_bytes() for m in marks)]


def fill(database, days=6):
    """Leave traces of Anna in every table, in history, in several backups and set-aside files."""
    store = database.records
    store.apply("anna", "added", [Person("anna", MARK)], [])
    store.apply("bea", "added", [Person("bea", "Bea")], [])
    store.apply("bea", "saved", [Injection("b", DAY, note="Bea stays")], [])
    for n in range(60):
        store.apply("anna", "saved", [Talk(f"t{n}", DAY, chosen=f"{MARK} {n} " * 20)], [])
    store.undo(store.apply("anna", "removed", [], [f"t{n}" for n in range(30)]).id)
    store.apply("anna", "changed", [Talk(f"t{n}", DAY) for n in range(50)], [])
    store.apply("bea", "wrong", [Injection("wrong", DAY, note=MARK)], [])
    store.move("wrong", "anna")
    key = ReminderKey("anna", MARK, DAY, "due", DAY)
    database.reminders.remember(key, DAY)
    database.reminders.rest_until("anna", DAY)
    database.questions.put("anna", QuestionItem("q", MARK, answer=MARK))
    database.progress.remember_place("anna", "lesson", MARK)
    database.handed_over.remember("anna", HandedOver("plan", DAY, MARK, False, DAY))
    database.handed_over.remember("bea", HandedOver("plan", DAY, "denosumab", False, DAY))
    database.backups.make()


@pytest.fixture
def filled(reopen, folder):
    for day in (28, 29, 30):
        fill_day = reopen(datetime.date(2026, 6, day))
        if day == 28:
            fill(fill_day)
        fill_day.records.apply("anna", "x", [Talk(f"d{day}", DAY, chosen=MARK)], [])
        fill_day.close()
    database = reopen()
    database.records.apply("anna", "x", [Talk("today", DAY, chosen=MARK)], [])
    (folder / "records-damaged-2026-06-01-1.db").write_text(MARK)
    (folder / "records-damaged-2026-06-01-1.db-journal").write_text(MARK)
    (folder / "backups" / "records-2026-01-01.db").write_text(f"damaged {MARK}")
    (folder / "backups" / ".making-x").write_text(MARK)
    assert len(found_in(folder)) == 10
    return database


def test_a_person_deleted_for_good_leaves_no_byte_behind(filled, folder, reopen):
    run_through(filled.records.erasing_person("anna"))
    assert found_in(folder) == []
    filled.close()
    assert found_in(folder) == []
    database = reopen()
    assert [p.id for p in database.records.people()] == ["bea"]
    assert database.reminders.shown("anna") == frozenset()
    assert database.reminders.resting_until("anna") is None
    assert database.questions.items("anna") == ()
    assert database.progress.place("anna", "lesson") == ""
    assert database.records.history("anna") == ()
    assert database.handed_over.made("anna") == ()
    assert len(database.handed_over.made("bea")) == 1


def test_everybody_else_keeps_records_history_and_backups(filled):
    run_through(filled.records.erasing_person("anna"))
    assert filled.records.records_of("bea").injections[0].note == "Bea stays"
    assert [r.label for r in filled.records.history("bea")] == ["saved", "added"]
    backups = filled.backups.list()
    assert len(backups) == 5
    assert all(b.usable and b.people == 1 for b in backups)
    filled.backups.restore(backups[-1].name)
    assert [p.id for p in filled.records.people()] == ["bea"]


def test_deleting_everything_leaves_an_empty_database_and_no_copy(filled, folder, reopen):
    filled.records.erase_all()
    assert found_in(folder) == []
    assert b"Bea" not in (folder / FILE_NAME).read_bytes()
    assert filled.backups.list() == ()
    assert filled.handed_over.made("bea") == ()
    filled.close()
    assert reopen().records.people() == ()


def test_somebody_who_was_removed_before_is_deleted_too(filled, folder):
    filled.records.apply("anna", "removed", [], ["anna"])
    assert found_in(folder)
    run_through(filled.records.erasing_person("anna"))
    assert found_in(folder) == []


def test_deleting_twice_is_harmless(filled):
    run_through(filled.records.erasing_person("anna"))
    run_through(filled.records.erasing_person("anna"))
    assert [p.id for p in filled.records.people()] == ["bea"]


def test_an_entry_that_is_another_persons_now_stays_with_her(anna):
    anna.records.apply("bea", "added", [Person("bea", "Bea")], [])
    anna.records.move("i1", "bea")
    run_through(anna.records.erasing_person("anna"))
    assert anna.records.records_of("bea").injections[0].note == "left arm"


def test_when_a_copy_cannot_be_reached_she_is_still_in_the_list(filled, monkeypatch):
    def refuse(*_):
        raise OSError(5, "Input/output error")

    monkeypatch.setattr("edu_app.storage.set_aside.find_backups", refuse)
    with pytest.raises(Exception, match="not-saved"):
        run_through(filled.records.erasing_person("anna"))
    assert [p.id for p in filled.records.people()] == ["anna", "bea"]
