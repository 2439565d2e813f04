"""The page for the doctor: every record in a table, delays counted, and where the plan stands.

Facts as they were written down; no advice and no judgement. Must not know how it is drawn.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from itertools import pairwise

from edu_app.core.records import Injection, PersonRecords
from edu_app.core.regimen import Regimen
from edu_app.i18n.bidi import isolate
from edu_app.services.paper_document import Cell, PaperDocument, PaperSection, PaperTable
from edu_app.services.plan_parts import PlanSource, foot_lines
from edu_app.services.plan_words import PlanWords

_SHARES = (1.5, 1.1, 2.0, 2.0, 2.4)


def make_doctor_page(source: PlanSource, words: PlanWords) -> PaperDocument:
    """Return the page of the status' day in the language of `words`."""
    told = words.about(source.records, source.status.last_injection)
    look_up = told.translator.gettext
    sections = (
        PaperSection(lines=tuple(_opening(source, told))),
        PaperSection(look_up("Denosumab 60 mg injections"), table=_injections(source, told)),
        PaperSection(look_up("Other records"), tuple(_others(source, told))),
        PaperSection(look_up("What the app says today"), tuple(_said(source, told))),
    )
    return PaperDocument(
        tag=told.translator.tag,
        direction=told.translator.direction,
        title=look_up("Page for the doctor"),
        sections=tuple(s for s in sections if s.lines or s.table),
        foot=foot_lines(source, told),
    )


def days_late(injections: tuple[Injection, ...], regimen: Regimen) -> dict[str, int]:
    """Return, by id, how many days after its due date each injection came (negative: before).

    Counted from the sure injection before it; the first one and doubtful ones have no number.
    """
    sure = sorted((i for i in injections if i.sure), key=lambda injection: injection.given_on)
    return {
        later.id: (later.given_on - regimen.due_after(earlier.given_on)).days
        for earlier, later in pairwise(sure)
        if earlier.day_known and later.day_known
    }


def _opening(source: PlanSource, words: PlanWords) -> Iterator[str]:
    look_up, status = words.translator.gettext, source.status
    if source.name:
        yield look_up("For {name}").format(name=isolate(source.name))
    if status.due and status.state == "scheduled":
        yield look_up("Due date: {date}").format(date=words.day(status.due))
    elif status.due and status.days_to_due is not None:
        yield _due_with_days(status.due, status.days_to_due, words)


def _due_with_days(due: datetime.date, days: int, words: PlanWords) -> str:
    """Return the due date with the days to it or since it."""
    number = words.dates.number(abs(days))
    ngettext = words.translator.ngettext
    if days >= 0:
        text = ngettext("Due date: {date}, in {days} day", "Due date: {date}, in {days} days", days)
    else:
        text = ngettext(
            "Due date: {date}, {days} day ago", "Due date: {date}, {days} days ago", -days
        )
    return text.format(date=words.day(due), days=number)


def _injections(source: PlanSource, words: PlanWords) -> PaperTable:
    look_up, today = words.translator.pgettext, source.status.today
    titles = ("Date", "Days late", "Brand, batch", "Place, given by", "Note")
    # L10N: headings of a table of injections; "Days late" counts from the due date.
    heads = {
        "Date": look_up("table", "Date"),
        "Days late": look_up("table", "Days late"),
        "Brand, batch": look_up("table", "Brand, batch"),
        "Place, given by": look_up("table", "Place, given by"),
        "Note": look_up("table", "Note"),
    }
    given = sorted(
        (i for i in source.records.injections if i.given_on <= today),
        key=lambda injection: injection.given_on,
        reverse=True,
    )
    late = days_late(source.records.injections, words.regimen)
    return PaperTable(
        columns=tuple(Cell(heads[title], strong=True) for title in titles),
        rows=tuple(_injection_row(injection, late, words) for injection in given),
        shares=_SHARES,
    )


def _injection_row(
    injection: Injection, late: dict[str, int], words: PlanWords
) -> tuple[Cell, ...]:
    days = late.get(injection.id)
    texts = (
        injection.given_on.isoformat(),
        "" if days is None else words.dates.number(max(days, 0)),
        _join(injection.brand, injection.batch),
        _join(injection.place, injection.given_by),
        _join(_doubt(injection, words), injection.note),
    )
    strong = days is not None and days > 0
    return tuple(Cell(text, strong=strong and n == 1) for n, text in enumerate(texts))


def _doubt(injection: Injection, words: PlanWords) -> str:
    look_up = words.translator.pgettext
    if not injection.sure:
        return look_up("table", "not sure that it was given in full")
    return "" if injection.day_known else look_up("table", "only the month is known")


def _join(*texts: str) -> str:
    return ", ".join(isolate(text) for text in texts if text)


def _others(source: PlanSource, words: PlanWords) -> Iterator[str]:
    """Return the other records in words, oldest kinds first; dates in ISO."""
    records, look_up = source.records, words.translator.gettext
    for therapy in records.therapies:
        yield look_up("Aromatase inhibitor: {name}, from {start}, planned end {end}").format(
            name=isolate(therapy.name or "–"),
            start=_iso(therapy.start),
            end=_iso(therapy.ended_on or therapy.planned_end),
        )
    yield from follow_on_lines(records, words)
    for appointment in sorted(records.appointments, key=lambda a: a.on):
        yield look_up("Appointment: {date}, {place}").format(
            date=_iso(appointment.on), place=isolate(appointment.place or "–")
        )
    for talk in records.talks:
        yield look_up("Talk about what follows: {date}, {who}, agreed: {chosen}").format(
            date=_iso(talk.on),
            who=isolate(talk.with_whom or "–"),
            chosen=isolate(talk.chosen or "–"),
        )


def follow_on_lines(records: PersonRecords, words: PlanWords) -> Iterator[str]:
    """Return what is written down about the medicines after denosumab and a planned last dose."""
    look_up = words.translator.gettext
    for follow_on in records.follow_ons:
        kind = words.regimen.follow_on_kinds.get(follow_on.kind)
        yield look_up("Medicine: {name}, planned {planned}, started {start}, ended {end}").format(
            name=words.say(kind.label) if kind else isolate(follow_on.kind),
            planned=_iso(follow_on.planned_on),
            start=_iso(follow_on.started_on),
            end=_iso(follow_on.ended_on or follow_on.broken_on),
        )
    for last in records.planned_lasts:
        yield look_up("Last denosumab injection planned for {date}, decided with {who}").format(
            date=_iso(last.last_on), who=isolate(last.professional or "–")
        )


def _iso(day: datetime.date | None) -> str:
    return isolate(day.isoformat()) if day else "–"


def _said(source: PlanSource, words: PlanWords) -> Iterator[str]:
    for message in source.status.messages:
        yield words.word(message)
