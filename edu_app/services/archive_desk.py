"""Everything into one file and back: export, a look at what an import would do, the import.

Which file is the window's question; what is in it is exchange's. Nothing is imported unseen.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from edu_app.core.clock import Clock
from edu_app.core.records import PersonRecords
from edu_app.core.revisions import Revision, Step
from edu_app.core.settings import settings_table
from edu_app.core.steps import Steps, run_through
from edu_app.exchange.archive import Archive, PersonArchive, read_archive, write_archive
from edu_app.exchange.archive_plan import ImportPlan, PersonImport, plan_import
from edu_app.services.ports import ProgressStore, QuestionStore, RecordStore
from edu_app.services.records import RecordBook
from edu_app.services.settings_desk import SettingsDesk

LABEL = "imported"
# These say where somebody was in this installation, not what she chose.
_OWN = frozenset({"current_person", "last_page", "first_start_done", "reminders_at_login"})


@dataclass(frozen=True)
class ArchiveStores:
    """Where an archive comes from and goes to."""

    records: RecordStore
    questions: QuestionStore
    progress: ProgressStore


class ArchiveDesk:
    """Exports and imports the archive of one data folder."""

    def __init__(
        self, stores: ArchiveStores, book: RecordBook, settings: SettingsDesk, clock: Clock
    ) -> None:
        self._stores = stores
        self._book = book
        self._settings = settings
        self._clock = clock

    def export(self, path: Path, person_ids: Sequence[str] = ()) -> Archive:
        """Write everybody, or only some, to `path` and return what was written.

        Raises `Fault` "file-not-written".
        """
        people = [p.id for p in self._book.people() if not person_ids or p.id in person_ids]
        table = settings_table(self._settings.current)
        archive = Archive(
            people=tuple(self._person(person_id) for person_id in people),
            exported_on=self._clock.today(),
            settings={key: value for key, value in table.items() if key not in _OWN},
        )
        write_archive(path, archive)
        return archive

    def preview(self, path: Path) -> ImportPlan:
        """Return what an import of `path` would do; changes nothing.

        Raises `Fault` "archive-unreadable", "archive-invalid" or "archive-newer".
        """
        return plan_import(read_archive(path), self._existing())

    def carry_out(self, plan: ImportPlan, *, take_theirs: bool = False) -> tuple[Revision, ...]:
        """Import what `plan` shows, as carrying_out(), without a pause."""
        return run_through(self.carrying_out(plan, take_theirs=take_theirs))

    def carrying_out(
        self, plan: ImportPlan, *, take_theirs: bool = False
    ) -> Steps[tuple[Revision, ...]]:
        """Import what `plan` shows; `take_theirs`: conflicts become as in the file.

        After the first step everything is written; then everybody hears of it.
        All records come in one transaction, each person as one revision that can be undone.
        What changed here since the preview is looked at anew. Questions and lessons read are
        added to what is here. Raises what the store raises; no record has changed then.
        """
        fresh = plan_import(plan.archive, self._existing())
        steps = [step for p in fresh.people if (step := _step(p, take_theirs=take_theirs))]
        revisions = self._stores.records.apply_all(steps) if steps else ()
        for person in plan.archive.people:
            self._add_questions(person)
            for lesson in person.lessons_read:
                self._stores.progress.mark_read(person.records.person.id, lesson, read=True)
        try:
            yield 0.5
        finally:
            for person in plan.archive.people:
                self._book.announce(person.records.person.id)
        return revisions

    def _existing(self) -> list[PersonRecords]:
        return [self._book.records(person.id) for person in self._book.people()]

    def _person(self, person_id: str) -> PersonArchive:
        return PersonArchive(
            self._book.records(person_id),
            self._stores.questions.items(person_id),
            tuple(sorted(self._stores.progress.read_lessons(person_id))),
        )

    def _add_questions(self, person: PersonArchive) -> None:
        person_id = person.records.person.id
        known = {item.id for item in self._stores.questions.items(person_id)}
        for item in person.questions:
            if item.id not in known:
                self._stores.questions.put(person_id, item)


def _step(person: PersonImport, *, take_theirs: bool) -> Step | None:
    """Return what is to be written for one person, None for nothing."""
    theirs = person.theirs.records.person
    new = person.ours is None or (take_theirs and person.person_differs)
    # An entry that is another person's here stays hers: moving it is a step of its own.
    chosen = [c.theirs for c in person.conflicts if take_theirs and c.owner == theirs.id]
    saves = (*((theirs,) if new else ()), *person.added, *chosen)
    return Step(theirs.id, LABEL, saves) if saves else None
