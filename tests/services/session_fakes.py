"""Stores in memory for tests of services and pages: the same protocols, no disk, no SQL.

`make_use_cases()` builds a whole session on them; give it what the test is about.
"""

from __future__ import annotations

import datetime
import itertools
from dataclasses import replace
from pathlib import Path
from typing import Any

from edu_app.core.clock import ChosenDate
from edu_app.core.errors import Fault
from edu_app.core.record_kinds import all_records, gather, kind_of
from edu_app.core.records import Person
from edu_app.core.revisions import Change, Revision
from edu_app.core.settings import Settings
from edu_app.lessons.regimen_file import load_regimen
from edu_app.services.handed_over import HandedOverDesk
from edu_app.services.question_list import QuestionList
from edu_app.services.records import RecordBook
from edu_app.services.reminder_desk import ReminderDesk
from edu_app.services.settings_desk import SettingsDesk
from edu_app.services.tracker import Tracker
from edu_app.services.use_cases import UseCases

CONTENT = Path(__file__).parents[2] / "content"
TODAY = datetime.date(2026, 7, 1)


class FakeRecordStore:
    """Keeps everything in dictionaries; `fail_with` makes the next change raise that fault."""

    def __init__(self, today=lambda: TODAY):
        self.today = today
        self.kept: dict[str, Person] = {}
        self.rows: dict[str, tuple[str, Any]] = {}  # record id -> person id, record
        self.revisions: list[Revision] = []
        self.fail_with: Fault | None = None

    def people(self):
        return tuple(self.kept.values())

    def records_of(self, person_id):
        if person_id not in self.kept:
            raise Fault("no-such-record")
        mine = [record for owner, record in self.rows.values() if owner == person_id]
        return gather(self.kept[person_id], mine)

    def apply(self, person_id, label, saves, removals):
        changes = []
        for removed in removals:
            if removed == person_id:
                mine = all_records(self.records_of(person_id))
                changes += [Change(kind_of(r), r.id, r, None, person_id) for r in mine]
                changes.append(Change("person", removed, self.kept[removed], None, removed))
            elif self.rows.get(removed, ("",))[0] != person_id:
                raise Fault("no-such-record")
            else:
                record = self.rows[removed][1]
                changes.append(Change(kind_of(record), removed, record, None, person_id))
        for saved in saves:
            known = self.kept if isinstance(saved, Person) else self.rows
            before = known.get(saved.id)
            before = before[1] if isinstance(before, tuple) else before
            changes.append(Change(kind_of(saved), saved.id, before, saved, person_id))
        return self._commit(person_id, label, changes)

    def apply_all(self, steps):
        return tuple(self.apply(s.person_id, s.label, s.saves, s.removals) for s in steps)

    def move(self, record_id, to_person):
        if record_id not in self.rows or to_person not in self.kept:
            raise Fault("no-such-record")
        owner, record = self.rows[record_id]
        kind = kind_of(record)
        gone = Change(kind, record_id, record, None, owner)
        return self._commit(
            owner, "moved", [gone, Change(kind, record_id, None, record, to_person)]
        )

    def undo(self, revision_id):
        found = next((r for r in self.revisions if r.id == revision_id), None)
        if found is None or found.undone:
            raise Fault("nothing-to-undo")
        back = [replace(c, before=c.after, after=c.before) for c in reversed(found.changes)]
        for change in back:
            now = self._current(change)
            if now != change.before:
                raise Fault("changed-since")
        made = self._commit(found.person_id, found.label, back, undoes=found.id)
        self._mark(found.id, undone=True)
        if found.undoes is not None:
            self._mark(found.undoes, undone=False)
        return made

    def history(self, person_id, newest=-1):
        found = [
            r
            for r in reversed(self.revisions)
            if r.person_id == person_id or any(c.person_id == person_id for c in r.changes)
        ]
        return tuple(found if newest < 0 else found[:newest])

    def newest_standing(self, person_id):
        steps = self.history(person_id)
        return next((r for r in steps if r.undoes is None and not r.undone), None)

    def erasing_person(self, person_id):
        self._fail()
        self.kept.pop(person_id, None)
        self.rows = {k: v for k, v in self.rows.items() if v[0] != person_id}
        self.revisions = [r for r in self.revisions if r not in self.history(person_id)]
        yield 1.0

    def erase_all(self):
        self._fail()
        self.kept.clear()
        self.rows.clear()
        self.revisions.clear()

    def _current(self, change):
        if change.kind == "person":
            return self.kept.get(change.record_id)
        owner, record = self.rows.get(change.record_id, ("", None))
        return record if owner == change.person_id else None

    def _commit(self, person_id, label, changes, undoes=None):
        self._fail()
        for change in changes:
            if change.kind == "person" and change.after is None:
                del self.kept[change.record_id]
            elif change.kind == "person":
                self.kept[change.record_id] = change.after
            elif change.after is None:
                del self.rows[change.record_id]
            else:
                self.rows[change.record_id] = (change.person_id, change.after)
        number = len(self.revisions) + 1
        made = Revision(number, person_id, self.today(), label, False, undoes, tuple(changes))
        self.revisions.append(made)
        return made

    def _mark(self, revision_id, *, undone):
        self.revisions = [
            replace(r, undone=undone) if r.id == revision_id else r for r in self.revisions
        ]

    def _fail(self):
        fault, self.fail_with = self.fail_with, None
        if fault:
            raise fault


class FakeRuns:
    def __init__(self, last=None):
        self.last = last

    def last_run(self):
        return self.last

    def remember_run(self, day):
        self.last = day


class FakeSettingsFile:
    def __init__(self, settings=None, unreadable=()):
        self.settings = settings or Settings()
        self.unreadable = unreadable
        self.fail_with: Fault | None = None

    def load(self):
        return self.settings, tuple(self.unreadable)

    def save(self, settings):
        if self.fail_with:
            raise self.fail_with
        self.settings = settings


class FakeProgress:
    def __init__(self):
        self.read: set[tuple[str, str]] = set()
        self.places: dict[tuple[str, str], str] = {}

    def read_lessons(self, person_id):
        return frozenset(lesson for owner, lesson in self.read if owner == person_id)

    def mark_read(self, person_id, lesson, *, read):
        (self.read.add if read else self.read.discard)((person_id, lesson))

    def place(self, person_id, lesson):
        return self.places.get((person_id, lesson), "")

    def remember_place(self, person_id, lesson, anchor):
        self.places[person_id, lesson] = anchor


class FakeReminderLog:
    def __init__(self):
        self.keys: dict[Any, datetime.date] = {}
        self.rests: dict[str, datetime.date | None] = {}
        self.checked: datetime.date | None = None

    def shown(self, person_id):
        return frozenset(key for key in self.keys if key.person == person_id)

    def remember(self, key, on):
        self.keys[key] = on

    def resting_until(self, person_id):
        return self.rests.get(person_id)

    def rest_until(self, person_id, day):
        self.rests[person_id] = day

    def last_checked(self):
        return self.checked

    def remember_check(self, on):
        self.checked = on


class FakeHandedOverLog:
    def __init__(self):
        self.kept: dict[tuple[str, str], Any] = {}
        self.fail_with: Fault | None = None

    def made(self, person_id):
        return tuple(made for (owner, _), made in sorted(self.kept.items()) if owner == person_id)

    def remember(self, person_id, *made):
        if self.fail_with:
            raise self.fail_with
        self.kept |= {(person_id, one.kind): one for one in made}


class FakeQuestions:
    def __init__(self):
        self.kept: dict[tuple[str, str], Any] = {}

    def items(self, person_id):
        mine = [item for (owner, _), item in self.kept.items() if owner == person_id]
        return tuple(sorted(mine, key=lambda item: item.position))

    def put(self, person_id, item):
        self.kept[person_id, item.id] = item

    def drop(self, person_id, item_id):
        self.kept.pop((person_id, item_id), None)


class FakeCountries:
    """Knows no country: no weekend, no number."""

    def weekend(self, country):
        return frozenset()


def numbered_ids(prefix="id-"):
    """Return a function that gives id-1, id-2, ..."""
    numbers = itertools.count(1)
    return lambda: f"{prefix}{next(numbers)}"


def make_use_cases(today=TODAY, *, store=None, settings=None, runs=None, **others: Any) -> UseCases:
    """Return a session on fakes; `others` are learning, countries, archive, plans, backups.

    What is not given and needs content or files is None; a test that uses it gives its own.
    """
    clock = ChosenDate(today, set_by_hand=False)
    regimen = load_regimen(CONTENT / "regimens" / "denosumab-60mg.toml")
    new_id = numbered_ids()
    book = RecordBook(store or FakeRecordStore(clock.today), clock, new_id)
    countries = others.pop("countries", None) or FakeCountries()
    tracker = Tracker(book, regimen, clock, runs or FakeRuns(), countries)
    parts: dict[str, Any] = {
        "learning": None,
        "archive": None,
        "plans": None,
        "handed_over": HandedOverDesk(FakeHandedOverLog(), tracker, book.announce),
        "reminders": ReminderDesk(book, tracker, regimen, FakeReminderLog()),
        "questions": QuestionList(FakeQuestions(), new_id, clock.today),
    }
    desk = SettingsDesk(FakeSettingsFile(settings))
    known = {"book": book, "tracker": tracker, "settings": desk, "countries": countries}
    return UseCases(regimen=regimen, clock=clock, **{**known, **parts, **others})
