"""The victim of test_kill_writer: saves one injection after another until it is killed.

Prints "ready" once it is open, then the id of each record, and only after save() has returned.
"""

from __future__ import annotations

import datetime
import os
import sys
from pathlib import Path

from edu_app.core.errors import Fault
from edu_app.core.records import Injection, Person
from edu_app.storage.database import open_database

FIRST_DAY = datetime.date(2024, 1, 1)


def say(text: str) -> None:
    """Write one line past every buffer of this process."""
    os.write(1, f"{text}\n".encode())


def main(folder: str, run: str) -> None:
    """Save for ever; the records of a run carry its number."""
    database = open_database(Path(folder), lambda: datetime.date(2026, 7, 1))
    try:
        database.records.records_of("anna")
    except Fault:
        database.records.apply("anna", "added", [Person("anna")], [])
    say("ready")
    number = 0
    while True:
        number += 1
        record = Injection(f"{run}-{number}", FIRST_DAY + datetime.timedelta(days=number))
        database.records.apply("anna", "saved", [record], [])
        say(record.id)


if __name__ == "__main__":
    main(*sys.argv[1:])
