"""`bonesteady away`: a call prepared, never a day as the answer."""

from __future__ import annotations

import json

import pytest

from edu_app.cli import main

KEYS = [
    "today",
    "from",
    "to",
    "last_injection",
    "due",
    "covers_due",
    "days_late_back",
    "messages",
    "call",
    "evidence",
    "reviewed",
]


def _ask(capsys, start, end, *, today="2026-05-01", last="2026-01-15"):
    words = ["away", "--from", start, "--to", end, "--last", last, "--today", today, "--json"]
    assert main(words) == 0
    return json.loads(capsys.readouterr().out)


def test_a_time_away_that_covers_the_due_date(capsys):
    answer = _ask(capsys, "2026-07-01", "2026-08-20")
    assert list(answer) == KEYS
    assert (answer["due"], answer["covers_due"], answer["days_late_back"]) == (
        "2026-07-15",
        True,
        37,
    )
    assert answer["call"] == {"who": "clinic", "when": "this-week"}
    assert "Only the clinic can choose an earlier day." in answer["messages"][0]


@pytest.mark.parametrize(
    ("start", "end", "covered"),
    [
        ("2026-07-15", "2026-07-15", True),
        ("2026-07-01", "2026-07-14", False),
        ("2026-07-16", "2026-07-30", False),
        ("2026-07-01", "2026-07-15", True),
        ("2026-07-15", "2026-07-30", True),
    ],
)
def test_both_end_days_belong_to_the_time_away(capsys, start, end, covered):
    answer = _ask(capsys, start, end)
    assert answer["covers_due"] is covered
    assert ("does not fall in your time away" in answer["messages"][0]) is not covered


def test_whoever_is_late_already_calls_before_leaving(capsys):
    answer = _ask(capsys, "2026-07-25", "2026-08-20", today="2026-07-20")
    assert answer["call"]["when"] == "today"
    assert "before you leave" in answer["messages"][0]
    assert answer["days_late_back"] == 37


def test_the_same_in_words(capsys):
    words = "away --from 2026-06-10 --to 2026-09-01 --last 2026-01-15 --today 2026-05-01"
    assert main(words.split()) == 0
    said = capsys.readouterr().out
    assert said.startswith("Your time away covers all the days around Wednesday")
    assert "June 15" not in said
    assert "15 June" not in said


@pytest.mark.parametrize(
    "words",
    [
        "--from 2026-07-02 --to 2026-07-01 --last 2026-01-15 --today 2026-05-01",
        "--from 2026-07-01 --to 2026-07-02 --last 2026-05-02 --today 2026-05-01",
        "--from 2026-07-01 --to 2026-07-02",
        "--from 2026-07-01 --last 2026-01-15",
        "--from soon --to 2026-07-02 --last 2026-01-15",
        "--from 2026-07-01 --to 2026-02-30 --last 2026-01-15",
        "--from 2026-07-01 --to 2026-07-02 --last 2026-01-15 --lang xx",
    ],
)
def test_wrong_input_gets_one_sentence(capsys, words):
    assert main(["away", *words.split()]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("bonesteady: ")
    assert said.err.count("\n") == 1
