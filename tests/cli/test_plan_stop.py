"""`bonesteady plan-stop`: due dates and questions, never a last injection."""

from __future__ import annotations

import json

import pytest

from edu_app.cli import main

KEYS = [
    "today",
    "last_injection",
    "ai_end",
    "due_dates",
    "talk_by",
    "talk_overdue",
    "injections_so_far",
    "missing",
    "follow_on_due",
    "messages",
    "call",
    "evidence",
    "reviewed",
]


def _ask(capsys, ai_end, *, today="2026-07-21", last="2026-07-20"):
    words = ["plan-stop", "--last", last, "--ai-end", ai_end, "--today", today, "--json"]
    assert main(words) == 0
    return json.loads(capsys.readouterr().out)


def test_due_dates_run_up_to_the_end_of_the_tablet(capsys):
    answer = _ask(capsys, "2028-06-30")
    assert list(answer) == KEYS
    assert answer["due_dates"] == ["2027-01-20", "2027-07-20", "2028-01-20"]
    assert (answer["talk_by"], answer["talk_overdue"]) == ("2027-06-30", False)
    assert answer["follow_on_due"] is None
    assert answer["injections_so_far"] is None


@pytest.mark.parametrize(
    ("ai_end", "number"), [("2027-07-19", 1), ("2027-07-20", 2), ("2027-07-21", 2)]
)
def test_a_due_date_on_the_very_end_is_listed(capsys, ai_end, number):
    assert len(_ask(capsys, ai_end)["due_dates"]) == number


def test_due_dates_count_each_from_the_one_before(capsys):
    answer = _ask(capsys, "2027-03-31", last="2025-08-31", today="2025-09-01")
    assert answer["due_dates"] == ["2026-02-28", "2026-08-28", "2027-02-28"]


def test_a_talk_that_should_have_been_is_asked_for_now(capsys):
    answer = _ask(capsys, "2027-07-20")
    assert (answer["talk_by"], answer["talk_overdue"]) == ("2026-07-20", True)
    assert answer["call"]["when"] == "today"
    assert any("Call your clinic now to arrange the talk" in text for text in answer["messages"])


def test_whoever_is_late_hears_that_first(capsys):
    answer = _ask(capsys, "2028-06-30", today="2027-01-25")
    assert answer["messages"][0].startswith("Your injection was due on Wednesday")
    assert answer["due_dates"] == ["2027-01-20"]
    assert answer["call"]["when"] == "today"


def test_the_same_in_words_lists_the_days_and_names_no_last_one(capsys):
    words = "plan-stop --last 2026-07-20 --ai-end 2028-06-30 --today 2026-07-21"
    assert main(words.split()) == 0
    said = capsys.readouterr().out
    assert "\n  Wednesday" in said
    assert "Keep taking your cancer tablet unless your cancer team says otherwise." in said
    assert "your last injection" not in said.lower()


@pytest.mark.parametrize(
    "words",
    [
        "--last 2026-07-20",
        "--ai-end 2028-06-30",
        "--last 2026-07-22 --ai-end 2028-06-30 --today 2026-07-21",
        "--last 2026-07-20 --ai-end never --today 2026-07-21",
        "--last 2026-07-20 --ai-end 2028-06-30 --today 2026-07-21 --lang xx",
        "--last 2026-07-20 --ai-end 2028-06-30 extra",
    ],
)
def test_wrong_input_gets_one_sentence(capsys, words):
    assert main(["plan-stop", *words.split()]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("bonesteady: ")
    assert said.err.count("\n") == 1
