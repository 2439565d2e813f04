"""`bonesteady status`: the object of section 12, and the same in words."""

from __future__ import annotations

import json

import pytest

from edu_app.cli import main

KEYS = [
    "state",
    "reason",
    "track",
    "overlays",
    "last_injection",
    "due",
    "days_to_due",
    "days_since_last",
    "next_change",
    "message",
    "call",
    "evidence",
    "reviewed",
]


def _ask(capsys, *words):
    assert main(["status", *words]) == 0
    return capsys.readouterr().out


def _json(capsys, *words):
    return json.loads(_ask(capsys, *words, "--json"))


def test_the_object_has_the_keys_of_section_12_in_their_order(capsys):
    answer = _json(capsys, "--last", "2026-01-15", "--today", "2026-07-20")
    assert list(answer) == KEYS
    assert answer == {
        "state": "late",
        "reason": None,
        "track": "denosumab",
        "overlays": [],
        "last_injection": "2026-01-15",
        "due": "2026-07-15",
        "days_to_due": -5,
        "days_since_last": 186,
        "next_change": "2026-08-12",
        "message": answer["message"],
        "call": {"who": "clinic", "when": "today"},
        "evidence": ["E07", "E08", "E47", "E66"],
        "reviewed": False,
    }
    assert answer["message"].endswith(
        "5 days ago. Call your clinic today and ask for the earliest date."
    )


@pytest.mark.parametrize(
    ("today", "state", "overlays", "when"),
    [
        ("2026-01-15", "scheduled", ["calcium-watch"], "none"),
        ("2026-05-20", "plan-ahead", [], "this-week"),
        ("2026-07-01", "due-soon", [], "today"),
        ("2026-07-15", "due", [], "today"),
        ("2026-07-16", "late", [], "today"),
        ("2026-08-12", "overdue", [], "today"),
        ("2026-09-15", "very-late", ["watch"], "today"),
        ("2026-11-04", "long-gap", ["watch"], "today"),
        ("2028-07-16", "long-gap", [], "this-week"),
    ],
)
def test_each_state_is_answered(capsys, today, state, overlays, when):
    answer = _json(capsys, "--last", "2026-01-15", "--today", today)
    assert (answer["state"], answer["overlays"]) == (state, overlays)
    assert answer["call"]["when"] == when


def test_words_have_the_headline_first_and_the_standing_tail(capsys):
    lines = _ask(capsys, "--last", "2026-01-15", "--today", "2026-07-20").splitlines()
    assert lines[0].startswith("Your injection was due on Wednesday")
    assert lines[1].startswith("Closed now? Call when they next open.")


def test_the_last_injection_may_be_today(capsys):
    answer = _json(capsys, "--last", "2026-01-15", "--today", "2026-01-15")
    assert (answer["days_since_last"], answer["days_to_due"]) == (0, 181)


def test_without_a_day_the_computers_own_is_used(capsys):
    answer = _json(capsys, "--last", "2000-01-15")
    assert answer["state"] == "long-gap"


def test_the_data_folder_is_accepted_and_left_alone(capsys, tmp_path):
    folder = tmp_path / "data"
    _json(capsys, "--last", "2026-01-15", "--today", "2026-07-20", "--data-dir", str(folder))
    assert not folder.exists()


def test_names_of_pages_stand_without_the_marks_of_the_window(capsys):
    said = _ask(capsys, "--last", "2026-01-15", "--today", "2026-08-20")
    assert "see When to call." in said
    assert "*" not in said
