"""The text form of a record in a row: JSON of the codec's table. Knows no table and no SQL."""

from __future__ import annotations

import json
from typing import cast

from edu_app.core.errors import Fault
from edu_app.core.record_codec import decode_record, encode_record
from edu_app.core.record_kinds import PERSON
from edu_app.core.records import Person, Record


def write_body(record: Record | Person) -> str:
    """Return the text to be stored; raise `Fault` "record-invalid"."""
    return json.dumps(encode_record(record), ensure_ascii=False, separators=(",", ":"))


def read_body(kind: str, body: str) -> Record | Person:
    """Return the record in a stored text; raise `Fault` "record-invalid".

    A newer minor version may have written fields that this one does not know: they are refused
    rather than dropped, because a record that is read only in part can say a wrong date.
    """
    try:
        table = json.loads(body)
    except ValueError as error:
        raise Fault("record-invalid", kind=kind, field="", reason="not readable") from error
    if not isinstance(table, dict):
        raise Fault("record-invalid", kind=kind, field="", reason="not readable")
    return decode_record(kind, table)


def read_record(kind: str, body: str) -> Record:
    """Return the record in a stored text of a kind that is no person."""
    return cast("Record", read_body(kind, body))


def read_person(body: str) -> Person:
    """Return the person in a stored text."""
    return cast("Person", read_body(PERSON, body))
