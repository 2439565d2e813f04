"""The Debian package, unpacked into an awkward folder and run by somebody who owns none of it.

An install into a bare system is `make package-test`: it needs the package servers.
"""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from edu_app.core.clock import SystemClock
from edu_app.core.records import Course, Injection, Medicine, Person
from edu_app.core.settings import Settings
from edu_app.storage.database import open_database
from edu_app.storage.settings_file import SettingsFile

ROOT = Path(__file__).parents[2]
MOST_MEGABYTES = 60
NOBODY = 65534

# The package takes minutes to build: one process builds it for all of these.
pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("package")]


@pytest.fixture(scope="module")
def deb() -> Path:
    """The package of this checkout, built now unless `make package` has built it."""
    sys.path.insert(0, str(ROOT / "packaging" / "linux"))
    import build_deb

    path = ROOT / "build" / f"bonesteady_{build_deb.version()}_{build_deb.architecture()}.deb"
    stamp = ROOT / "build" / "deb-commit.txt"
    known = stamp.read_text().strip() if stamp.is_file() and path.is_file() else ""
    if known != build_deb.commit() or known.endswith("-dirty"):
        subprocess.run([sys.executable, build_deb.__file__], check=True, capture_output=True)
    return path


@pytest.fixture(scope="module")
def awkward(deb):
    """The unpacked package, in a path with spaces and other letters, that nobody may write to."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "Ana María Здоровье 骨" / "program"
        place.mkdir(parents=True)
        subprocess.run(["dpkg-deb", "-x", str(deb), str(place)], check=True)
        Path(folder).chmod(0o755)
        for path in [place, *place.rglob("*")]:
            if not path.is_symlink():
                path.chmod(path.stat().st_mode & ~0o222)
        yield place
        for path in [place, *place.rglob("*")]:
            if path.is_dir() and not path.is_symlink():
                path.chmod(0o755)


@pytest.fixture
def user_home():
    """The home folder of an ordinary user."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        give(home)
        yield home


def give(*places):
    """Hand over to the ordinary user, where the tests run as root."""
    for place in places:
        for path in [place, *place.rglob("*")] if os.geteuid() == 0 else []:
            os.chown(path, NOBODY, NOBODY)


def run(program, home, *words, alone=()):
    """Run as an ordinary user, without a network where the system lets us take it away."""
    command = [str(program / "usr/bin/bonesteady"), *words]
    if os.geteuid() == 0:
        ids = f"{NOBODY}"
        command = ["setpriv", "--reuid", ids, "--regid", ids, "--clear-groups", *command]
        command = ["unshare", "--net", *command]
    environment = {"HOME": str(home), "PATH": "/usr/bin:/bin", "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run(
        [*alone, *command],
        env=environment | {"XDG_RUNTIME_DIR": str(home), "LANG": "C.UTF-8"},
        cwd="/",
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def keep_an_injection(home):
    """Leave records as the program of this checkout writes them."""
    clock = SystemClock()
    folder = home / ".local/share/bonesteady"
    database = open_database(folder, clock.today)
    records = (
        Person(id="p", display_name="Ana"),
        Course(id="c", medicine=Medicine.DENOSUMAB_60),
        Injection(id="i", given_on=clock.today()),
    )
    database.records.apply("p", "sample", records, ())
    database.close()
    SettingsFile(folder / "settings.json").save(
        Settings(first_start_done=True, current_person="p", language="es")
    )
    give(home)
    return folder / "records.db"


def test_the_package_is_small(deb):
    assert deb.stat().st_size < MOST_MEGABYTES * 1_000_000


def test_the_first_start_paints_and_writes_to_the_data_folder_only(awkward, user_home):
    done = run(awkward, user_home, "--exit-after-paint")
    assert done.returncode == 0, done.stderr
    files = {path.relative_to(user_home) for path in user_home.rglob("*") if path.is_file()}
    assert Path(".local/share/bonesteady/records.db") in files
    assert {path.parts[:3] for path in files} == {(".local", "share", "bonesteady")}


def test_what_was_written_down_is_found_again(awkward, user_home):
    database = keep_an_injection(user_home)
    for _start in range(2):
        done = run(awkward, user_home, "--exit-after-paint")
        assert done.returncode == 0, done.stderr
    kept = open_database(database.parent, SystemClock().today)
    assert [found.id for found in kept.records.records_of("p").injections] == ["i"]
    kept.close()


def test_every_language_and_the_content_are_inside(awkward, user_home):
    for folder in sorted((ROOT / "locales").glob("*/LC_MESSAGES")):
        tag = folder.parent.name
        done = run(awkward, user_home, "status", "--last", "2026-01-15", "--lang", tag)
        assert done.returncode == 0, done.stderr
    shown = run(awkward, user_home, "render", "why-not-just-stop", "--lang", "es")
    assert "<h" in shown.stdout, shown.stderr


def test_records_of_a_newer_version_are_refused_and_not_touched(awkward, user_home):
    database = keep_an_injection(user_home)
    with sqlite3.connect(database) as newer:
        newer.execute("PRAGMA user_version = 9999")
    newer.close()
    before = database.read_bytes()
    done = run(awkward, user_home, "--exit-after-paint")
    assert done.returncode == 2
    assert "versi" in done.stderr
    assert database.read_bytes() == before


def test_a_full_disk_is_said_and_harms_nothing(awkward, user_home):
    database = keep_an_injection(user_home)
    # No file may grow: what a full disk does, for this process alone.
    done = run(awkward, user_home, "--exit-after-paint", alone=("prlimit", "--fsize=0"))
    assert done.returncode in (0, 2), done.stderr
    assert "Traceback" not in done.stderr
    kept = open_database(database.parent, SystemClock().today)
    assert [found.id for found in kept.records.records_of("p").injections] == ["i"]
    kept.close()


def test_a_first_start_on_a_full_disk_says_so(awkward, user_home):
    done = run(awkward, user_home, "--exit-after-paint", alone=("prlimit", "--fsize=0"))
    assert done.returncode == 2
    assert "bonesteady: " in done.stderr
    assert "Traceback" not in done.stderr


def test_no_code_of_the_developers_is_inside(awkward):
    names = {path.name for path in awkward.rglob("*")}
    assert not names & {"PIL", "pillow.libs", "pytest", "devtools", "tests"}
