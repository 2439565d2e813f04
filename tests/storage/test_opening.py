"""Opening: for the owner only, refused clearly, and nothing touched that cannot be used."""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
from contextlib import contextmanager
from pathlib import Path

import pytest

from edu_app.core.errors import Fault
from edu_app.core.records import Person
from edu_app.core.steps import run_through
from edu_app.storage.connection import open_connection
from edu_app.storage.database import FILE_NAME, open_database
from edu_app.storage.migrations.registry import CURRENT


def code_of(action):
    with pytest.raises(Fault) as caught:
        action()
    return caught.value.code


def modes(folder):
    return {path.stat().st_mode & 0o777 for path in folder.rglob("*") if path.is_file()}


def test_folders_and_files_are_for_their_owner_only(anna, folder):
    assert modes(folder) == {0o600}
    assert folder.stat().st_mode & 0o777 == 0o700
    assert (folder / "backups").stat().st_mode & 0o777 == 0o700


def test_what_others_could_read_is_closed_to_them_when_it_is_opened(anna, folder, reopen):
    anna.close()
    folder.chmod(0o755)
    (folder / FILE_NAME).chmod(0o644)
    reopen()
    assert folder.stat().st_mode & 0o777 == 0o700
    assert modes(folder) == {0o600}


def test_every_connection_is_strict_and_durable(database):
    def ask(name):
        return database.connection.one(f"PRAGMA {name}")[0]

    assert (ask("journal_mode"), ask("synchronous")) == ("delete", 3)
    assert (ask("foreign_keys"), ask("secure_delete"), ask("temp_store")) == (1, 1, 2)
    assert ask("user_version") == CURRENT


def test_a_session_in_memory_leaves_nothing_on_disk(folder, reopen):
    database = reopen(in_memory=True)
    database.records.apply("anna", "added", [Person("anna")], [])
    assert database.connection.one("PRAGMA temp_store")[0] == 2
    assert database.backups is None
    run_through(database.records.erasing_person("anna"))
    database.records.erase_all()
    assert database.records.people() == ()
    assert not folder.exists()


def test_a_newer_database_is_refused_and_not_touched(anna, folder, reopen):
    anna.connection.raw.execute("PRAGMA user_version = 99")
    anna.close()
    before = (folder / FILE_NAME).read_bytes()
    assert code_of(reopen) == "database-newer"
    assert (folder / FILE_NAME).read_bytes() == before


@pytest.mark.parametrize("place", [0, 20, 4096, 8192])
def test_a_damaged_database_is_refused_and_not_touched(anna, folder, reopen, place):
    anna.close()
    path = folder / FILE_NAME
    damaged = bytearray(path.read_bytes())
    damaged[place : place + 3000] = b"\x7a" * 3000
    path.write_bytes(damaged)
    assert code_of(reopen) == "database-damaged"
    assert path.read_bytes() == damaged


@pytest.mark.parametrize(("old", "new"), [(b"2026-01-15", b"2026-01-25"), (b'"Anna"', b'"Anne"')])
def test_a_single_character_that_the_disk_changed_is_noticed(anna, folder, reopen, old, new):
    anna.close()
    path = folder / FILE_NAME
    damaged = path.read_bytes().replace(old, new)
    path.write_bytes(damaged)
    assert code_of(reopen) == "database-damaged"
    assert path.read_bytes() == damaged


@pytest.mark.parametrize("content", [b"", b"my shopping list", b"SQLite format 3\0"])
def test_a_file_that_lost_its_contents_is_not_taken_for_a_new_beginning(
    anna, folder, reopen, content
):
    anna.close()
    (folder / FILE_NAME).write_bytes(content)
    assert code_of(reopen) == "database-damaged"


def test_a_file_that_vanished_beside_its_backups_is_not_made_anew(anna, folder, reopen):
    anna.close()
    (folder / FILE_NAME).unlink()
    assert code_of(reopen) == "database-damaged"
    assert not (folder / FILE_NAME).exists()


@pytest.mark.parametrize("version", [0, 1])
def test_another_programs_database_is_refused(folder, reopen, version):
    folder.mkdir()
    with sqlite3.connect(folder / FILE_NAME) as other:
        other.execute("CREATE TABLE song (name)")
        other.execute(f"PRAGMA user_version = {version}")
    other.close()
    assert code_of(reopen) == "database-damaged"


def test_a_row_that_points_nowhere_is_damage(anna, reopen):
    anna.connection.raw.execute("PRAGMA foreign_keys = OFF")
    anna.connection.raw.execute("DELETE FROM person")
    anna.close()
    assert code_of(reopen) == "database-damaged"


def test_a_folder_that_is_a_file_is_named(folder, reopen):
    folder.write_text("")
    assert code_of(reopen) == "no-permission"


@contextmanager
def nobody():
    """Drop root's rights for a while, because root may write to a read-only folder."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def open_place():
    """A folder that somebody without rights can reach."""
    place = Path(tempfile.mkdtemp(prefix="bonesteady-"))
    place.chmod(0o755)
    yield place
    place.chmod(0o755)
    shutil.rmtree(place)


def test_a_read_only_place_is_reported_before_anything_is_believed_saved(open_place):
    open_place.chmod(0o555)
    with nobody():
        assert code_of(lambda: open_database(open_place / "data", lambda: None)) == "no-permission"


def test_a_folder_that_became_read_only_is_reported_when_it_is_opened(open_place, anna, folder):
    anna.close()
    shutil.copytree(folder, open_place / "data")
    data = open_place / "data"
    owner = 65534 if os.geteuid() == 0 else os.geteuid()
    for path in (data, *data.rglob("*")):
        os.chown(path, owner, -1)
    (data / FILE_NAME).chmod(0o600)
    # Not even its owner may now make the journal that a change needs.
    data.chmod(0o500)
    with nobody():
        connection = open_connection(data / FILE_NAME)
        with pytest.raises(Fault) as caught, connection.change() as execute:
            execute("DELETE FROM record")
        connection.close()
    assert caught.value.code == "no-permission"
    data.chmod(0o700)


def test_half_made_files_of_a_killed_program_go(anna, folder, reopen):
    anna.close()
    for place in (folder, folder / "backups"):
        (place / ".making-abc").write_text("half")
    reopen()
    assert not list(folder.rglob(".making-*"))
