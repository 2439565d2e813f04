"""The kinds of records: which class stands in which field of PersonRecords, and nothing else.

A kind's name is the name of that field; it is what the store and an archive write down.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, cast

from edu_app.core.records import (
    Appointment,
    ClinicDate,
    ClinicReview,
    Course,
    Flag,
    FollowOn,
    Injection,
    Pause,
    Person,
    PersonRecords,
    PlannedLast,
    Record,
    SignReport,
    Talk,
    Therapy,
)

PERSON = "person"
KINDS: Mapping[str, type[Record]] = {
    "courses": Course,
    "injections": Injection,
    "appointments": Appointment,
    "follow_ons": FollowOn,
    "planned_lasts": PlannedLast,
    "clinic_dates": ClinicDate,
    "clinic_reviews": ClinicReview,
    "flags": Flag,
    "therapies": Therapy,
    "talks": Talk,
    "sign_reports": SignReport,
    "pauses": Pause,
}
_NAMES: Mapping[type[Record] | type[Person], str] = {
    Person: PERSON,
    **{record_type: name for name, record_type in KINDS.items()},
}


def kind_of(record: Record | Person) -> str:
    """Return the kind of `record`: a field of PersonRecords, or "person"."""
    return _NAMES[type(record)]


def all_records(records: PersonRecords) -> Iterator[Record]:
    """Yield every record of a person, kind by kind."""
    for kind in KINDS:
        yield from cast("tuple[Record, ...]", getattr(records, kind))


def gather(person: Person, records: Iterable[Record]) -> PersonRecords:
    """Return the records of `person`; each kind keeps the order in which it came."""
    found: dict[str, list[Any]] = {}
    for record in records:
        found.setdefault(kind_of(record), []).append(record)
    return PersonRecords(person, **{kind: tuple(kept) for kind, kept in found.items()})


def with_records(records: PersonRecords, more: Iterable[Record]) -> PersonRecords:
    """Return `records` with `more` added; a record with a known id takes the old one's place."""
    by_id = {record.id: record for record in all_records(records)}
    by_id.update({record.id: record for record in more})
    return gather(records.person, by_id.values())
