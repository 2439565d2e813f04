"""Backups: made by themselves, kept in tiers, looked at, restored, and offered after damage."""

from __future__ import annotations

import datetime
import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edu_app.core.errors import Fault
from edu_app.core.handed_over import HandedOver
from edu_app.core.records import Injection, Person
from edu_app.storage.backup_files import BackupFile, daily_path, find_backups, surplus
from edu_app.storage.database import FILE_NAME, open_database
from edu_app.storage.recovery import Recovery

FOLDER = Path("backups")
DAY = datetime.date(2026, 1, 15)
TODAY = datetime.date(2026, 7, 1)
SECOND = Injection("i2", datetime.date(2026, 6, 30))


def code_of(action):
    with pytest.raises(Fault) as caught:
        action()
    return caught.value.code


def ids(database):
    return [i.id for i in database.records.records_of("anna").injections]


def test_every_change_is_in_todays_backup(anna):
    anna.records.apply("anna", "x", [SECOND], [])
    newest = anna.backups.list()[0]
    assert (newest.name, newest.made_on) == ("records-2026-07-01.db", TODAY)
    assert anna.backups.data_folder.joinpath("backups", newest.name).is_file()
    assert (newest.people, newest.records, newest.usable) == (1, 2, True)


def test_there_is_one_backup_a_day(anna, reopen):
    for day in (1, 2, 3):
        database = reopen(datetime.date(2026, 7, day))
        for n in range(3):
            database.records.apply("anna", "x", [Injection(f"{day}{n}", DAY)], [])
    assert [b.made_on.day for b in database.backups.list()] == [3, 2, 1]


def test_a_backup_on_request_is_kept_beside_the_daily_one(anna):
    assert anna.backups.make().name == "records-2026-07-01-made-1.db"
    assert anna.backups.make().name == "records-2026-07-01-made-2.db"
    assert len(anna.backups.list()) == 3


def test_a_backup_that_cannot_be_made_says_why(anna, folder):
    shutil.rmtree(folder / "backups")
    (folder / "backups").write_text("in the way")
    assert code_of(anna.backups.make) == "backup-failed"


@given(st.sets(st.dates(datetime.date(2015, 1, 1), datetime.date(2035, 1, 1)), max_size=80))
def test_the_newest_days_months_and_years_are_kept(days):
    backups = [BackupFile(daily_path(FOLDER, d), d, "") for d in sorted(days, reverse=True)]
    gone = surplus(backups)
    kept = [b.made_on for b in backups if b not in gone]
    assert kept[:7] == [b.made_on for b in backups[:7]]
    assert len(kept) <= 16
    assert {d.year for d in kept} >= set(sorted({d.year for d in days}, reverse=True)[:3])
    months = sorted({(d.year, d.month) for d in days}, reverse=True)[:6]
    assert {(d.year, d.month) for d in kept} >= set(months)


def test_only_the_newest_requested_backups_are_kept():
    backups = [BackupFile(FOLDER / f"{n}", TODAY, "made") for n in range(12)]
    assert surplus(backups) == backups[10:]


def test_old_backups_go_by_themselves(anna, reopen, folder):
    for day in range(1, 31):
        database = reopen(datetime.date(2026, 6, day))
        database.records.apply("anna", "x", [Injection("i2", DAY)], [])
        database.close()
    assert len(find_backups(folder / "backups")) == 7


def test_files_that_are_no_backups_are_left_alone(anna, folder):
    for name in ("records-2026-99-99.db", "records-x.db", "notes.txt"):
        (folder / "backups" / name).write_text("mine")
    (folder / "backups" / "records-2026-06-01.db").mkdir()
    assert [b.name for b in anna.backups.list()] == ["records-2026-07-01.db"]


def test_a_restore_brings_back_what_was_and_keeps_what_is(anna, reopen):
    before = anna.backups.make()
    anna.records.apply("anna", "x", [SECOND], ["i1"])
    anna.backups.restore(before.name)
    assert ids(anna) == ["i1"]
    anna.close()
    database = reopen()
    assert ids(database) == ["i1"]
    kept = next(b for b in database.backups.list() if "before-restore" in b.name)
    database.backups.restore(kept.name)
    assert ids(database) == ["i2"]


def test_a_restore_does_not_turn_the_clock_of_the_program_back(anna):
    before = anna.backups.make()
    anna.runs.remember_run(TODAY)
    anna.backups.restore(before.name)
    assert anna.runs.last_run() == TODAY


def _page(kind, due):
    return HandedOver(kind, due, "denosumab", False, TODAY)


def test_a_restore_brings_back_no_page_that_was_replaced_since(anna):
    anna.handed_over.remember("anna", _page("card", DAY), _page("plan", DAY))
    before = anna.backups.make()
    newer = _page("plan", TODAY)
    anna.handed_over.remember("anna", newer, _page("code", TODAY))
    anna.handed_over.remember("bea", newer)
    anna.records.apply("bea", "added", [Person("bea", "Bea")], [])
    anna.backups.restore(before.name)
    made = anna.handed_over.made("anna")
    assert made == (_page("card", DAY), _page("code", TODAY), newer)
    assert anna.handed_over.made("bea") == ()


def test_a_backup_brings_back_what_was_made_where_nothing_is_known(anna, folder, reopen):
    anna.handed_over.remember("anna", _page("plan", DAY))
    before = anna.backups.make()
    anna.close()
    Recovery(folder, lambda: TODAY).start_empty()
    fresh = reopen()
    assert fresh.handed_over.made("anna") == ()
    fresh.backups.restore(before.name)
    assert fresh.handed_over.made("anna") == (_page("plan", DAY),)


def test_a_preview_says_what_a_restore_would_change(anna):
    before = anna.backups.make()
    anna.records.apply("anna", "x", [SECOND, Injection("i1", TODAY)], [])
    anna.records.apply("bea", "x", [Person("bea", "Bea")], [])
    seen = anna.backups.preview(before.name)
    assert seen.takes_away == 1
    hers = seen.people["anna"]
    assert (hers.only_now, hers.only_backup, hers.different) == (1, 0, 1)
    assert seen.people["bea"].person_only_now
    assert ids(anna) == ["i1", "i2"]


def test_a_preview_names_somebody_who_would_come_back(anna):
    before = anna.backups.make()
    anna.records.apply("anna", "x", [], ["anna"])
    hers = anna.backups.preview(before.name).people["anna"]
    assert (hers.display_name, hers.person_only_backup, hers.only_backup) == ("Anna", True, 1)


@pytest.mark.parametrize("name", ["../records.db", "records-2026-01-01.db", "", "x.db"])
def test_only_listed_backups_can_be_restored(anna, name):
    assert code_of(lambda: anna.backups.restore(name)) == "backup-invalid"
    assert code_of(lambda: anna.backups.preview(name)) == "backup-invalid"


def test_a_damaged_backup_is_marked_and_refused_and_changes_nothing(anna, folder):
    path = folder / "backups" / "records-2026-06-01.db"
    path.write_bytes(b"damaged" * 1000)
    assert [b.usable for b in anna.backups.list()] == [True, False]
    assert code_of(lambda: anna.backups.restore(path.name)) == "backup-invalid"
    assert ids(anna) == ["i1"]


def test_a_backup_of_a_newer_version_is_marked_and_refused(anna, folder):
    made = folder / "backups" / anna.backups.make().name
    other = open_database(folder / "other", lambda: TODAY)
    other.connection.raw.execute("PRAGMA user_version = 99")
    other.close()
    shutil.copy(folder / "other" / FILE_NAME, made)
    assert [b.newer for b in anna.backups.list() if b.name == made.name] == [True]
    assert code_of(lambda: anna.backups.restore(made.name)) == "backup-invalid"


def test_a_restore_into_a_locked_database_changes_nothing(anna, reopen):
    made = anna.backups.make()
    anna.records.apply("anna", "x", [SECOND], [])
    other = reopen(busy_seconds=0.05)
    with anna.connection.change():
        assert code_of(lambda: other.backups.restore(made.name)) == "database-locked"
    assert ids(other) == ["i1", "i2"]


# --- after damage


@pytest.fixture
def damaged(anna, folder):
    anna.records.apply("anna", "x", [SECOND], [])
    anna.close()
    (folder / FILE_NAME).write_bytes(b"damaged")
    (folder / f"{FILE_NAME}-journal").write_bytes(b"left over")
    return Recovery(folder, lambda: TODAY)


def test_the_last_good_backup_is_offered_and_the_damaged_file_kept(damaged, folder, reopen):
    (folder / "backups" / "records-2026-07-09.db").write_bytes(b"damaged too")
    offer = damaged.offers()[0]
    assert (offer.name, offer.records) == ("records-2026-07-01.db", 2)
    aside = damaged.start_from(offer.name)
    assert aside.read_bytes() == b"damaged"
    assert aside.with_name(f"{aside.name}-journal").read_bytes() == b"left over"
    database = reopen()
    assert ids(database) == ["i1", "i2"]
    assert {p.stat().st_mode & 0o777 for p in folder.glob("records*.db")} <= {0o600, 0o644}


def test_a_set_aside_file_is_never_written_over(damaged, folder):
    first = damaged.start_empty()
    (folder / FILE_NAME).write_bytes(b"damaged again")
    second = damaged.start_empty()
    assert (first.read_bytes(), second.read_bytes()) == (b"damaged", b"damaged again")


def test_a_new_beginning_keeps_the_backups(damaged, reopen):
    damaged.start_empty()
    database = reopen()
    assert database.records.people() == ()
    assert database.backups.list()[-1].records == 2


def test_a_file_that_vanished_is_replaced_by_a_backup(damaged, folder, reopen):
    (folder / FILE_NAME).unlink()
    assert damaged.start_from(damaged.offers()[0].name) is None
    assert ids(reopen()) == ["i1", "i2"]


def test_only_offered_backups_can_be_begun_with(damaged, folder):
    assert code_of(lambda: damaged.start_from("../x.db")) == "backup-invalid"
    assert (folder / FILE_NAME).read_bytes() == b"damaged"
