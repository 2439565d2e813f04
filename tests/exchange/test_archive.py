"""The archive: what goes out comes back, and what comes from outside is not trusted."""

from __future__ import annotations

import dataclasses
import datetime
import json
import os
from enum import StrEnum
from pathlib import Path

import pytest
from archive_files import bare_table, given, write_by_hand, write_sealed
from hypothesis import HealthCheck, settings
from hypothesis import given as example
from hypothesis import strategies as st
from record_strategies import PERSONS, RECORDS, TEXTS

from edu_app.core import records as record_types
from edu_app.core.errors import Fault
from edu_app.core.question_items import QuestionItem
from edu_app.core.record_kinds import KINDS, PERSON, gather
from edu_app.core.records import Person, PersonRecords
from edu_app.exchange import archive_people, archive_text
from edu_app.exchange.archive import (
    Archive,
    PersonArchive,
    read_archive,
    records_of,
    write_archive,
)

DAY = datetime.date(2026, 7, 1)
ROOT = Path(__file__).parents[2]
CHOICES = [
    found
    for found in vars(record_types).values()
    if isinstance(found, type) and issubclass(found, StrEnum) and found is not StrEnum
]


def fault_of(action):
    with pytest.raises(Fault) as caught:
        action()
    return caught.value


def refused(path):
    fault = fault_of(lambda: read_archive(path))
    assert fault.code == "archive-invalid"
    return fault.fields["reason"]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@example(PERSONS, st.lists(RECORDS, unique_by=lambda r: r.id, max_size=6), TEXTS, st.booleans())
def test_what_goes_out_comes_back(tmp_path, person, records, words, asked):
    question = QuestionItem("q", words, asked, words, DAY, 0)
    whole = PersonArchive(gather(person, records), (question,), ("every-six-months",))
    archive = Archive((whole,), DAY, {"theme": "dark"})
    path = tmp_path / "archive.json"
    write_archive(path, archive)
    assert read_archive(path) == archive


def test_the_file_is_for_its_owner_only(tmp_path):
    path = tmp_path / "archive.json"
    write_archive(path, Archive(()))
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_hand_written_file_needs_no_ids_and_no_checksum(tmp_path):
    path = write_by_hand(tmp_path / "a.json", given("2026-01-15"))
    archive = read_archive(path)
    assert not archive.sealed
    assert records_of(archive, None).injections[0].given_on == datetime.date(2026, 1, 15)


def test_a_byte_order_mark_is_read_over(tmp_path):
    path = write_by_hand(tmp_path / "a.json", given("2026-01-15"))
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert len(read_archive(path).people) == 1


def test_spaces_and_the_order_of_keys_do_not_break_the_checksum(tmp_path):
    path = write_sealed(tmp_path / "a.json", {"person": {"id": "a", "display_name": "Añа"}})
    table = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps(dict(reversed(table.items())), indent=7), encoding="utf-8")
    assert read_archive(path).sealed


def test_a_changed_date_breaks_the_checksum(tmp_path):
    entry = {"id": "i", "given_on": "2026-01-15"}
    path = write_sealed(
        tmp_path / "a.json", {"person": {"id": "a"}, "records": {"injections": [entry]}}
    )
    path.write_text(path.read_text().replace("2026-01-15", "2026-02-15"))
    assert "checksum" in refused(path)


@pytest.mark.parametrize("checksum", ["", None, 7, "sha256:00"])
def test_a_checksum_that_is_there_must_be_right(tmp_path, checksum):
    assert "checksum" in refused(write_by_hand(tmp_path / "a.json", {}, checksum=checksum))


def test_a_newer_version_is_named_before_anything_else_is_read(tmp_path):
    path = write_by_hand(tmp_path / "a.json", checksum="new way", whatever=[])
    table = json.loads(path.read_text()) | {"version": 2, "people": "elsewhere"}
    path.write_text(json.dumps(table))
    assert fault_of(lambda: read_archive(path)).code == "archive-newer"


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"format": "other"}, "format"),
        ({"version": True}, "version"),
        ({"version": "1"}, "version"),
        ({"version": 0}, "version"),
        ({"people": {}}, "people is not a list"),
        ({"people": None}, "people is not a list"),
        ({"people": ["Anna"]}, "person 1 is not"),
        ({"people": [{"person": "Anna"}]}, "person 1, person is not"),
        ({"people": [{"name": "Anna"}]}, "unknown key: name"),
        ({"people": [{"records": []}]}, "records is not"),
        ({"people": [{"records": {"pills": []}}]}, "unknown key: pills"),
        ({"people": [{"records": {"talks": {}}}]}, "talks is not a list"),
        ({"people": [{"records": {"talks": ["x"]}}]}, "talks 1 is not"),
        ({"people": [{"records": {"talks": [{"on": "soon"}]}}]}, "talks 1, on: not a date"),
        ({"people": [{"records": {"talks": [{"on": "2026-01-01", "x": 1}]}}]}, "unknown field"),
        ({"people": [{"records": {"talks": [{"on": 20260101}]}}]}, "talks 1, on"),
        ({"people": [{"questions": {}}]}, "questions is not a list"),
        ({"people": [{"questions": [{}]}]}, "question 1, id"),
        ({"people": [{"questions": [{"id": ""}]}]}, "id or asked"),
        ({"people": [{"questions": [{"id": "q", "asked": 1}]}]}, "id or asked"),
        ({"people": [{"questions": [{"id": "q", "text": 1}]}]}, "text"),
        ({"people": [{"questions": [{"id": "q", "text": "\ud800"}]}]}, "cannot be written"),
        ({"people": [{"questions": [{"id": "q", "answered_on": "x"}]}]}, "answered_on"),
        ({"people": [{"questions": [{"id": "q", "position": 1}]}]}, "unknown key: position"),
        ({"people": [{"lessons_read": "all"}]}, "lessons_read is not a list"),
        ({"people": [{"lessons_read": [1]}]}, "lessons_read"),
        ({"people": [{"person": {"id": "a"}}, {"person": {"id": "a"}}]}, "stands twice"),
        ({"settings": []}, "settings"),
        ({"exported_on": "2026-02-30"}, "exported_on"),
        ({"exported_on": 2026}, "exported_on"),
        ({"photo": "x"}, "unknown key: photo"),
    ],
)
def test_what_is_not_exactly_right_is_refused_with_its_place(tmp_path, change, reason):
    path = tmp_path / "a.json"
    path.write_text(json.dumps(bare_table() | change))
    assert reason in refused(path)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "line 1"),
        ("{", "line 1"),
        ("[]", "not a JSON object"),
        ('{"a": 1, "a": 2}', "twice"),
        ('{"a": 1.5}', "no whole number"),
        ('{"a": NaN}', "no whole number"),
        ('{"a": 1e999}', "no whole number"),
        ('{"a": ' + "9" * 5000 + "}", "too long"),
        ("[" * 100_000, "nested"),
        ('{"a":' * 100_000, "nested"),
    ],
)
def test_text_that_is_no_plain_json_is_refused(tmp_path, text, reason):
    path = tmp_path / "a.json"
    path.write_text(text)
    assert reason in refused(path)


def test_bytes_that_are_no_text_are_refused(tmp_path):
    path = tmp_path / "a.json"
    path.write_bytes(b"\xff\xfe\x00")
    assert "UTF-8" in refused(path)


def test_a_file_that_is_too_large_is_not_read_whole(tmp_path):
    path = tmp_path / "a.json"
    with path.open("wb") as made:
        made.truncate(archive_text.MOST_BYTES * 100)
    assert "larger" in refused(path)


def test_too_many_people_and_too_many_entries_are_refused(tmp_path, monkeypatch):
    path = write_by_hand(tmp_path / "a.json", *[given("2026-01-15")] * 3)
    monkeypatch.setattr(archive_people, "MOST_ENTRIES", 5)
    assert "5 entries" in refused(path)
    monkeypatch.setattr(archive_people, "MOST_PEOPLE", 2)
    assert "2 people" in refused(path)


def test_a_text_that_is_too_long_is_refused(tmp_path):
    path = write_by_hand(tmp_path / "a.json", given("2026-01-15", note="x" * 6000))
    assert "longer" in refused(path)


@pytest.mark.parametrize("name", ["nothing.json", "", "a\0b"])
def test_what_cannot_be_read_is_named(tmp_path, name):
    fault = fault_of(lambda: read_archive(tmp_path / name))
    assert fault.code == "archive-unreadable"


def test_a_pipe_is_no_archive(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    assert fault_of(lambda: read_archive(tmp_path / "pipe")).code == "archive-unreadable"


def test_a_name_that_looks_like_a_path_opens_nothing(tmp_path):
    person = {"id": "../../x", "display_name": "../../../etc/passwd"}
    path = write_sealed(tmp_path / "a.json", {"person": person})
    before = sorted(tmp_path.rglob("*"))
    assert records_of(read_archive(path), "../../x").person.display_name.endswith("passwd")
    assert sorted(tmp_path.rglob("*")) == before


def people(*names):
    return Archive(tuple(PersonArchive(PersonRecords(Person(i, name))) for i, name in names))


def test_a_person_is_found_by_name_or_id_whatever_the_capitals():
    archive = people(("a", "Anna"), ("b", "BEA"))
    assert records_of(archive, "bea").person.id == "b"
    assert records_of(archive, "a").person.id == "a"


def test_several_people_need_a_name():
    fault = fault_of(lambda: records_of(people(("a", "Anna"), ("b", "")), None))
    assert (fault.code, fault.fields["known"]) == ("person-needed", "Anna, b")


def test_two_people_of_one_name_need_the_id():
    fault = fault_of(lambda: records_of(people(("a", "Anna"), ("b", "Anna")), "Anna"))
    assert (fault.code, fault.fields["known"]) == ("person-needed", "a, b")


def test_an_unknown_name_is_answered_with_the_known_ones():
    fault = fault_of(lambda: records_of(people(("a", "Anna")), "Bea"))
    assert (fault.code, fault.fields["known"]) == ("unknown-person", "Anna")


def test_an_archive_without_people_is_refused():
    assert fault_of(lambda: records_of(Archive(()), None)).code == "archive-invalid"


def test_every_key_of_the_file_is_documented():
    text = (ROOT / ".github" / "ARCHIVE.md").read_text(encoding="utf-8")
    kinds = {PERSON: Person, **KINDS}
    names = {field.name for kind in kinds.values() for field in dataclasses.fields(kind)}
    names |= {f"`{name}`" for name in KINDS} | {"questions", "lessons_read", "checksum"}
    assert [name for name in sorted(names) if name not in text] == []
    values = {value for kind in CHOICES for value in kind}
    assert [value for value in sorted(values) if value not in text] == []
