"""A full disk, a locked file, a failing system: reported, and nothing is believed saved."""

from __future__ import annotations

import datetime
import errno
import sqlite3
import tempfile

import pytest

from edu_app.core.errors import Fault
from edu_app.core.records import Injection, Talk
from edu_app.core.settings import Settings
from edu_app.storage import private_files
from edu_app.storage.connection import open_connection
from edu_app.storage.settings_file import SettingsFile
from edu_app.storage.sqlite_faults import as_faults

DAY = datetime.date(2026, 1, 15)


def code_of(action):
    with pytest.raises(Fault) as caught:
        action()
    return caught.value.code


def limit_to_present_size(database):
    pages = database.connection.one("PRAGMA page_count")[0]
    database.connection.raw.execute(f"PRAGMA max_page_count = {pages}")


def test_a_full_disk_saves_nothing_and_says_so(anna, reopen):
    limit_to_present_size(anna)
    much = [Talk(f"t{n}", DAY, chosen="x" * 4000) for n in range(9)]
    before = anna.records.records_of("anna"), anna.records.history("anna")
    assert code_of(lambda: anna.records.apply("anna", "x", much, [])) == "disk-full"
    assert (anna.records.records_of("anna"), anna.records.history("anna")) == before
    anna.close()
    assert reopen().records.records_of("anna") == before[0]


def test_after_a_full_disk_what_fits_can_still_be_saved(anna):
    limit_to_present_size(anna)
    much = [Talk(f"t{n}", DAY, chosen="x" * 4000) for n in range(9)]
    assert code_of(lambda: anna.records.apply("anna", "x", much, [])) == "disk-full"
    anna.connection.raw.execute("PRAGMA max_page_count = 100000")
    anna.records.apply("anna", "x", much, [])
    assert len(anna.records.records_of("anna").talks) == 9


def test_a_backup_that_fails_does_not_undo_what_was_saved(anna, monkeypatch):
    def full(*_, **__):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(tempfile, "mkstemp", full)
    anna.records.apply("anna", "x", [Injection("i2", DAY)], [])
    assert anna.backups.problem.code == "disk-full"
    monkeypatch.undo()
    anna.records.apply("anna", "x", [Injection("i3", DAY)], [])
    assert anna.backups.problem is None


def test_a_second_program_that_is_saving_is_waited_for_only_shortly(anna, reopen):
    other = reopen(busy_seconds=0.05)
    with anna.connection.change():
        change = [Injection("i2", DAY)]
        assert code_of(lambda: other.records.apply("anna", "x", change, [])) == "database-locked"
    other.records.apply("anna", "x", change, [])
    assert len(anna.records.records_of("anna").injections) == 2


def test_two_programs_see_each_others_changes_and_neither_overwrites(anna, reopen):
    other = reopen()
    first = anna.records.apply("anna", "one", [Injection("i2", DAY)], [])
    other.records.apply("anna", "two", [Injection("i2", datetime.date(2026, 2, 1))], [])
    assert code_of(lambda: anna.records.undo(first.id)) == "changed-since"
    assert len(anna.records.history("anna")) == 3


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (sqlite3.SQLITE_FULL, "disk-full"),
        (sqlite3.SQLITE_BUSY, "database-locked"),
        (sqlite3.SQLITE_LOCKED, "database-locked"),
        (sqlite3.SQLITE_CORRUPT, "database-damaged"),
        (sqlite3.SQLITE_NOTADB, "database-damaged"),
        (sqlite3.SQLITE_READONLY, "no-permission"),
        (sqlite3.SQLITE_CANTOPEN, "no-permission"),
        (sqlite3.SQLITE_IOERR, "not-saved"),
        (sqlite3.SQLITE_IOERR | (12 << 8), "not-saved"),
        (sqlite3.SQLITE_READONLY | (4 << 8), "no-permission"),
    ],
)
def test_every_error_of_the_store_has_its_fault(number, code):
    error = sqlite3.OperationalError("no")
    error.sqlite_errorcode = number

    def fail():
        with as_faults("here"):
            raise error

    assert code_of(fail) == code


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "disk-full"),
        (errno.EDQUOT, "disk-full"),
        (errno.EACCES, "no-permission"),
        (errno.EROFS, "no-permission"),
        (errno.EIO, "not-saved"),
    ],
)
def test_every_error_of_the_system_has_its_fault(number, code):
    def fail():
        with as_faults("here"):
            raise OSError(number, "no")

    assert code_of(fail) == code


def test_a_connection_that_cannot_be_set_up_is_closed(tmp_path):
    path = tmp_path / "x.db"
    assert code_of(lambda: open_connection(path)) == "no-permission"
    path.write_bytes(b"no database at all, but long enough to be read as one" * 9)
    assert code_of(lambda: open_connection(path).rows("SELECT 1 FROM x")) == "database-damaged"


def test_an_error_that_is_no_fault_rolls_back(anna):
    with pytest.raises(RuntimeError), anna.connection.change() as execute:
        execute("DELETE FROM record")
        raise RuntimeError
    assert anna.records.records_of("anna").injections


@pytest.fixture
def file(tmp_path):
    return SettingsFile(tmp_path / "data" / "settings.json")


def test_settings_come_back(file, tmp_path):
    assert file.load() == (Settings(), ())
    file.save(Settings(language="es", text_percent=150))
    assert file.load() == (Settings(language="es", text_percent=150), ())
    assert (tmp_path / "data" / "settings.json").stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("text", ["", "[]", "{", "[" * 9000, "\ufffe\ud800"])
def test_a_damaged_settings_file_gives_the_defaults_and_its_name(file, tmp_path, text):
    (tmp_path / "data").mkdir()
    path = tmp_path / "data" / "settings.json"
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    assert file.load() == (Settings(), ("settings.json",))


def test_one_wrong_setting_does_not_take_the_others_with_it(file, tmp_path):
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "settings.json").write_text('{"theme": "pink", "language": "es"}')
    assert file.load() == (Settings(language="es"), ("theme",))


def test_settings_that_cannot_be_written_leave_the_old_ones(file, tmp_path, monkeypatch):
    file.save(Settings(language="es"))

    def full(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(private_files.os, "fsync", full)
    assert code_of(lambda: file.save(Settings(language="fr"))) == "settings-not-saved"
    assert file.load()[0].language == "es"
    assert [path.name for path in (tmp_path / "data").iterdir()] == ["settings.json"]
