"""Section 7: the planner never names a last injection; time away gets a call, never a day."""

from __future__ import annotations

import pytest
from days import DUE, LAST, PLANNED_LAST, L, d, follow_on

from edu_app.core.absence import check_absence
from edu_app.core.errors import Fault
from edu_app.core.exit_plan import plan_exit, plan_undone
from edu_app.core.records import Course, FollowOn, Injection, Medicine, Purpose, Talk, Therapy

TODAY = d("2026-03-01")
TABLET = Therapy("t", planned_end=d("2029-01-31"))


@pytest.fixture
def plan(person_with, regimen):
    def build(*records, today=TODAY):
        return plan_exit(person_with(*records), regimen, today)

    return build


def _names(plan):
    return [message.id for message in plan.messages]


def test_due_dates_run_up_to_and_including_the_tablets_end(plan):
    for end, number in (("2026-07-14", 0), ("2026-07-15", 1), ("2027-01-14", 1), ("2027-01-15", 2)):
        assert len(plan(LAST, Therapy("t", planned_end=d(end))).due_dates) == number


def test_a_real_end_wins_over_the_planned_one_and_the_latest_tablet_counts(plan):
    both = Therapy("t", planned_end=d("2030-01-01"), ended_on=d("2026-08-01"))
    assert plan(LAST, both).ai_end == d("2026-08-01")
    assert plan(LAST, both, TABLET).ai_end == d("2029-01-31")


def test_a_plan_of_decades_stays_readable(plan):
    assert len(plan(LAST, Therapy("t", planned_end=d("2199-01-01"))).due_dates) == 40


@pytest.mark.parametrize(("today", "overdue"), [("2028-01-31", False), ("2028-02-01", True)])
def test_the_talk_is_due_a_year_before_the_end(plan, today, overdue):
    found = plan(Injection("i", d("2028-01-15")), TABLET, today=d(today))
    assert (found.talk_by, found.talk_overdue) == (d("2028-01-31"), overdue)
    assert ("planner-talk-now" in _names(found)) is overdue
    assert ("planner-talk" in _names(found)) is not overdue


def test_a_talk_that_chose_something_settles_it(plan):
    chosen = Talk("k", TODAY, "Dr A", chosen="an infusion")
    assert plan(LAST, TABLET, chosen).talk_by is None
    for open_talk in (Talk("k", TODAY, "Dr A"), Talk("k", d("2026-03-02"), chosen="infusion")):
        assert plan(LAST, TABLET, open_talk).talk_by == d("2028-01-31")


def test_what_is_missing_is_named_until_it_is_there(plan):
    everything = (
        "last-injection",
        "ai-end",
        "how-long",
        "how-many",
        "talk",
        "follow-on",
        "follow-on-date",
    )
    assert plan().missing == everything
    course = Course("c", Medicine.DENOSUMAB_60, earlier_injections=3)
    talk = Talk("k", TODAY, "Dr A", how_long_decided="five years", chosen="an infusion")
    planned = FollowOn("f", "zoledronate", Purpose.INSTEAD, planned_on=d("2029-01-15"))
    assert plan(LAST, TABLET, course, talk).missing == ("follow-on-date",)
    assert plan(LAST, TABLET, course, talk, planned).missing == ()
    vitamins = FollowOn("f", "calcium-vitamin-d", Purpose.INSTEAD, planned_on=d("2029-01-15"))
    assert "follow-on-date" in plan(LAST, vitamins).missing


def test_a_talk_still_to_come_answers_nothing(plan):
    to_come = Talk("k", d("2026-03-02"), how_long_decided="five years", chosen="an infusion")
    assert {"how-long", "talk", "follow-on"} <= set(plan(LAST, to_come).missing)


def test_the_number_of_injections_needs_the_earlier_ones(plan):
    assert plan(LAST).injections_so_far is None
    assert "planner-how-many" in _names(plan(LAST))
    course = Course("c", Medicine.DENOSUMAB_60, earlier_injections=3)
    same_day = Injection("again", L)
    doubtful = Injection("leaked", d("2026-02-20"), sure=False)
    found = plan(course, LAST, same_day, doubtful)
    assert found.injections_so_far == 4
    assert "planner-number" in _names(found)


def test_the_follow_on_date_comes_with_a_given_last_injection_only(plan):
    assert plan(LAST, TABLET).follow_on_due is None
    assert plan(LAST, TABLET, PLANNED_LAST).follow_on_due == DUE
    assert plan(LAST, TABLET, PLANNED_LAST).due_dates == ()
    assert plan(LAST, follow_on(started="2026-07-14"), today=DUE).follow_on_due is None


def test_the_rule_that_only_the_team_decides_is_always_there(plan):
    for records in ((), (LAST,), (LAST, TABLET), (LAST, PLANNED_LAST, TABLET)):
        assert "planner-rule" in _names(plan(*records))


def test_wherever_the_tablets_end_stands_she_goes_on_taking_it(plan):
    assert {"planner-ai-end", "keep-tablet"} <= set(_names(plan(LAST, TABLET)))
    assert {"planner-ai-end-only", "keep-tablet"} <= set(_names(plan(LAST, TABLET, PLANNED_LAST)))
    assert "planner-no-ai-end" in _names(plan(LAST))


def test_what_is_late_comes_before_every_plan(plan):
    late = d("2026-07-20")
    assert _names(plan(LAST, TABLET, today=late))[0] == "late"
    assert plan(LAST, TABLET, today=late).due_dates == (DUE,)
    following = _names(plan(LAST, TABLET, PLANNED_LAST, today=late))
    assert following[0] == "follow-on-late"
    assert "planner-follow-on" not in following


def test_an_undone_plan_says_when_the_injection_is_due(person_with, regimen):
    for today, name in ((TODAY, "plan-undone"), (d("2026-07-16"), "plan-undone-late")):
        assert plan_undone(person_with(LAST), regimen, today).id == name
    assert plan_undone(person_with(), regimen, TODAY) is None
    assert plan_undone(person_with(LAST, PLANNED_LAST), regimen, TODAY) is None


# --- time away


@pytest.fixture
def away(person_with, regimen):
    def build(first, last, *records, today="2026-05-01"):
        return check_absence(d(first), d(last), person_with(*records), regimen, d(today))

    return build


AWAY = [
    ("2026-06-15", "2026-07-14", "2026-05-01", ["absence-not-covered"], None),
    ("2026-06-16", "2026-07-15", "2026-05-01", ["absence", "absence-home", "absence-back"], 1),
    ("2026-06-15", "2026-07-15", "2026-05-01", ["absence-all", "absence-home", "absence-back"], 1),
    ("2026-07-16", "2026-07-20", "2026-05-01", ["absence-not-covered"], None),
    ("2026-07-20", "2026-07-25", "2026-07-20", ["absence-late", "absence-back"], 11),
    ("2026-07-10", "2026-07-20", "2026-07-10", ["absence-all", "absence-home", "absence-back"], 6),
]


@pytest.mark.parametrize(("first", "last", "today", "names", "days"), AWAY)
def test_what_is_said_about_time_away(away, first, last, today, names, days):
    found = away(first, last, LAST, today=today)
    assert _names(found) == names
    assert found.days_late_back == days
    assert found.due == DUE


@pytest.mark.parametrize(
    ("first", "today", "names"),
    [
        ("2026-07-01", "2026-05-01", ["absence-follow-on", "absence-back-follow-on"]),
        ("2026-06-01", "2026-05-01", ["absence-all-follow-on", "absence-back-follow-on"]),
        ("2026-07-16", "2026-05-01", ["absence-not-covered-follow-on"]),
        ("2026-07-20", "2026-07-19", ["absence-late", "absence-back-follow-on"]),
    ],
)
def test_on_the_follow_on_track_no_injection_is_spoken_of(away, english, first, today, names):
    found = away(first, "2026-07-30", LAST, PLANNED_LAST, today=today)
    assert _names(found) == names
    assert "injection" not in english(*found.messages)


def test_without_a_date_she_asks_which_days_fall_in_it(away):
    found = away("2026-07-01", "2026-07-30")
    assert (found.due, found.covers_due, found.days_late_back) == (None, None, None)
    assert _names(found) == ["absence-no-date"]


def test_no_day_is_ever_offered(away, english):
    for first in ("2026-06-01", "2026-07-01", "2026-07-15"):
        said = english(*away(first, "2026-08-20", LAST).messages)
        assert "14 July" not in said
        assert "June" not in said or "from Monday 1 June" in said
        assert "skip" not in said


def test_days_in_the_wrong_order_are_refused(away):
    with pytest.raises(Fault) as refused:
        away("2026-07-02", "2026-07-01", LAST)
    assert refused.value.code == "dates-in-wrong-order"
