"""The book of records: read, write down, change, remove, move, undo. Every page goes through it.

What it was asked to keep is on disk when a call returns; a `Fault` means that nothing changed.
Must not know rules (the tracker does) or SQL (the store does).
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from edu_app.core.clock import Clock
from edu_app.core.errors import Fault
from edu_app.core.records import Injection, Person, PersonRecords, Record
from edu_app.core.steps import Steps
from edu_app.core.values import replace
from edu_app.services.listeners import Listeners

if TYPE_CHECKING:
    from edu_app.core.revisions import Revision
    from edu_app.services.ports import RecordStore


class RecordBook:
    """Everybody's records.

    `new_id()` gives an id for a new record or person. `subscribe(callback)` calls back with a
    person's id after each change ("" means everybody's) and returns the function that ends it.
    `announce(person_id)` is for whoever changed records past this book: a restore, an import.
    """

    def __init__(self, store: RecordStore, clock: Clock, new_id: Callable[[], str]) -> None:
        self._store = store
        self._clock = clock
        self._listeners = Listeners[str]()
        self.new_id = new_id
        self.subscribe = self._listeners.add
        self.announce = self._listeners.tell

    def people(self) -> tuple[Person, ...]:
        """Return everybody kept here, in the order in which they were added."""
        return self._store.people()

    def records(self, person_id: str) -> PersonRecords:
        """Return everything known of one person; raise `Fault` "no-such-record" for nobody."""
        return self._store.records_of(person_id)

    def save(
        self,
        person_id: str,
        *records: Record,
        label: str = "saved",
        removals: Sequence[str] = (),
    ) -> Revision:
        """Write `records` down, new or changed (by id), as one step.

        `removals` are ids that go in the same step: an appointment that was kept becomes an
        injection. `label` is a short code for the history; pages word it. Raises `Fault`
        "date-in-future" for an injection dated after today (rules 5: it is offered as an
        appointment instead), "record-invalid" for values that cannot be kept, "no-such-record",
        and what the store raises.
        """
        _refuse_future(records, self._clock.today())
        return self._apply(person_id, label, records, removals)

    def remove(self, person_id: str, *record_ids: str, label: str = "removed") -> Revision:
        """Remove records as one step that can be undone; raise `Fault` "no-such-record"."""
        return self._apply(person_id, label, (), record_ids)

    def move(self, record_id: str, to_person: str) -> Revision:
        """Give a record to the right person; can be undone. Raises `Fault` "no-such-record"."""
        revision = self._store.move(record_id, to_person)
        _tell(self._listeners, revision)
        return revision

    def undo(self, revision_id: int) -> Revision:
        """Take one step back; undoing the returned revision does it again.

        Raises `Fault` "nothing-to-undo" for a step that is undone already, and "changed-since"
        when one of its records was changed again later.
        """
        revision = self._store.undo(revision_id)
        _tell(self._listeners, revision)
        return revision

    def last_undoable(self, person_id: str) -> Revision | None:
        """Return the newest step that is still in force, None when there is none."""
        return self._store.newest_standing(person_id)

    def history(self, person_id: str, newest: int = -1) -> tuple[Revision, ...]:
        """Return the steps of one person, newest first; a removed person still has hers.

        `newest`: not more than so many, -1 for all of them.
        """
        return self._store.history(person_id, newest)

    def add_person(self, person: Person) -> Person:
        """Keep another person; without an id she gets a new one. Returns her as kept."""
        kept = person if person.id else replace(person, id=self.new_id())
        self._apply(kept.id, "person-added", (kept,), ())
        return kept

    def change_person(self, person: Person) -> Revision:
        """Change a person's name, clinic or country; raise `Fault` "no-such-record"."""
        self._store.records_of(person.id)
        return self._apply(person.id, "person-changed", (person,), ())

    def remove_person(self, person_id: str) -> Revision:
        """Remove a person with all her records as one step that can be undone."""
        return self._apply(person_id, "person-removed", (), (person_id,))

    def erasing_person(self, person_id: str) -> Steps[None]:
        """Delete a person for good: records, history, progress, questions and every backup.

        Each step yields the share done, 0 to 1; a step takes no longer than one file. Cannot be
        undone. When it raises or is left before its end, some backups may be without her: she is
        then still in the list, and doing it again finishes the work.
        """
        yield from self._store.erasing_person(person_id)
        self._listeners.tell(person_id)

    def erase_all(self) -> None:
        """Delete everybody for good, without a pause; settings stay."""
        self._store.erase_all()
        self._listeners.tell("")

    def _apply(
        self,
        person_id: str,
        label: str,
        saves: Sequence[Record | Person],
        removals: Sequence[str],
    ) -> Revision:
        revision = self._store.apply(person_id, label, saves, removals)
        _tell(self._listeners, revision)
        return revision


def _refuse_future(records: Sequence[Record], today: datetime.date) -> None:
    for record in records:
        if isinstance(record, Injection) and record.given_on > today:
            raise Fault("date-in-future", date=record.given_on, today=today)


def _tell(listeners: Listeners[str], revision: Revision) -> None:
    concerned = (revision.person_id, *(change.person_id for change in revision.changes))
    for person_id in dict.fromkeys(person_id for person_id in concerned if person_id):
        listeners.tell(person_id)
