"""A program killed at any moment loses nothing that it confirmed, and leaves an intact file.

500 runs. To be quick, each victim is a fork of a process that has everything loaded; it is killed
with SIGKILL after a random time, and after each run the folder is opened as by a fresh program.
"""

from __future__ import annotations

import datetime
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from kill_writer import main

from edu_app.storage.database import open_database

RUNS = 500
FRESH_EVERY = 25
VICTIM = Path(__file__).with_name("kill_writer.py")

pytestmark = pytest.mark.slow


def fork_and_kill(folder: Path, run: str, seconds: float) -> list[str]:
    """Return the ids that a forked writer confirmed before it was killed."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.dup2(writing, 1)
        try:
            main(str(folder), run)
        finally:
            os._exit(1)
    os.close(writing)
    time.sleep(seconds)  # the moment of death is what is tested, nothing is waited for
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status), "the writer ended by itself"
    with os.fdopen(reading) as lines:
        return _whole(lines.read())


def time_of_saves(folder: Path, number: int) -> float:
    """Return the seconds in which a forked writer opens `folder` and saves `number` records.

    A busy computer saves more slowly; a victim must be killed while it saves all the same.
    """
    reading, writing = os.pipe()
    began = time.monotonic()
    child = os.fork()
    if child == 0:
        os.dup2(writing, 1)
        try:
            main(str(folder), "timed")
        finally:
            os._exit(1)
    os.close(writing)
    with os.fdopen(reading) as lines:
        said = [lines.readline() for _ in range(number + 1)]
        seconds = time.monotonic() - began
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
    assert all(said), "the writer ended by itself"
    return seconds


def start_and_kill(folder: Path, run: str, seconds: float) -> list[str]:
    """The same with a program of its own, killed some time after it began to save."""
    command = [sys.executable, str(VICTIM), str(folder), run]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout.readline() == "ready\n"
        time.sleep(seconds)  # as above
        child.kill()
        return _whole(child.stdout.read())


def _whole(text: str) -> list[str]:
    return [line for line in text.splitlines() if line != "ready"]


def records_in(folder: Path) -> set[str]:
    """Open the folder as a fresh program would, which checks every page, and read everything."""
    database = open_database(folder, lambda: datetime.date(2026, 7, 1))
    try:
        found = {i.id for p in database.records.people() for i in _injections(database, p.id)}
        steps = database.connection.one("SELECT count(*) FROM revision")[0]
        assert steps == len(found) + len(database.records.people())
        return found
    finally:
        database.close()


def _injections(database, person_id):
    return database.records.records_of(person_id).injections


def test_a_writer_killed_at_any_moment_loses_nothing_confirmed(tmp_path):
    dice = random.Random(20260701)
    confirmed: set[str] = set()
    folder, total, longest = tmp_path / "0", 0, 0.0
    for run in range(RUNS):
        if run % FRESH_EVERY == 0:
            # Also the making of a new file is to be interrupted.
            folder, confirmed = tmp_path / str(run), set()
            longest = time_of_saves(tmp_path / f"timed-{run}", 12)
        kill = start_and_kill if run % 100 == 7 else fork_and_kill
        said = kill(folder, str(run), dice.uniform(0.0, longest))
        confirmed, total = confirmed | set(said), total + len(said)
        missing = confirmed - records_in(folder)
        assert not missing, f"run {run} lost {sorted(missing)}"
    # Enough of the victims were killed while they were saving.
    assert total > RUNS


def test_two_programs_that_save_at_once_lose_nothing(tmp_path):
    records_in(tmp_path)
    start_and_kill(tmp_path, "first", 0.0)
    command = [sys.executable, str(VICTIM), str(tmp_path)]
    with (
        subprocess.Popen([*command, "a"], stdout=subprocess.PIPE, text=True) as one,
        subprocess.Popen([*command, "b"], stdout=subprocess.PIPE, text=True) as two,
    ):
        both = (one, two)
        said = [{child.stdout.readline().strip() for _ in range(40)} for child in both]
        for child in both:
            child.kill()
    confirmed = set.union(*said) - {"ready", ""}
    assert len(confirmed) == 78
    assert confirmed <= records_in(tmp_path)
