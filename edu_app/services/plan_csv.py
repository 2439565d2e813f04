"""Every dated record of one person as rows for a spreadsheet; which file gets them is not known."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from edu_app.core.records import PersonRecords
from edu_app.exchange.csv_table import Cell, write_csv
from edu_app.i18n.bidi import strip_isolates
from edu_app.services.doctor_page import days_late
from edu_app.services.plan_words import PlanWords

Row = tuple[datetime.date | None, str, Cell, str, str, str, str, str]


def records_csv(records: PersonRecords, words: PlanWords) -> bytes:
    """Return the table, oldest first; headings and kinds in the language of `words`."""
    look_up = words.translator.pgettext
    heading = (
        look_up("table", "Date"),
        look_up("table", "What"),
        look_up("table", "Days late"),
        look_up("table", "Brand"),
        look_up("table", "Batch"),
        look_up("table", "Place"),
        look_up("table", "Given by"),
        look_up("table", "Note"),
    )
    rows = sorted(_rows(records, words), key=lambda row: row[0] or datetime.date.max)
    return write_csv(heading, rows)


def _rows(records: PersonRecords, words: PlanWords) -> Iterator[Row]:
    yield from _injections(records, words)
    yield from _medicines(records, words)
    look_up = words.translator.pgettext
    for booked in records.appointments:
        yield _row(booked.on, look_up("table", "Appointment"), place=booked.place, note=booked.note)
    for talk in records.talks:
        what = look_up("table", "Talk about what follows")
        yield _row(talk.on, what, given_by=talk.with_whom, note=talk.chosen)
    for review in records.clinic_reviews:
        what = look_up("table", "The clinic looked at it")
        yield _row(review.on, what, given_by=review.who, note=review.decided)
    for given in records.clinic_dates:
        yield _row(given.on, look_up("table", "Date from the clinic"), given_by=given.said_by)


def _injections(records: PersonRecords, words: PlanWords) -> Iterator[Row]:
    what = words.translator.pgettext("table", "Denosumab 60 mg")
    late = days_late(records.injections, words.regimen)
    for one in records.injections:
        days = late.get(one.id)
        counted = None if days is None else max(days, 0)
        texts = (one.brand, one.batch, one.place, one.given_by, one.note)
        yield (one.given_on, what, counted, *texts)


def _medicines(records: PersonRecords, words: PlanWords) -> Iterator[Row]:
    look_up = words.translator.pgettext
    for medicine in records.follow_ons:
        kind = words.regimen.follow_on_kinds.get(medicine.kind)
        what = strip_isolates(words.say(kind.label)) if kind else medicine.kind
        yield _row(medicine.started_on or medicine.planned_on, what, note=medicine.note)
    for therapy in records.therapies:
        yield _row(therapy.start, therapy.name or look_up("table", "Cancer tablet"))
    for last in records.planned_lasts:
        what = look_up("table", "Last injection planned")
        yield _row(last.last_on, what, given_by=last.professional)


def _row(
    day: datetime.date | None, what: str, *, place: str = "", given_by: str = "", note: str = ""
) -> Row:
    return (day, what, None, "", "", place, given_by, note)
