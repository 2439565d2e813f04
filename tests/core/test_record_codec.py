"""Records to tables and back: nothing is lost, nothing wrong is read."""

from __future__ import annotations

import datetime
import json
from enum import StrEnum

import pytest
from hypothesis import given
from record_strategies import PERSONS, RECORDS

from edu_app.core import records as kinds
from edu_app.core.errors import Fault
from edu_app.core.record_codec import LONGEST_TEXT, decode_record, encode_record
from edu_app.core.record_kinds import KINDS, all_records, gather, kind_of, with_records

DAY = datetime.date(2026, 1, 15)
GIVEN = kinds.Injection(id="i", given_on=DAY, note="left arm")


def refused(kind, table):
    with pytest.raises(Fault) as caught:
        decode_record(kind, table)
    assert caught.value.code == "record-invalid"
    assert caught.value.fields["kind"] == kind
    return caught.value.fields["field"], caught.value.fields["reason"]


@given(PERSONS | RECORDS)
def test_every_record_comes_back_the_same_through_json(record):
    table = json.loads(json.dumps(encode_record(record)))
    assert decode_record(kind_of(record), table) == record


def test_every_kind_is_a_field_of_a_persons_records():
    fields = set(kinds.PersonRecords.__dataclass_fields__) - {"person"}
    assert set(KINDS) == fields


def test_a_table_holds_plain_values_only():
    table = encode_record(kinds.Flag("f", kinds.FlagKind.JAW, DAY))
    assert table == {"id": "f", "kind": "jaw", "start": "2026-01-15", "end": None}
    assert not isinstance(table["kind"], StrEnum)


def test_a_number_of_earlier_injections_is_read():
    table = {"id": "c", "medicine": "denosumab-60", "earlier_injections": 4}
    assert decode_record("courses", table).earlier_injections == 4


def test_a_missing_optional_field_has_its_default():
    assert decode_record("injections", {"id": "i", "given_on": "2026-01-15"}).sure is True


@pytest.mark.parametrize(
    ("kind", "table", "field", "reason"),
    [
        ("pills", {}, "", "unknown kind"),
        ("injections", {"id": "i"}, "given_on", "missing"),
        ("injections", {"id": "i", "given_on": "2026-01-15", "dose": "60"}, "dose", "unknown"),
        ("injections", {"id": "i", "given_on": "20260115"}, "given_on", "not a date"),
        ("injections", {"id": "i", "given_on": "2026-02-30"}, "given_on", "no such day"),
        ("injections", {"id": "i", "given_on": 20260115}, "given_on", "not a date"),
        ("injections", {"id": "i", "given_on": "2026-01-15", "sure": 1}, "sure", "true"),
        ("injections", {"id": "", "given_on": "2026-01-15"}, "id", "not an id"),
        ("injections", {"id": "a\nb", "given_on": "2026-01-15"}, "id", "not an id"),
        ("injections", {"id": "i" * 201, "given_on": "2026-01-15"}, "id", "not an id"),
        ("injections", {"id": 7, "given_on": "2026-01-15"}, "id", "not a text"),
        ("talks", {"id": "t", "on": "2026-01-15", "chosen": "x" * 5001}, "chosen", "longer"),
        ("talks", {"id": "t", "on": "2026-01-15", "chosen": "\ud800"}, "chosen", "character"),
        ("talks", {"id": "t", "on": "2026-01-15", "chosen": "a\0"}, "chosen", "character"),
        ("flags", {"id": "f", "kind": "hair", "start": "2026-01-15"}, "kind", "not one of"),
        ("flags", {"id": "f", "kind": ["jaw"], "start": "2026-01-15"}, "kind", "not one of"),
        ("follow_ons", {"id": "f", "kind": "x", "broken": "lost"}, "broken", "not one of"),
        (
            "courses",
            {"id": "c", "medicine": "drip", "earlier_injections": True},
            "earlier_injections",
            "not a number",
        ),
        (
            "courses",
            {"id": "c", "medicine": "drip", "earlier_injections": -1},
            "earlier_injections",
            "not a number",
        ),
        ("person", {"id": "p", "country": "../MX"}, "country", "capital"),
    ],
)
def test_what_is_not_exactly_right_is_refused_by_name(kind, table, field, reason):
    told = refused(kind, table)
    assert told[0] == field
    assert reason in told[1]


@pytest.mark.parametrize(
    "record",
    [
        kinds.Injection("i", datetime.datetime(2026, 1, 15, 9, 30)),
        kinds.Injection("i", DAY, note="x" * (LONGEST_TEXT + 1)),
        kinds.Injection("i", DAY, sure=None),
        kinds.Person(""),
    ],
)
def test_what_could_not_be_read_back_is_not_written(record):
    with pytest.raises(Fault):
        encode_record(record)


def test_records_are_gathered_by_kind_and_replaced_by_id():
    person = kinds.Person("anna")
    talk = kinds.Talk("t", DAY)
    kept = gather(person, [GIVEN, talk])
    assert tuple(all_records(kept)) == (GIVEN, talk)
    moved = kinds.Injection("i", datetime.date(2026, 2, 1))
    assert with_records(kept, [moved]).injections == (moved,)
    assert with_records(kept, [kinds.Talk("u", DAY)]).talks == (talk, kinds.Talk("u", DAY))
