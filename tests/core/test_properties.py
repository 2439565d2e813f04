"""What holds for any records: nothing raises, nothing is left unsaid, no comfort is given."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace

import pytest
from days import after
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st
from strategies import any_records, clocks, courses, days, near, on_denosumab, weekends

from edu_app.core.absence import check_absence
from edu_app.core.entry_guards import ask_about_follow_on, ask_about_injection
from edu_app.core.exit_plan import plan_exit, plan_undone
from edu_app.core.pauses import pause_message
from edu_app.core.records import Injection, PauseReason, Person, PersonRecords
from edu_app.core.reminders import find_reminders
from edu_app.core.snooze import snooze
from edu_app.core.status import evaluate, situate
from edu_app.core.status_json import to_json

LADDER = ["scheduled", "plan-ahead", "due-soon", "due", "late", "overdue", "very-late", "long-gap"]
LATE = LADDER[4:]
URGENCY = ["none", "this-week", "today", "emergency"]
FORBIDDEN = re.compile(
    r"you (may|can) wait|grace|safe until|still protected|no call needed|\bfine\b|no need to|"
    r"don't worry|do not worry|\bnormal\b|per ?cent|%|your risk|\bskip\b|bring forward|"
    r"\bstop the injection|earlier than due is|zoledron|alendron|\bmg/",
    re.IGNORECASE,
)


@given(any_records(), days, clocks, weekends)
@settings(max_examples=200, deadline=None)
@example(PersonRecords(Person("p")), datetime.date.min, None, frozenset())
@example(
    PersonRecords(Person("p"), injections=(Injection("i", datetime.date.max),)),
    datetime.date.max,
    None,
    frozenset(),
)
def test_any_records_get_an_answer_that_can_be_said(
    regimen, english, records, today, clock, weekend
):
    status = evaluate(records, regimen, today, clock=clock, weekend=weekend)
    assert (status.state is None) == (status.reason is not None)
    assert status.messages
    said = english(*status.messages)
    assert not FORBIDDEN.search(said), said
    assert "{" not in said
    assert to_json(status, said)["state"] == status.state
    if status.state in LATE and "clinic-review" not in status.overlays:
        assert status.call.when != "none"
    if status.state is None:
        assert (status.days_to_due, status.next_change) == (None, None)


@given(any_records(), days, clocks, st.integers(-1, 40))
@settings(max_examples=150, deadline=None)
def test_planner_reminders_and_rest_answer_any_records(
    regimen, english, records, today, clock, rest
):
    found = find_reminders(records, regimen, frozenset(), today, clock=clock)
    plan = plan_exit(records, regimen, today)
    put_off = snooze(records, regimen, today, rest)
    situation = situate(records, regimen, today)
    messages = [*plan.messages, *(pause_message(reason, situation) for reason in PauseReason)]
    messages += [found.now.message] if found.now else []
    messages += [put_off.message] if put_off.message else []
    undone = plan_undone(records, regimen, today)
    messages += [undone] if undone else []
    said = english(*messages)
    assert not FORBIDDEN.search(said), said
    assert put_off.until > today or today == datetime.date.max
    assert found.next_on is None or found.next_on > today or today == datetime.date.max
    assert list(plan.due_dates) == sorted(set(plan.due_dates))
    assert not plan.due_dates or plan.due_dates[-1] <= plan.ai_end


@given(any_records(), days, days, days)
@settings(max_examples=100, deadline=None)
def test_time_away_and_entries_answer_any_records(regimen, english, records, today, one, two):
    first, last = sorted((one, two))
    absence = check_absence(first, last, records, regimen, today)
    asked = ask_about_injection(one, records, regimen, today) + ask_about_follow_on(one, today)
    messages = [*absence.messages, *(question.message for question in asked)]
    assert not FORBIDDEN.search(english(*messages).replace("120 mg", ""))
    for question in asked:
        assert {*question.answers, *question.replies.values()} <= set(regimen.messages)


@given(st.lists(near, min_size=1, max_size=4), near)
def test_the_ladder_only_climbs_while_nothing_new_is_written_down(regimen, given_on, today):
    injections = tuple(Injection(str(n), day) for n, day in enumerate(given_on))
    records = PersonRecords(Person("p"), injections=injections)
    day, before = max(*given_on, today), -1
    for _ in range(40):
        place = LADDER.index(evaluate(records, regimen, day).state)
        assert place >= before
        before, day = place, day + datetime.timedelta(days=7)


def _days_since(records, days):
    """Return the day that lies `days` after everything that was given."""
    given_on = [injection.given_on for injection in records.injections]
    started = [f.started_on for f in records.follow_ons if f.started_on]
    return max(given_on + started) + datetime.timedelta(days=days)


@given(on_denosumab(), st.integers(185, 1100))
@settings(deadline=None)
def test_an_injection_of_today_always_leaves_the_late_states(regimen, records, days_since):
    today = _days_since(records, days_since)
    assume(evaluate(records, regimen, today).state in LATE)
    given_now = (*records.injections, Injection("new", today, confirmed=True))
    after_it = evaluate(replace(records, injections=given_now), regimen, today)
    assert after_it.state not in LATE


def _urgency(status):
    return URGENCY.index(status.call.when)


@given(on_denosumab(), st.integers(185, 1100), st.integers(1, 400))
@settings(max_examples=200, deadline=None)
def test_while_late_the_call_never_gets_less_urgent_by_itself(regimen, records, days_since, later):
    today = _days_since(records, days_since)
    status = evaluate(records, regimen, today)
    assume(status.state in LATE)
    next_day = evaluate(records, regimen, today + datetime.timedelta(days=later))
    assert next_day.state in LATE
    if any(message.id.endswith("long-gap-later") for message in next_day.messages):
        assert next_day.call.when in ("this-week", "today")
    else:
        assert _urgency(next_day) >= _urgency(status)


@given(on_denosumab(), st.integers(0, 1000), st.lists(courses, max_size=2))
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.filter_too_much])
def test_the_next_change_is_exact(regimen, records, days_since, planned):
    records = replace(records, courses=tuple(planned))
    today = _days_since(records, days_since)
    status = evaluate(records, regimen, today)
    assume(status.state is not None)
    change = status.next_change or today + datetime.timedelta(days=900)
    between = [after(today) + datetime.timedelta(days=n) for n in range(0, 400, 9)]
    for day in [*between, change - datetime.timedelta(days=1)]:
        if today < day < change:
            assert evaluate(records, regimen, day).state == status.state, day
    if status.next_change:
        assert evaluate(records, regimen, change).state != status.state


@given(any_records(), near)
@settings(max_examples=100, deadline=None)
def test_the_order_of_entry_changes_nothing(regimen, records, today):
    turned = replace(
        records,
        injections=records.injections[::-1],
        appointments=records.appointments[::-1],
        flags=records.flags[::-1],
        sign_reports=records.sign_reports[::-1],
        courses=records.courses[::-1],
    )
    assume(len({injection.id for injection in records.injections}) == len(records.injections))
    one, two = evaluate(records, regimen, today), evaluate(turned, regimen, today)
    assert (one.state, one.reason, one.due, one.track) == (
        two.state,
        two.reason,
        two.due,
        two.track,
    )
    assert one.call == two.call
    assert set(one.overlays) == set(two.overlays)


@pytest.mark.parametrize("phrase", ["You may wait a week.", "That is fine.", "Your risk is 5 %."])
def test_the_net_catches_what_it_is_meant_to_catch(phrase):
    assert FORBIDDEN.search(phrase)
