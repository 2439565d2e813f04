"""SQLite's errors as faults: what the disk or another program caused, and what is a defect."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from edu_app.core.errors import Fault

_BUSY = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})
_DAMAGED = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_FORMAT})
_FORBIDDEN = frozenset(
    {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_AUTH}
)
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
_NOT_ALLOWED = frozenset({errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOTDIR, errno.EEXIST})


def fault_of(error: sqlite3.Error, place: str) -> Fault:
    """Return the fault for an error at `place` (a path, only shown); extended codes included."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code == sqlite3.SQLITE_FULL:
        return Fault("disk-full", path=place)
    if code in _BUSY:
        return Fault("database-locked", path=place)
    if code in _DAMAGED:
        return Fault("database-damaged", path=place, reason=str(error))
    if code in _FORBIDDEN:
        return Fault("no-permission", path=place)
    return Fault("not-saved", path=place, reason=str(error))


def fault_of_system(error: OSError, place: str) -> Fault:
    """Return the fault for a file or folder that could not be made or written."""
    if error.errno in _FULL:
        return Fault("disk-full", path=place)
    if error.errno in _NOT_ALLOWED:
        return Fault("no-permission", path=place)
    return Fault("not-saved", path=place, reason=error.strerror or str(error))


@contextmanager
def as_faults(place: str) -> Iterator[None]:
    """Turn what SQLite and the system raise inside into faults."""
    try:
        yield
    except sqlite3.Error as error:
        raise fault_of(error, place) from error
    except OSError as error:
        raise fault_of_system(error, place) from error
