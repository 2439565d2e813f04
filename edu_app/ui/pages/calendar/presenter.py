"""What the calendar page shows and does: plain Python over the use cases, no widget."""

from __future__ import annotations

import datetime
from dataclasses import replace
from typing import TYPE_CHECKING

from edu_app.core.record_kinds import all_records
from edu_app.core.records import (
    Course,
    Flag,
    Medicine,
    PersonRecords,
    Therapy,
)
from edu_app.core.revisions import Revision
from edu_app.i18n.runtime import _, pgettext
from edu_app.ui.pages.calendar.history_words import step_words
from edu_app.ui.pages.calendar.row_words import RowWords
from edu_app.ui.pages.calendar.view_model import CalendarView, Mark, Row, Step

if TYPE_CHECKING:
    from edu_app.ui.page_context import PageContext


class CalendarPresenter:
    """Reads one person's records into a view, and changes them through the book."""

    def __init__(self, context: PageContext) -> None:
        self._context = context

    def view(self) -> CalendarView | None:
        """Return what to show, None while nobody is kept here."""
        person_id = self._context.person()
        if not person_id:
            return None
        use_cases = self._context.use_cases
        records = use_cases.book.records(person_id)
        rows = self._rows(records)
        several = len(use_cases.book.people()) > 1
        return CalendarView(
            person_id=person_id,
            name=records.person.display_name if several else "",
            today=use_cases.tracker.today(),
            rows=rows,
            marks=(*_marks(rows), *_tablet_ends(records), *self._due(person_id)),
            history=self._history(person_id),
            passed=self._passed(person_id),
            late=(use_cases.tracker.status(person_id).days_to_due or 0) < 0,
        )

    def remove(self, person_id: str, row: Row) -> Revision:
        """Remove a record; raises what the book raises."""
        return self._context.use_cases.book.remove(person_id, row.record.id)

    def end(self, person_id: str, row: Row) -> Revision:
        """Say that what has come up is over: yesterday was its last day (rules 3: both included).

        What began today is taken away: it never was. Raises what the book raises.
        """
        book, today = self._context.use_cases.book, self._context.use_cases.tracker.today()
        flag = row.record
        if not isinstance(flag, Flag) or flag.start >= today:
            return book.remove(person_id, flag.id)
        last_day = today - datetime.timedelta(days=1)
        return book.save(person_id, replace(flag, end=last_day), label="flag-ended")

    def move(self, row: Row, to_person: str) -> Revision:
        """Give a record to another person; raises what the book raises."""
        return self._context.use_cases.book.move(row.record.id, to_person)

    def undo(self, revision_id: int) -> Revision:
        """Take one step back; raises what the book raises."""
        return self._context.use_cases.book.undo(revision_id)

    def _rows(self, records: PersonRecords) -> tuple[Row, ...]:
        context = self._context
        worded = RowWords(context.use_cases.regimen, context.say, context.words())
        today = context.use_cases.tracker.today()
        rows = [
            replace(worded.row(record), can_end=_goes_on(record, today))
            for record in all_records(records)
            if not _is_plain_course(record)
        ]
        never = datetime.date.min
        return tuple(sorted(rows, key=lambda row: row.day or never, reverse=True))

    def _due(self, person_id: str) -> list[Mark]:
        status = self._context.use_cases.tracker.status(person_id)
        if status.due is None or status.state is None:
            return []
        follows = status.track == "follow-on"
        words = pgettext("mark", "Next medicine due") if follows else pgettext("mark", "Due date")
        return [Mark(status.due, "due", words)]

    def _passed(self, person_id: str) -> str:
        messages = self._context.use_cases.tracker.status(person_id).messages
        asked = (m for m in messages if m.id.startswith("appointment-passed"))
        return next((self._context.say(message) for message in asked), "")

    def _history(self, person_id: str) -> tuple[Step, ...]:
        book, words = self._context.use_cases.book, self._context.words()
        newest = book.last_undoable(person_id)
        return tuple(
            Step(
                step.id,
                _("{date}: {step}").format(date=words.short(step.on), step=step_words(step)),
                step.undone,
                newest is not None and step.id == newest.id,
            )
            for step in book.history(person_id)
        )


def _goes_on(record: object, today: datetime.date) -> bool:
    """Return whether something has come up and is not over yet."""
    if not isinstance(record, Flag) or record.start > today:
        return False
    return record.end is None or record.end >= today


def _is_plain_course(record: object) -> bool:
    """Return whether a record says only that the medicine is the usual one: not worth a row."""
    return isinstance(record, Course) and record.medicine is Medicine.DENOSUMAB_60


def _marks(rows: tuple[Row, ...]) -> list[Mark]:
    """Return the days of the year view; the tablet's start says so."""
    marks = []
    for row in rows:
        if row.day is None or isinstance(row.record, Course):
            continue
        words = row.title
        if isinstance(row.record, Therapy):
            words = _("{medicine} begins").format(medicine=row.title)
        marks.append(Mark(row.day, row.kind, words))
    return marks


def _tablet_ends(records: PersonRecords) -> list[Mark]:
    ends = []
    for therapy in records.therapies:
        name = therapy.name or _("Cancer tablet (aromatase inhibitor)")
        if therapy.ended_on:
            words = _("{medicine} ended").format(medicine=name)
            ends.append(Mark(therapy.ended_on, "tablet", words))
        elif therapy.planned_end:
            words = _("{medicine}: planned end").format(medicine=name)
            ends.append(Mark(therapy.planned_end, "tablet", words))
    return ends
