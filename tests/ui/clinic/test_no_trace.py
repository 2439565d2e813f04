"""A whole session in the real program leaves nothing behind, ended or killed.

A marker word is typed into every field; saving is refused by the nurse and by the disk. Every file
below the home, temporary and runtime folders is read before, in the middle and after: none may
hold the word or have changed. Fonts are looked up once before, which fills their own cache.
"""

from __future__ import annotations

import contextlib
import datetime
import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest
from session_robot import HOME_NAME, TODAY

from edu_app.core.records import Course, Injection, Medicine, Person
from edu_app.core.settings import Settings
from edu_app.storage.database import open_database
from edu_app.storage.settings_file import SettingsFile

ROBOT = Path(__file__).with_name("session_robot.py")
WORD = "Zyxmarkerzyx"
LIMIT_S = 240
WAYS = ("command", "home")

pytestmark = pytest.mark.slow


class Computer:
    """Home, temporary and runtime folder of a user who has nothing else."""

    def __init__(self, folder: Path) -> None:
        self.places = {
            "HOME": folder / "user",
            "TMPDIR": folder / "temporary",
            "XDG_RUNTIME_DIR": folder / "runtime",
        }
        for place in self.places.values():
            place.mkdir(mode=0o700)
        self.data = self.places["HOME"] / ".local" / "share" / "bonesteady"

    def keep_records(self) -> None:
        """Write down somebody at home, as an earlier day would have."""
        SettingsFile(self.data / "settings.json").save(
            Settings(first_start_done=True, language="en")
        )
        database = open_database(self.data, lambda: datetime.date.fromisoformat(TODAY))
        given = Injection("one", datetime.date(2026, 5, 4))
        course = Course("course", Medicine.DENOSUMAB_60)
        person = Person("one", display_name=HOME_NAME, clinic_name=f"{HOME_NAME} clinic")
        database.records.apply("one", "added", [person], [])
        database.records.apply("one", "saved", [course, given], [])
        database.close()

    @contextlib.contextmanager
    def robot(self, way: str, *more: str):
        """Start the program with the robot in it; whatever is left of it is killed."""
        clean = {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen"}
        environment = clean | {name: str(place) for name, place in self.places.items()}
        process = subprocess.Popen(
            [sys.executable, str(ROBOT), way, *more],
            env=environment,
            cwd=self.places["TMPDIR"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        try:
            yield process
        finally:
            process.kill()
            process.communicate()

    def warm(self, way: str) -> None:
        """Open and close a session once: fonts and shared files are made then."""
        with self.robot(way, WORD, "warm") as process:
            said, wrong = process.communicate("\n\n\n", timeout=LIMIT_S)
        assert process.returncode == 0, said + wrong

    def files(self) -> dict[str, str]:
        """Return a fingerprint of every file that is not a socket or a pipe."""
        found = [path for place in self.places.values() for path in place.rglob("*")]
        return {str(path): _fingerprint(path) for path in sorted(found)}

    def holds(self, word: str) -> list[str]:
        """Return the files, and the names, that hold `word` in any usual encoding."""
        found = [path for place in self.places.values() for path in place.rglob("*")]
        return [str(path) for path in found if word in path.name or _holds(path, word)]

    def open_files(self, process_id: int) -> list[str]:
        """Return what the process has open below these folders that no folder lists any more."""
        opened = Path(f"/proc/{process_id}/fd").iterdir()
        links = [str(one.readlink()) for one in opened]
        places = tuple(map(str, self.places.values()))
        return [one for one in links if one.startswith(places) and one.endswith("(deleted)")]


def _fingerprint(path: Path) -> str:
    if not path.is_file():
        return "folder or socket"
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _holds(path: Path, word: str) -> bool:
    if not path.is_file():
        return False
    data = path.read_bytes()
    return any(word.encode(code) in data for code in ("utf-8", "utf-16-le", "utf-16-be"))


def _read_until(process, place: str) -> list[str]:
    """Return the lines up to `place`; the robot stands still there until `_go_on`."""
    lines = []
    for line in process.stdout:
        lines.append(line.strip())
        if lines[-1] == place:
            return lines
    raise AssertionError(f"{lines} {process.stderr.read()}")


def _go_on(process) -> None:
    process.stdin.write("\n")
    process.stdin.flush()


@pytest.fixture(params=WAYS)
def way(request):
    return request.param


@pytest.fixture
def computer(tmp_path, way):
    made = Computer(tmp_path)
    if way == "home":
        made.keep_records()
    made.warm(way)
    return made


def test_the_search_would_find_the_word(tmp_path):
    computer = Computer(tmp_path)
    for code in ("utf-8", "utf-16-le", "utf-16-be"):
        (computer.places["TMPDIR"] / code).write_bytes(f"a {WORD} b".encode(code))

    assert len(computer.holds(WORD)) == 3


def test_a_session_that_is_ended_leaves_nothing(computer, way):
    with computer.robot(way, WORD) as process:
        _read_until(process, "open")
        before = computer.files()
        _go_on(process)
        told = _read_until(process, "typed")
        typed, open_now = computer.files(), computer.open_files(process.pid)
        _go_on(process)
        _read_until(process, "ended")
        ended = computer.files()
        _go_on(process)
        _rest, wrong = process.communicate(timeout=LIMIT_S)

    counted = next(line for line in told if line.startswith("fields")).split()
    assert int(counted[1]) >= 6 and int(counted[3]) >= 8, told
    assert typed == before and ended == before
    assert not open_now
    assert computer.holds(WORD) == []
    assert process.returncode == 0, wrong
    assert WORD not in wrong and "Traceback" not in wrong
    assert SettingsFile(computer.data / "settings.json").load()[0].text_percent == 100


def test_a_session_that_is_killed_leaves_nothing(computer, way):
    with computer.robot(way, WORD) as process:
        _read_until(process, "open")
        before = computer.files()
        _go_on(process)
        _read_until(process, "typed")
        process.kill()
        process.wait()

    assert computer.files() == before
    assert computer.holds(WORD) == []


def test_started_for_sessions_alone_it_makes_no_folder(tmp_path):
    computer = Computer(tmp_path)
    computer.warm("command")

    assert not computer.data.exists()
    assert not list(computer.places["XDG_RUNTIME_DIR"].iterdir())
    assert not list(computer.places["TMPDIR"].iterdir())
