"""Records to plain tables and back: the one form in which the store and an archive keep them.

Pure: no file and no JSON text here. Reading is strict, because a wrong date harms somebody: an
unknown field, a wrong type or a missing value is a `Fault`, never a guess.
"""

from __future__ import annotations

import datetime
import re
import types
from collections.abc import Callable, Mapping
from enum import StrEnum
from functools import cache
from typing import Any, get_args, get_origin, get_type_hints

from edu_app.core.errors import Fault
from edu_app.core.record_kinds import KINDS, PERSON, kind_of
from edu_app.core.records import Person, Record

LONGEST_TEXT = 5000
LONGEST_ID = 200
_MOST_INJECTIONS = 1000
# date.fromisoformat() also takes 20260131 and 2026-W05-6; one date has one form here.
_ISO_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_COUNTRY = re.compile(r"(?:[A-Z]{2})?")

Reader = Callable[[object], object]


def encode_record(record: Record | Person) -> dict[str, object]:
    """Return every field of `record` by name: texts, numbers, true/false, ISO dates or None.

    Raises `Fault` "record-invalid" (kind, field, reason) for values that could not be read back.
    """
    kind = kind_of(record)
    table = {name: _plain(getattr(record, name)) for name in _readers(kind)}
    decode_record(kind, table)
    return table


def decode_record(kind: str, table: Mapping[str, object]) -> Record | Person:
    """Return the record that `table` says; `kind` is a field of PersonRecords, or "person".

    A missing optional field has its default. Raises `Fault` "record-invalid" with `kind`,
    `field` and `reason` for everything else that is not exactly right.
    """
    if kind != PERSON and kind not in KINDS:
        raise Fault("record-invalid", kind=kind, field="", reason="unknown kind of entry")
    readers = _readers(kind)
    values: dict[str, Any] = {}
    for name, value in table.items():
        reader = readers.get(name)
        if reader is None:
            raise Fault("record-invalid", kind=kind, field=str(name), reason="unknown field")
        try:
            values[name] = reader(value)
        except ValueError as error:
            raise Fault("record-invalid", kind=kind, field=name, reason=str(error)) from error
    for name in _required(kind) - values.keys():
        raise Fault("record-invalid", kind=kind, field=name, reason="missing")
    return _type_of(kind)(**values)


def _type_of(kind: str) -> type[Record] | type[Person]:
    return Person if kind == PERSON else KINDS[kind]


def _plain(value: object) -> object:
    if isinstance(value, datetime.date):
        return value.isoformat()
    return value.value if isinstance(value, StrEnum) else value


@cache
def _readers(kind: str) -> Mapping[str, Reader]:
    record_type = _type_of(kind)
    hints = get_type_hints(record_type)
    own = {"id": _read_id, "country": _read_country}
    return {name: own.get(name) or _reader(hint) for name, hint in hints.items()}


@cache
def _required(kind: str) -> frozenset[str]:
    record_type = _type_of(kind)
    # A default is an attribute of the class.
    return frozenset(name for name in _readers(kind) if not hasattr(record_type, name))


def _reader(hint: Any) -> Reader:
    if get_origin(hint) is types.UnionType:
        inner = _reader(get_args(hint)[0])
        return lambda value: None if value is None else inner(value)
    if issubclass(hint, StrEnum):
        return _one_of(hint)
    return _PLAIN_READERS[hint]


def _one_of(choices: type[StrEnum]) -> Reader:
    known = {choice.value: choice for choice in choices}

    def read(value: object) -> object:
        if not isinstance(value, str) or value not in known:
            raise ValueError("not one of: " + ", ".join(known))
        return known[value]

    return read


def _read_text(value: object) -> str:
    if type(value) is not str:
        raise ValueError("not a text")
    if len(value) > LONGEST_TEXT:
        raise ValueError(f"longer than {LONGEST_TEXT} characters")
    try:
        # Half a character (a lone surrogate) has no UTF-8.
        value.encode()
    except UnicodeEncodeError as error:
        raise ValueError("a character that cannot be written") from error
    if "\0" in value:
        raise ValueError("a character that cannot be written")
    return value


def _read_id(value: object) -> str:
    text = _read_text(value)
    if not text or len(text) > LONGEST_ID or not text.isprintable():
        raise ValueError("not an id")
    return text


def _read_country(value: object) -> str:
    text = _read_text(value)
    if not _COUNTRY.fullmatch(text):
        raise ValueError("not two capital letters")
    return text


def _read_date(value: object) -> datetime.date:
    if type(value) is not str or not _ISO_DATE.fullmatch(value):
        raise ValueError("not a date like 2026-01-31")
    try:
        return datetime.date.fromisoformat(value)
    except ValueError as error:
        raise ValueError("no such day") from error


def _read_yes_or_no(value: object) -> bool:
    if type(value) is not bool:
        raise ValueError("not true or false")
    return value


def _read_number(value: object) -> int:
    # True is a number for Python; it is none here.
    if type(value) is not int or not 0 <= value <= _MOST_INJECTIONS:
        raise ValueError(f"not a number from 0 to {_MOST_INJECTIONS}")
    return value


_PLAIN_READERS: Mapping[type, Reader] = {
    str: _read_text,
    datetime.date: _read_date,
    bool: _read_yes_or_no,
    int: _read_number,
}
