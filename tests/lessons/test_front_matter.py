"""The header of a lesson file: what is read, and what is refused with its line."""

from __future__ import annotations

import datetime

import pytest

from edu_app.core.errors import Fault
from edu_app.lessons.front_matter import read_header, split_front_matter

GOOD = "---\nid: a\nlang: en\nsource_rev: 3\ncompared_on: 2026-11-24\n---\n\n# Title\n"


def _fault(text: str) -> Fault:
    with pytest.raises(Fault) as caught:
        read_header(split_front_matter(text, "en.md"), "en.md")
    assert caught.value.code == "lesson-invalid"
    return caught.value


def test_header_and_body_are_told_apart():
    split = split_front_matter(GOOD, "en.md")
    assert split.body == "\n# Title"
    assert split.body_line == 7
    assert split.lines["lang"] == 3


def test_values_are_typed():
    header = read_header(split_front_matter(GOOD, "en.md"), "en.md")
    assert header.source_rev == 3
    assert header.compared_on == datetime.date(2026, 11, 24)
    assert header.reviewed_on is None


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("# Title\n", 1, "must begin with a header"),
        ("", 1, "must begin with a header"),
        ("---\nid: a\n# Title\n", 1, "not closed"),
        ("---\nid a\n---\n", 2, "key: value"),
        ("---\nid: a\ncolour: red\n---\n", 3, "no key colour"),
        ("---\nid: a\nid: b\n---\n", 3, "twice"),
        ("---\nid: a\nlang: en\n---\n", 1, "needs source_rev"),
        ("---\nid: a\nlang:\nsource_rev: 1\n---\n", 3, "needs lang"),
        ("---\nid: a\nlang: en\nsource_rev: one\n---\n", 4, "whole number"),
        ("---\nid: a\nlang: en\nsource_rev: 1\nreviewed_on: May\n---\n", 5, "year-month-day"),
    ],
)
def test_a_broken_header_names_its_line(text, line, reason):
    fault = _fault(text)
    assert fault.fields["line"] == line
    assert reason in str(fault.fields["reason"])
