"""The text form of a record in a row: a checksum and the JSON of the codec's table. No SQL here.

SQLite's own integrity check does not see a digit of a date that a failing disk has changed; the
checksum (CRC-32, eight hexadecimal digits before the JSON) does.
"""

from __future__ import annotations

import json
import zlib
from typing import TypeVar, cast

from edu_app.core.errors import Fault
from edu_app.core.record_codec import decode_record, encode_record
from edu_app.core.record_kinds import PERSON, kind_of
from edu_app.core.records import Person, Record

Key = TypeVar("Key")
Value = TypeVar("Value")
_DIGITS = 8
# Records are values: the same text is the same record, so each is read and written once. A step
# needs the text twice, for the entry and for the history.
_KEPT = 4096


_written: dict[Record | Person, str] = {}
_read: dict[tuple[str, str], Record | Person] = {}


def write_body(record: Record | Person) -> str:
    """Return the text to be stored; raise `Fault` "record-invalid"."""
    body = _written.get(record)
    if body is None:
        text = json.dumps(encode_record(record), ensure_ascii=False, separators=(",", ":"))
        body = _checksum(text) + text
        _keep(_written, record, body)
        # The codec has just read it back: what is written is what will be read.
        _keep(_read, (kind_of(record), body), record)
    return body


def read_body(kind: str, body: str) -> Record | Person:
    """Return the record in a stored text; raise `Fault` "database-damaged" or "record-invalid".

    A newer minor version may have written fields that this one does not know: they are refused
    rather than dropped, because a record that is read only in part can say a wrong date.
    """
    record = _read.get((kind, body))
    if record is None:
        if not is_intact(body):
            raise Fault("database-damaged", reason=f"an entry of {kind} was changed on the disk")
        record = decode_record(kind, json.loads(body[_DIGITS:]))
        _keep(_read, (kind, body), record)
    return record


def forget_read() -> None:
    """Let go of every record that was read or written: called when somebody is erased."""
    _read.clear()
    _written.clear()


def kept_bodies() -> int:
    """Return how many texts and records are kept in memory."""
    return len(_read) + len(_written)


def _keep(kept: dict[Key, Value], key: Key, value: Value) -> None:
    """Keep one more; the oldest goes where there are too many."""
    kept[key] = value
    if len(kept) > _KEPT:
        del kept[next(iter(kept))]


def is_intact(body: str) -> bool:
    """Return whether a stored text is as it was written."""
    return body[:_DIGITS] == _checksum(body[_DIGITS:])


def _checksum(text: str) -> str:
    return f"{zlib.crc32(text.encode()):08x}"


def read_record(kind: str, body: str) -> Record:
    """Return the record in a stored text of a kind that is no person."""
    return cast("Record", read_body(kind, body))


def read_person(body: str) -> Person:
    """Return the person in a stored text."""
    return cast("Person", read_body(PERSON, body))
