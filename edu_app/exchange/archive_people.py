"""The people in an archive: each with records, questions and lessons read. Strict both ways."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import cast

from edu_app.core.errors import Fault
from edu_app.core.question_items import QuestionItem
from edu_app.core.record_codec import LONGEST_TEXT, decode_record, encode_record
from edu_app.core.record_kinds import KINDS, PERSON, all_records, gather, kind_of
from edu_app.core.records import Person, PersonRecords, Record
from edu_app.exchange.archive_text import refuse

MOST_PEOPLE = 200
MOST_ENTRIES = 20_000
Found = tuple[PersonRecords, tuple[QuestionItem, ...], tuple[str, ...]]

_KEYS = frozenset({"person", "records", "questions", "lessons_read"})
_QUESTION_KEYS = frozenset({"id", "text", "asked", "answer", "answered_on"})
_ISO_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_LONGEST_ID = 200


def read_people(value: object, *, sealed: bool) -> Iterator[Found]:
    """Yield everybody in the list; raise `Fault` "archive-invalid" with a reason.

    In an unsealed file, one written by hand, an `id` may be left out: it is then made from the
    place in the file.
    """
    if not isinstance(value, list):
        refuse("people is not a list")
    if len(value) > MOST_PEOPLE:
        refuse(f"it holds more than {MOST_PEOPLE} people")
    seen: set[tuple[str, str]] = set()
    for number, table in enumerate(value, start=1):
        found = _read_person(table, f"person {number}", sealed=sealed)
        _refuse_twice(found[0], seen)
        if len(seen) > MOST_ENTRIES:
            refuse(f"it holds more than {MOST_ENTRIES} entries")
        yield found


def write_people(people: Iterable[Found]) -> list[dict[str, object]]:
    """Return the list of people for the file."""
    return [
        {
            "person": encode_record(records.person),
            "records": _write_records(records),
            "questions": [_write_question(item) for item in questions],
            "lessons_read": sorted(lessons),
        }
        for records, questions, lessons in people
    ]


def read_day(value: object, name: str) -> datetime.date | None:
    """Return the date that `value` says, None for null."""
    if value is None:
        return None
    if isinstance(value, str) and _ISO_DATE.fullmatch(value):
        try:
            return datetime.date.fromisoformat(value)
        except ValueError:
            pass
    return refuse(f"{name} is not a date like 2026-01-31")


def _read_person(value: object, place: str, *, sealed: bool) -> Found:
    table = _object(value, place, _KEYS)
    own = dict(_object(table.get("person", {}), f"{place}, person"))
    if not sealed:
        own.setdefault("id", place.replace(" ", "-"))
    person = cast("Person", _decode(PERSON, own, f"{place}, person"))
    records = _read_records(table.get("records", {}), place, sealed=sealed)
    questions = [
        _read_question(item, index, f"{place}, question {index + 1}")
        for index, item in enumerate(_list(table.get("questions", []), f"{place}, questions"))
    ]
    lessons = _list(table.get("lessons_read", []), f"{place}, lessons_read")
    read = [_text(lesson, f"{place}, lessons_read", _LONGEST_ID) for lesson in lessons]
    return gather(person, records), tuple(questions), tuple(read)


def _read_records(value: object, place: str, *, sealed: bool) -> Iterator[Record]:
    for kind, entries in _object(value, f"{place}, records", frozenset(KINDS)).items():
        for number, entry in enumerate(_list(entries, f"{place}, {kind}"), start=1):
            where = f"{place}, {kind} {number}"
            own = dict(_object(entry, where))
            if not sealed:
                own.setdefault("id", where.replace(", ", "-").replace(" ", "-"))
            yield cast("Record", _decode(kind, own, where))


def _decode(kind: str, table: Mapping[str, object], where: str) -> Record | Person:
    try:
        return decode_record(kind, table)
    except Fault as fault:
        field, reason = fault.fields["field"], fault.fields["reason"]
        return refuse(f"{where}, {str(field)[:50]}: {reason}")


def _write_records(records: PersonRecords) -> dict[str, list[dict[str, object]]]:
    found: dict[str, list[dict[str, object]]] = {}
    for record in all_records(records):
        found.setdefault(kind_of(record), []).append(encode_record(record))
    return found


def _read_question(value: object, position: int, where: str) -> QuestionItem:
    table = _object(value, where, _QUESTION_KEYS)
    item_id = _text(table.get("id"), f"{where}, id", _LONGEST_ID)
    asked = table.get("asked", False)
    if not item_id or type(asked) is not bool:
        refuse(f"{where}: id or asked is wrong")
    return QuestionItem(
        id=item_id,
        text=_text(table.get("text", ""), f"{where}, text", LONGEST_TEXT),
        asked=asked,
        answer=_text(table.get("answer", ""), f"{where}, answer", LONGEST_TEXT),
        answered_on=read_day(table.get("answered_on"), f"{where}, answered_on"),
        position=position,
    )


def _write_question(item: QuestionItem) -> dict[str, object]:
    on = item.answered_on.isoformat() if item.answered_on else None
    return {
        "id": item.id,
        "text": item.text,
        "asked": item.asked,
        "answer": item.answer,
        "answered_on": on,
    }


def _refuse_twice(records: PersonRecords, seen: set[tuple[str, str]]) -> None:
    names = [(PERSON, records.person.id), *(("", r.id) for r in all_records(records))]
    for name in names:
        if name in seen:
            refuse(f"the id {name[1][:50]} stands twice in it")
        seen.add(name)


def _object(value: object, where: str, keys: frozenset[str] | None = None) -> dict[str, object]:
    if not isinstance(value, dict):
        refuse(f"{where} is not a JSON object")
    for key in value.keys() - (keys if keys is not None else value.keys()):
        refuse(f"{where} has an unknown key: {key[:50]}")
    return value


def _list(value: object, where: str) -> list[object]:
    if not isinstance(value, list):
        refuse(f"{where} is not a list")
    return value


def _text(value: object, where: str, longest: int) -> str:
    if not isinstance(value, str) or len(value) > longest:
        refuse(f"{where} is not a text of at most {longest} characters")
    if "\0" in value or any("\ud800" <= letter <= "\udfff" for letter in value):
        refuse(f"{where} has a character that cannot be written")
    return value
