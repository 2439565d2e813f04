"""Scenarios S34 to S42 and S48: time away, plans for what follows, hospital and the end."""

from __future__ import annotations

import pytest
from days import DUE, LAST, d

from edu_app.core.absence import check_absence
from edu_app.core.exit_plan import plan_exit, plan_undone
from edu_app.core.pauses import pause_message
from edu_app.core.records import DecidedWith, Injection, Pause, PauseReason, PlannedLast, Therapy
from edu_app.core.status import situate


def test_s34_away_on_the_due_date(person_with, regimen, english):
    absence = check_absence(
        d("2026-07-01"), d("2026-08-20"), person_with(LAST), regimen, d("2026-05-01")
    )
    assert absence.covers_due
    assert absence.days_late_back == 37
    said = english(*absence.messages)
    assert said.startswith(
        "Wednesday 15 July 2026 falls in your time away. Call your clinic this week and say that "
        "you are away from Wednesday 1 July 2026 to Thursday 20 August 2026. Ask: can it be given "
        "in the last days before you leave, or where you will be? Will it be paid for if it is "
        "early? Only the clinic can choose an earlier day. If you inject at home, use it on the "
        "date they give."
    )
    assert "June" not in said


def test_s35_away_on_all_the_days_around_it(person_with, regimen, english):
    absence = check_absence(
        d("2026-06-10"), d("2026-09-01"), person_with(LAST), regimen, d("2026-05-01")
    )
    said = english(*absence.messages)
    assert said.startswith(
        "Your time away covers all the days around Wednesday 15 July 2026. Call your clinic now."
    )
    assert "Ask for an injection where you will be. Take your page for the doctor with you." in said


def test_s37_the_planner_asks_and_names_no_last_injection(person_with, regimen, english):
    records = person_with(
        Injection("i", d("2026-07-20")), Therapy("t", planned_end=d("2028-06-30"))
    )
    plan = plan_exit(records, regimen, d("2026-07-21"))
    assert plan.due_dates == tuple(d(day) for day in ("2027-01-20", "2027-07-20", "2028-01-20"))
    assert plan.follow_on_due is None
    assert (plan.talk_by, plan.talk_overdue) == (d("2027-06-30"), False)
    said = english(*plan.messages)
    for part in (
        "Injections on time would fall on these days.",
        "Your cancer tablet may end on Friday 30 June 2028.",
        "Keep taking your cancer tablet unless your cancer team says otherwise.",
        "Only your team decides whether and when denosumab ends.",
        "If it ends one day, the next medicine starts six months after the last injection.",
        "Has your team decided how long the injections go on?",
        "How many injections have you had?",
    ):
        assert part in said
    assert "your last injection" not in said.lower()


def test_s38_she_decided_alone(stand, english):
    plan = PlannedLast("p", d("2026-01-15"), DecidedWith.MYSELF)
    status = stand(d("2026-01-20"), LAST, plan)
    assert (status.state, status.track) == ("scheduled", "denosumab")
    assert english(status.messages[0]) == (
        "You wrote that this was the last one, without your team. Please call them this month. "
        "Until they decide, your next injection is due on Wednesday 15 July 2026."
    )


def test_s40_denosumab_goes_on_after_all(person_with, regimen, english):
    said = plan_undone(person_with(LAST), regimen, d("2026-06-01"))
    assert english(said) == (
        "Your plan has changed. Your next injection is due on Wednesday 15 July 2026."
    )
    late = plan_undone(person_with(LAST), regimen, d("2026-07-20"))
    assert english(late).endswith(
        "5 days ago. Call your clinic today and ask for the earliest date."
    )


def test_s42_in_hospital_on_the_due_day(stand, english):
    status = stand(DUE, LAST, Pause("p", PauseReason.HOSPITAL, d("2026-07-10")))
    assert status.state == "due"
    assert english(status.messages[0]) == (
        "Tell the ward today: denosumab 60 mg, last given Thursday 15 January 2026, due "
        "Wednesday 15 July 2026. Ask who will arrange it."
    )


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        (PauseReason.DIED, "We are sorry. No more reminders will be shown."),
        (
            PauseReason.OTHER,
            "Reminders are paused. Ask the team whether the injections go on.",
        ),
    ],
)
def test_s48_no_more_reminders(person_with, regimen, english, reason, words):
    situation = situate(person_with(LAST), regimen, d("2026-07-20"))
    assert english(pause_message(reason, situation)) == words
