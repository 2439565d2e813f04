"""Which version a database has, whether it is intact, and how it is brought up to date."""

from __future__ import annotations

from collections.abc import Sequence

from edu_app.core.errors import Fault
from edu_app.storage.connection import Connection
from edu_app.storage.migrations.registry import MIGRATIONS, Migration
from edu_app.storage.record_rows import check_bodies

APPLICATION_ID = 1114599013


def version_of(connection: Connection) -> int:
    """Return the schema version, 0 for an empty file."""
    found = connection.one("PRAGMA user_version")
    return int(found[0]) if found else 0


def check(connection: Connection, migrations: Sequence[Migration] = MIGRATIONS) -> None:
    """Raise `Fault` "database-newer" or "database-damaged"; reads only.

    The version is asked first: a newer program may have a form that is no damage.
    """
    version = version_of(connection)
    if version > migrations[-1][0]:
        raise Fault("database-newer", path=connection.place, version=version)
    findings = connection.rows("PRAGMA integrity_check(1)")
    if findings != [("ok",)]:
        raise _damaged(connection, str(findings[0][0]))
    if connection.rows("PRAGMA foreign_key_check"):
        raise _damaged(connection, "a row points to one that is not there")
    if not _is_ours(connection, version):
        raise _damaged(connection, "these are not records of BoneSteady")
    if version:
        check_bodies(connection)


def migrate(connection: Connection, migrations: Sequence[Migration] = MIGRATIONS) -> None:
    """Bring the database up to date; each step and its version mark are one transaction."""
    present = version_of(connection)
    for version, steps in migrations:
        if version <= present:
            continue
        with connection.change() as execute:
            for step in steps:
                execute(step)
            # PRAGMA takes no bound values; the number comes from the registry.
            execute(f"PRAGMA user_version = {version}")


def _is_ours(connection: Connection, version: int) -> bool:
    if version == 0:
        return not connection.rows("SELECT name FROM sqlite_master LIMIT 1")
    return connection.one("PRAGMA application_id") == (APPLICATION_ID,)


def _damaged(connection: Connection, reason: str) -> Fault:
    return Fault("database-damaged", path=connection.place, reason=reason)
