"""One file with everything: the archive, read strictly and written whole.

The format is documented in `.github/ARCHIVE.md`. Names of people are never used as file names.
Must not know the store; what an import would change is worked out in archive_plan.py.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from edu_app.core.errors import Fault
from edu_app.core.question_items import QuestionItem
from edu_app.core.records import PersonRecords
from edu_app.exchange.archive_people import read_day, read_people, write_people
from edu_app.exchange.archive_text import is_sealed, parse_text, read_text, refuse, write_text
from edu_app.exchange.atomic_file import write_atomically

FORMAT = "bonesteady-archive"
VERSION = 1
_KEYS = frozenset({"format", "version", "exported_on", "people", "settings", "checksum"})


@dataclass(frozen=True)
class PersonArchive:
    """One person in an archive; `lessons_read` holds lesson ids."""

    records: PersonRecords
    questions: tuple[QuestionItem, ...] = ()
    lessons_read: tuple[str, ...] = ()


@dataclass(frozen=True)
class Archive:
    """What is in an archive. `sealed` false: written by hand, without a checksum.

    `settings` are as they stand in the file; whoever uses them checks them.
    """

    people: tuple[PersonArchive, ...]
    exported_on: datetime.date | None = None
    settings: Mapping[str, object] = field(default_factory=dict)
    sealed: bool = True


def read_archive(path: Path) -> Archive:
    """Return the archive in `path`; nothing but this one file is ever opened.

    Raises `Fault` "archive-unreadable", "archive-newer", or "archive-invalid" with the reason:
    too large, not JSON, nested too deeply, an unknown key, a wrong type, a wrong checksum.
    """
    table = parse_text(read_text(path))
    _refuse_other_formats(table)
    sealed = is_sealed(table)
    for key in table.keys() - _KEYS:
        refuse(f"it has an unknown key: {key[:50]}")
    settings = table.get("settings", {})
    if not isinstance(settings, dict):
        refuse("settings is not a JSON object")
    return Archive(
        people=tuple(
            PersonArchive(*found) for found in read_people(table.get("people"), sealed=sealed)
        ),
        exported_on=read_day(table.get("exported_on"), "exported_on"),
        settings=settings,
        sealed=sealed,
    )


def write_archive(path: Path, archive: Archive) -> None:
    """Write the archive for its owner only; raise `Fault` "file-not-written"."""
    table = {
        "format": FORMAT,
        "version": VERSION,
        "exported_on": archive.exported_on.isoformat() if archive.exported_on else None,
        "people": write_people(
            (person.records, person.questions, person.lessons_read) for person in archive.people
        ),
        "settings": dict(archive.settings),
    }
    write_atomically(path, write_text(table))


def records_of(archive: Archive, person_name: str | None) -> PersonRecords:
    """Return one person's records, found by display name (capital letters do not matter) or id.

    Without a name there must be exactly one person. Raises `Fault` "person-needed",
    "unknown-person" or "archive-invalid".
    """
    everybody = [person.records for person in archive.people]
    known = ", ".join(r.person.display_name or r.person.id for r in everybody)
    if not everybody:
        refuse("nobody is in it")
    if person_name is None:
        if len(everybody) > 1:
            raise Fault("person-needed", known=known)
        return everybody[0]
    wanted = person_name.casefold()
    named = [r for r in everybody if wanted in (r.person.display_name.casefold(), r.person.id)]
    if not named:
        raise Fault("unknown-person", name=person_name, known=known)
    if len(named) > 1:
        raise Fault("person-needed", known=", ".join(r.person.id for r in named))
    return named[0]


def _refuse_other_formats(table: Mapping[str, object]) -> None:
    """Look at format and version before anything else: the rest may have changed by then."""
    if table.get("format") != FORMAT:
        refuse(f'its "format" is not "{FORMAT}"')
    version = table.get("version")
    if type(version) is not int or version < 1:
        refuse('its "version" is not a number')
    if version > VERSION:
        raise Fault("archive-newer", version=version)
