"""What an import would change, worked out before anything is changed; pure.

Somebody is the same person when the id is the same. An entry is the same when its id is the same
or, under another id, all of its contents are.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from edu_app.core.record_kinds import all_records, kind_of
from edu_app.core.records import Person, PersonRecords, Record
from edu_app.core.values import replace
from edu_app.exchange.archive import Archive, PersonArchive
from edu_app.exchange.archive_text import refuse


@dataclass(frozen=True)
class Conflict:
    """An entry that both have with different contents; `owner` is whose it is here."""

    kind: str
    ours: Record
    theirs: Record
    owner: str


@dataclass(frozen=True)
class PersonImport:
    """What an import means for one person.

    `ours` None: she is new here. `looks_like`: people here with her name but another id; it is
    for the user to say whether that is her. `same` counts entries that are here already.
    """

    theirs: PersonArchive
    ours: Person | None
    added: tuple[Record, ...]
    same: int
    conflicts: tuple[Conflict, ...]
    looks_like: tuple[Person, ...] = ()

    @property
    def person_differs(self) -> bool:
        """Return whether her own entry (name, clinic, country) differs from the one here."""
        return self.ours is not None and self.ours != self.theirs.records.person


@dataclass(frozen=True)
class ImportPlan:
    """What an import would do, person by person; nothing has been done yet."""

    people: tuple[PersonImport, ...]
    archive: Archive

    @property
    def changes_nothing(self) -> bool:
        """Return whether everything is here already."""
        return all(p.ours and not p.added and not p.conflicts for p in self.people)


def plan_import(archive: Archive, existing: Sequence[PersonRecords]) -> ImportPlan:
    """Return what importing `archive` beside `existing` people would do.

    Raises `Fault` "archive-invalid" for a file without a checksum: one written by hand can be
    asked for a status but is never taken into the records.
    """
    if not archive.sealed:
        refuse("it has no checksum, so damage could not be noticed")
    owners = {r.id: (known.person.id, r) for known in existing for r in all_records(known)}
    people = (_plan_person(theirs, existing, owners) for theirs in archive.people)
    return ImportPlan(tuple(people), archive)


def _plan_person(
    theirs: PersonArchive,
    existing: Sequence[PersonRecords],
    owners: Mapping[str, tuple[str, Record]],
) -> PersonImport:
    person = theirs.records.person
    ours = next((known for known in existing if known.person.id == person.id), None)
    contents = _contents(all_records(ours)) if ours else set()
    added: list[Record] = []
    conflicts: list[Conflict] = []
    for record in all_records(theirs.records):
        if record.id in owners:
            owner, known = owners[record.id]
            if known != record or owner != person.id:
                conflicts.append(Conflict(kind_of(record), known, record, owner))
        elif replace(record, id="") not in contents:
            added.append(record)
    same = len(tuple(all_records(theirs.records))) - len(added) - len(conflicts)
    alike = () if ours else _alike(person, existing)
    return PersonImport(
        theirs, ours.person if ours else None, tuple(added), same, tuple(conflicts), alike
    )


def _contents(records: Iterable[Record]) -> set[Record]:
    return {replace(record, id="") for record in records}


def _alike(person: Person, existing: Sequence[PersonRecords]) -> tuple[Person, ...]:
    name = person.display_name.casefold()
    known = [records.person for records in existing]
    return tuple(other for other in known if name and other.display_name.casefold() == name)
