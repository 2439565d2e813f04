"""One connection to the records: how it is opened, read and written; no table is known here.

Durability (decision 020): rollback journal, because WAL keeps deleted rows in its side file;
synchronous EXTRA, so that a commit survives a power cut; secure delete; nothing temporary on disk.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from edu_app.storage.sqlite_faults import as_faults

BUSY_SECONDS = 2.0
_PAUSE_SECONDS = 0.05
MEMORY = ":memory:"
Row = tuple[Any, ...]
Value = str | int | None


class Connection:
    """A database in a file, or in memory; errors come out as faults.

    `after_commit` is called after each committed change.
    """

    def __init__(self, raw: sqlite3.Connection, place: str, busy_seconds: float) -> None:
        self.raw = raw
        self.place = place
        self.busy_seconds = busy_seconds
        self.after_commit: Callable[[], None] | None = None

    def rows(self, sql: str, values: Sequence[Value] = ()) -> list[Row]:
        """Return what a query finds."""
        with as_faults(self.place):
            return self.raw.execute(sql, values).fetchall()

    def named(self, sql: str, values: Mapping[str, Value]) -> list[Row]:
        """Return what a query with named values finds."""
        with as_faults(self.place):
            return self.raw.execute(sql, values).fetchall()

    def one(self, sql: str, values: Sequence[Value] = ()) -> Row | None:
        """Return the first row of a query, None when it finds nothing."""
        found = self.rows(sql, values)
        return found[0] if found else None

    @contextmanager
    def change(self, *, told: bool = True) -> Iterator[Callable[..., sqlite3.Cursor]]:
        """Give `execute` inside one transaction: all of it is on disk afterwards, or none of it.

        `told` false leaves out `after_commit`.
        """
        with as_faults(self.place):
            self.raw.execute("BEGIN IMMEDIATE")
            try:
                yield self.raw.execute
                self.raw.execute("COMMIT")
            except BaseException:
                # SQLite rolls back by itself after some errors, for example on a full disk.
                if self.raw.in_transaction:
                    self.raw.execute("ROLLBACK")
                raise
        if told and self.after_commit:
            self.after_commit()

    def close(self) -> None:
        """Close it; safe to call twice."""
        self.raw.close()


def copy_into(
    source: sqlite3.Connection, target: sqlite3.Connection, busy_seconds: float = BUSY_SECONDS
) -> None:
    """Copy everything from one database to another in one transaction of the target.

    Raises sqlite3.OperationalError (busy) when another program holds either of them for longer
    than `busy_seconds`; left alone, Python's backup call would wait for ever.
    """
    waits = 0

    def give_up(status: int, _remaining: int, _total: int) -> None:
        nonlocal waits
        if status not in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            return
        waits += 1
        if waits * _PAUSE_SECONDS >= busy_seconds:
            error = sqlite3.OperationalError("database is locked")
            error.sqlite_errorcode = status
            raise error

    source.backup(target, progress=give_up, sleep=_PAUSE_SECONDS)


def open_connection(path: Path | None, *, busy_seconds: float = BUSY_SECONDS) -> Connection:
    """Open the database in `path`, which must exist, or one in memory (None); raises faults.

    Nothing is written: whether the file may be written at all is found out by the caller.
    """
    place = str(path) if path else MEMORY
    with as_faults(place):
        name = f"{path.absolute().as_uri()}?mode=rw" if path else MEMORY
        raw = sqlite3.connect(name, uri=bool(path), timeout=busy_seconds, isolation_level=None)
    try:
        with as_faults(place):
            for pragma in ("foreign_keys=ON", "secure_delete=ON", "temp_store=MEMORY"):
                raw.execute(f"PRAGMA {pragma}")
            raw.execute("PRAGMA synchronous=EXTRA")
            raw.execute("PRAGMA trusted_schema=OFF")
    except BaseException:
        raw.close()
        raise
    return Connection(raw, place, busy_seconds)
