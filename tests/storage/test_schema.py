"""Migrations: a step and its mark together, in order, and every released file still opens."""

from __future__ import annotations

import datetime
import re
import shutil
from pathlib import Path

import pytest

from edu_app.core.errors import Fault
from edu_app.core.handed_over import HandedOver
from edu_app.core.question_items import QuestionItem
from edu_app.core.record_kinds import KINDS, all_records, kind_of
from edu_app.core.reminders import ReminderKey
from edu_app.storage import migrations
from edu_app.storage.backup_files import write_backup
from edu_app.storage.connection import open_connection
from edu_app.storage.database import FILE_NAME
from edu_app.storage.migrations.registry import CURRENT, MIGRATIONS
from edu_app.storage.schema import check, migrate, version_of

DAY = datetime.date(2026, 7, 15)
FIXTURES = Path(__file__).parent / "fixtures"
TWO_STEPS = (*MIGRATIONS, (CURRENT + 1, ("CREATE TABLE extra (a)", "INSERT INTO extra VALUES (1)")))
BROKEN = (*MIGRATIONS, (CURRENT + 1, ("CREATE TABLE extra (a)", "INSERT INTO nowhere VALUES (1)")))


@pytest.fixture
def empty():
    connection = open_connection(None)
    yield connection
    connection.close()


def test_an_empty_file_is_brought_to_the_newest_version(empty):
    assert version_of(empty) == 0
    migrate(empty)
    assert version_of(empty) == CURRENT
    check(empty)


def test_running_again_changes_nothing(empty):
    migrate(empty)
    before = empty.rows("SELECT * FROM sqlite_master")
    migrate(empty)
    assert empty.rows("SELECT * FROM sqlite_master") == before


def test_a_step_that_fails_leaves_neither_change_nor_mark(empty):
    migrate(empty)
    before = empty.rows("SELECT * FROM sqlite_master")
    with pytest.raises(Fault):
        migrate(empty, BROKEN)
    assert version_of(empty) == CURRENT
    assert empty.rows("SELECT * FROM sqlite_master") == before


def test_only_the_missing_steps_run(empty):
    migrate(empty)
    migrate(empty, TWO_STEPS)
    migrate(empty, TWO_STEPS)
    assert version_of(empty) == CURRENT + 1
    assert empty.rows("SELECT a FROM extra") == [(1,)]
    with pytest.raises(Fault) as caught:
        check(empty)
    assert caught.value.code == "database-newer"


def test_every_migration_module_has_its_row_in_order():
    folder = Path(migrations.__path__[0])
    modules = sorted(int(p.stem[1:]) for p in folder.glob("v*.py") if re.fullmatch(r"v\d+", p.stem))
    assert modules == [version for version, _ in MIGRATIONS] == list(range(1, CURRENT + 1))


def test_every_version_has_a_stored_file():
    stored = {int(path.stem.removeprefix("schema-")) for path in FIXTURES.glob("schema-*.db")}
    assert stored == set(range(1, CURRENT + 1))


@pytest.fixture(params=sorted(FIXTURES.glob("schema-*.db")), ids=lambda path: path.stem)
def stored(request):
    return request.param


def assert_everything_is_there(database, version):
    day = datetime.date(2026, 1, 15)
    anna, bea = database.records.people()
    assert (anna.display_name, anna.country, bea.display_name) == ("Ana Pérez", "MX", "Bea")
    found = {kind_of(r): r for r in all_records(database.records.records_of(anna.id))}
    assert set(found) == set(KINDS)
    assert found["injections"].given_on == day
    assert found["injections"].batch == "A-1"
    assert [r.label for r in database.records.history(bea.id)] == ["moved", "person-added"]
    assert database.progress.read_lessons(anna.id) == {"every-six-months"}
    assert database.progress.place(anna.id, "warning-signs") == "same-day"
    key = ReminderKey(anna.id, "denosumab", day, "due", datetime.date(2026, 7, 15))
    assert database.reminders.shown(anna.id) == {key}
    assert database.reminders.resting_until(anna.id) == datetime.date(2026, 7, 18)
    item = QuestionItem("q1", "¿Puedo nadar?", True, "Sí", datetime.date(2026, 7, 16), 0)
    assert database.questions.items(anna.id) == (item,)
    assert database.runs.last_run() == datetime.date(2026, 7, 16)
    assert database.reminders.last_checked() == datetime.date(2026, 7, 17)
    page = HandedOver("plan", datetime.date(2026, 7, 15), "denosumab", True, day)
    assert database.handed_over.made(anna.id) == ((page,) if version > 1 else ())


def _version(stored):
    return int(stored.stem.removeprefix("schema-"))


def test_a_stored_file_of_each_version_opens_with_everything_in_it(stored, folder, reopen):
    folder.mkdir()
    shutil.copy(stored, folder / FILE_NAME)
    assert_everything_is_there(reopen(), _version(stored))


def test_a_backup_of_each_version_is_restored_with_everything_in_it(stored, folder, database):
    name = "records-2026-07-16-made-1.db"
    (folder / "backups").mkdir(exist_ok=True)
    shutil.copy(stored, folder / "backups" / name)
    database.backups.restore(name)
    assert_everything_is_there(database, _version(stored))
    check(database.connection)


def test_an_older_database_is_kept_before_it_is_brought_up_to_date(
    stored, folder, reopen, monkeypatch
):
    folder.mkdir()
    shutil.copy(stored, folder / FILE_NAME)
    newest = max(CURRENT, 1) + 1
    monkeypatch.setattr("edu_app.storage.database.CURRENT", newest)
    steps = (*MIGRATIONS, (newest, ("CREATE TABLE extra (a)",)))
    monkeypatch.setattr("edu_app.storage.database.migrate", lambda c: migrate(c, steps))
    database = reopen()
    kept = [info.name for info in database.backups.list()]
    assert [name for name in kept if "before-update" in name]


def test_the_first_version_is_brought_up_to_date_and_kept_as_it_was(folder, reopen):
    folder.mkdir()
    shutil.copy(FIXTURES / "schema-1.db", folder / FILE_NAME)
    database = reopen()
    assert version_of(database.connection) == CURRENT
    database.handed_over.remember("anna", HandedOver("card", None, "denosumab", False, DAY))
    (kept,) = [info.name for info in database.backups.list() if "before-update" in info.name]
    old = open_connection(folder / "backups" / kept)
    assert version_of(old) == 1
    old.close()


def test_a_file_of_the_version_after_this_one_is_refused_and_not_touched(folder, reopen):
    folder.mkdir()
    path = folder / FILE_NAME
    shutil.copy(FIXTURES / f"schema-{CURRENT}.db", path)
    newer = open_connection(path)
    migrate(newer, TWO_STEPS)
    newer.close()
    before = path.read_bytes()
    with pytest.raises(Fault) as caught:
        reopen()
    assert caught.value.code == "database-newer"
    assert path.read_bytes() == before


def test_a_backup_of_a_damaged_database_is_not_believed(anna, folder):
    raw = anna.connection.raw
    raw.execute("PRAGMA writable_schema = ON")
    raw.execute("UPDATE sqlite_master SET rootpage = 3 WHERE name = 'question'")
    raw.execute("PRAGMA writable_schema = OFF")
    with pytest.raises(Fault) as caught:
        write_backup(anna.connection, folder / "x.db")
    assert caught.value.code == "database-damaged"
    assert not (folder / "x.db").exists()
