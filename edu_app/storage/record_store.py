"""The store of records: every change is a revision, in one transaction with what it changes.

Implements services.ports.RecordStore without knowing it. Rules about dates are not known here.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Sequence

from edu_app.core.errors import Fault
from edu_app.core.record_kinds import PERSON, gather, kind_of
from edu_app.core.records import Person, PersonRecords, Record
from edu_app.core.revisions import Change, Revision, Step
from edu_app.core.steps import Steps
from edu_app.core.values import replace
from edu_app.storage import record_rows, revision_rows
from edu_app.storage.connection import Connection
from edu_app.storage.erasure import Eraser

Today = Callable[[], datetime.date]


class SqlRecordStore:
    """Everybody's records in one database; `today` dates the revisions."""

    def __init__(self, connection: Connection, today: Today, eraser: Eraser) -> None:
        self._connection = connection
        self._today = today
        self._eraser = eraser

    def people(self) -> tuple[Person, ...]:
        """Return everybody, in the order in which they were added."""
        return record_rows.find_people(self._connection)

    def records_of(self, person_id: str) -> PersonRecords:
        """Return one person's records; raise `Fault` "no-such-record" for nobody."""
        person = self._find_person(person_id)
        return gather(person, record_rows.find_records(self._connection, person_id))

    def apply(
        self,
        person_id: str,
        label: str,
        saves: Sequence[Record | Person],
        removals: Sequence[str],
    ) -> Revision:
        """Remove and save as one revision; an id that is saved is not removed.

        A removal of the person's own id takes all her records with it. Raises `Fault`
        "no-such-record" for a removal that is not hers, for an id that is another's, or for a
        person who is not there; "record-invalid"; and what a disk can cause. Nothing is changed
        then.
        """
        return self.apply_all([Step(person_id, label, tuple(saves), tuple(removals))])[0]

    def apply_all(self, steps: Sequence[Step]) -> tuple[Revision, ...]:
        """Do several steps in one transaction: all of them happen or none."""
        with self._connection.change():
            return tuple(
                self._commit(self._new(step.person_id, step.label, self._changes(step)))
                for step in steps
            )

    def move(self, record_id: str, to_person: str) -> Revision:
        """Give a record to another person; raise `Fault` "no-such-record"."""
        with self._connection.change():
            self._find_person(to_person)
            found = record_rows.find_record(self._connection, record_id)
            if found is None:
                raise Fault("no-such-record", id=record_id)
            owner, record = found
            gone = Change(kind_of(record), record_id, record, None, owner)
            come = replace(gone, before=None, after=record, person_id=to_person)
            return self._commit(self._new(owner, "moved", [gone, come]))

    def undo(self, revision_id: int) -> Revision:
        """Take a revision back; the new revision can be undone in its turn.

        Raises `Fault` "nothing-to-undo" when it is undone already or not there, and
        "changed-since" when something that it changed is different by now.
        """
        with self._connection.change():
            found = revision_rows.find_revision(self._connection, revision_id)
            if found is None or found.undone or not found.changes:
                raise Fault("nothing-to-undo")
            back = [replace(c, before=c.after, after=c.before) for c in reversed(found.changes)]
            _refuse_changed_since(self._connection, back)
            made = self._commit(self._new(found.person_id, found.label, back, undoes=found.id))
            revision_rows.mark(self._connection, found.id, undone=True)
            if found.undoes is not None:
                revision_rows.mark(self._connection, found.undoes, undone=False)
            return made

    def history(self, person_id: str, newest: int = -1) -> tuple[Revision, ...]:
        """Return the revisions that touched a person, newest first; all of them for -1."""
        return revision_rows.find_history(self._connection, person_id, newest)

    def newest_standing(self, person_id: str) -> Revision | None:
        """Return the newest revision that is neither undone nor an undoing itself."""
        return revision_rows.find_newest_standing(self._connection, person_id)

    def erasing_person(self, person_id: str) -> Steps[None]:
        """Delete a person for good, everywhere in the data folder; a step yields the share done.

        Left before its end, her records in use are as they were.
        """
        return self._eraser.erasing_person(person_id)

    def erase_all(self) -> None:
        """Delete everybody for good, everywhere in the data folder."""
        self._eraser.erase_all()

    def _find_person(self, person_id: str) -> Person:
        found = record_rows.find_person(self._connection, person_id)
        if found is None:
            raise Fault("no-such-record", id=person_id)
        return found

    def _changes(self, step: Step) -> list[Change]:
        people = [saved for saved in step.saves if isinstance(saved, Person)]
        records = {saved.id: saved for saved in step.saves if not isinstance(saved, Person)}
        gone = [i for i in dict.fromkeys(step.removals) if i not in records]
        if step.person_id not in {person.id for person in people}:
            self._find_person(step.person_id)
        changes = [c for i in gone for c in _removal(self._connection, step.person_id, i)]
        # A person comes before her records, which point to her.
        for saved in (*people, *records.values()):
            changes.append(_save(self._connection, step.person_id, saved))
        return changes

    def _new(
        self, person_id: str, label: str, changes: Sequence[Change], undoes: int | None = None
    ) -> Revision:
        return Revision(0, person_id, self._today(), label, False, undoes, tuple(changes))

    def _commit(self, revision: Revision) -> Revision:
        for change in revision.changes:
            record_rows.carry_out(self._connection, change)
        return replace(revision, id=revision_rows.add_revision(self._connection, revision))


def _refuse_changed_since(connection: Connection, changes: Sequence[Change]) -> None:
    leaving = {change.record_id for change in changes if change.after is None}
    for change in changes:
        if record_rows.find_present(connection, change) != change.before:
            raise Fault("changed-since")
        if change.kind == PERSON and change.after is None:
            hers = record_rows.find_records(connection, change.record_id)
            if any(record.id not in leaving for record in hers):
                raise Fault("changed-since")


def _removal(connection: Connection, person_id: str, removed: str) -> Iterator[Change]:
    if removed == person_id:
        person = record_rows.find_person(connection, person_id)
        for record in record_rows.find_records(connection, person_id):
            yield Change(kind_of(record), record.id, record, None, person_id)
        yield Change(PERSON, person_id, person, None, person_id)
        return
    found = record_rows.find_record(connection, removed)
    if found is None or found[0] != person_id:
        raise Fault("no-such-record", id=removed)
    yield Change(kind_of(found[1]), removed, found[1], None, person_id)


def _save(connection: Connection, person_id: str, record: Record | Person) -> Change:
    """Return the change that a save makes; an id never changes its kind or its person."""
    if isinstance(record, Person):
        before = record_rows.find_person(connection, record.id)
        return Change(PERSON, record.id, before, record, record.id)
    found = record_rows.find_record(connection, record.id)
    if found and (found[0] != person_id or type(found[1]) is not type(record)):
        raise Fault("no-such-record", id=record.id)
    return Change(kind_of(record), record.id, found[1] if found else None, record, person_id)
