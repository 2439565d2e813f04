"""What the calendar page shows and does: plain Python over the use cases, no widget."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from edu_app.core.record_kinds import all_records
from edu_app.core.records import Course, Flag, Medicine, PersonRecords, Record, Therapy
from edu_app.core.revisions import Revision
from edu_app.i18n.runtime import _, pgettext
from edu_app.ui.dialogs.parts.keeping import record_label
from edu_app.ui.pages.calendar.history_words import step_words
from edu_app.ui.pages.calendar.row_words import RowWords, day_of
from edu_app.ui.pages.calendar.view_model import CalendarView, Mark, Row, Step, Wanted

if TYPE_CHECKING:
    from edu_app.ui.page_context import PageContext


class CalendarPresenter:
    """Reads one person's records into a view, and changes them through the book."""

    def __init__(self, context: PageContext) -> None:
        self._context = context

    def view(self, wanted: Wanted) -> CalendarView | None:
        """Return what to show, None while nobody is kept here.

        Only what is wanted is put into words: a thousand entries are not worded to show twelve.
        """
        person_id = self._context.person()
        if not person_id:
            return None
        use_cases = self._context.use_cases
        records = use_cases.book.records(person_id)
        listed = _newest_first(records)
        several = len(use_cases.book.people()) > 1
        history, more_steps = self._history(person_id, wanted.steps)
        return CalendarView(
            person_id=person_id,
            name=records.person.display_name if several else "",
            today=use_cases.tracker.today(),
            record_words=record_label(self._context, person_id, _("Record an injection")),
            rows=self._rows(listed[: wanted.rows]),
            marks=self._all_marks(records, listed, wanted),
            history=history,
            more_rows=len(listed) > wanted.rows,
            more_steps=more_steps,
            can_move=several,
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

    def _rows(self, listed: Sequence[Record]) -> tuple[Row, ...]:
        context = self._context
        worded = RowWords(context.use_cases.regimen, context.say, context.words())
        today = context.use_cases.tracker.today()
        return tuple(
            replace(worded.row(record), can_end=_goes_on(record, today)) for record in listed
        )

    def _all_marks(
        self, records: PersonRecords, listed: Sequence[Record], wanted: Wanted
    ) -> tuple[Mark, ...]:
        """Return the marks of the days that are wanted."""
        first, last = wanted.first_day, wanted.last_day
        dated = [r for r in listed if (day := day_of(r)) is not None and first <= day <= last]
        person_id = records.person.id
        marks = (*_marks(self._rows(dated)), *_tablet_ends(records), *self._due(person_id))
        return tuple(mark for mark in marks if first <= mark.day <= last)

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

    def _history(self, person_id: str, count: int) -> tuple[tuple[Step, ...], bool]:
        """Return the newest steps and whether there are more; reads nothing for none."""
        if not count:
            return (), False
        book, words = self._context.use_cases.book, self._context.words()
        newest, steps = book.last_undoable(person_id), book.history(person_id, count + 1)
        said = _("{date}: {step}")
        shown = tuple(
            Step(
                step.id,
                said.format(date=words.short(step.on), step=step_words(step)),
                step.undone,
                newest is not None and step.id == newest.id,
            )
            for step in steps[:count]
        )
        return shown, len(steps) > count


def _newest_first(records: PersonRecords) -> list[Record]:
    """Return what is worth a row; what has no day comes last."""
    never = datetime.date.min
    worth = [record for record in all_records(records) if not _is_plain_course(record)]
    return sorted(worth, key=lambda record: day_of(record) or never, reverse=True)


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
