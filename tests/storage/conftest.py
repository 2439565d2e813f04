"""A data folder with an open database, and a second look at it as after a restart."""

from __future__ import annotations

import datetime

import pytest

from edu_app.core.records import Injection, Person
from edu_app.storage.database import open_database

TODAY = datetime.date(2026, 7, 1)


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "data"


@pytest.fixture
def reopen(folder):
    """Return a function that opens the folder as a fresh program would."""
    opened = []

    def build(today=TODAY, **options):
        found = open_database(folder, lambda: today, **options)
        opened.append(found)
        return found

    yield build
    for database in opened:
        database.close()


@pytest.fixture
def database(reopen):
    return reopen()


@pytest.fixture
def anna(database):
    """Return a store that holds one person with one injection."""
    given = Injection("i1", datetime.date(2026, 1, 15), brand="Prolia", note="left arm")
    database.records.apply("anna", "start", [Person("anna", "Anna", country="MX"), given], [])
    return database
