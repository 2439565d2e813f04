"""Section 2, tracks: the injection or the medicine that follows, and a medicine that broke."""

from __future__ import annotations

import pytest
from days import DUE, LAST, PLANNED_LAST, L, before, d, follow_on, ids

from edu_app.core.records import (
    Course,
    CourseStart,
    DecidedWith,
    FollowOn,
    FollowOnBreak,
    Injection,
    Medicine,
    PlannedLast,
    Purpose,
)

STATES = {
    "scheduled": "2026-03-01",
    "plan-ahead": "2026-06-01",
    "due-soon": "2026-07-05",
    "due": "2026-07-15",
    "late": "2026-07-20",
    "overdue": "2026-08-20",
    "very-late": "2026-10-01",
    "long-gap": "2026-12-01",
}


@pytest.mark.parametrize(("state", "today"), STATES.items())
def test_the_follow_on_track_has_the_same_days_and_its_own_sentences(stand, english, state, today):
    status = stand(d(today), LAST, PLANNED_LAST)
    assert (status.state, status.track, status.due) == (state, "follow-on", DUE)
    assert ids(status)[0] == ("long-gap" if state == "long-gap" else f"follow-on-{state}")
    assert "earliest" not in english(*status.messages)
    assert "next injection" not in english(*status.messages).lower()
    assert status.call.when in ("this-week", "today")


@pytest.mark.parametrize(("state", "today"), STATES.items())
def test_the_injections_track_speaks_the_sentence_of_the_state(stand, state, today):
    status = stand(d(today), LAST)
    assert (status.state, status.track, ids(status)[0]) == (state, "denosumab", state)
    assert ("late-tail" in ids(status)) == (status.days_to_due < 0)


def test_my_team_stopped_it_starts_the_follow_on_track(stand):
    stopped = PlannedLast("p", L, told_to_stop=True)
    assert stand(DUE, LAST, stopped).track == "follow-on"
    assert stand(DUE, LAST, PlannedLast("p", None, told_to_stop=True)).track == "follow-on"


@pytest.mark.parametrize(
    "plan",
    [
        PlannedLast("p", DUE, DecidedWith.TEAM, "Dr A"),
        PlannedLast("p", L, DecidedWith.TEAM, ""),
        PlannedLast("p", L, DecidedWith.MYSELF, "Dr A"),
        PlannedLast("p", L, DecidedWith.UNKNOWN),
        PlannedLast("p", None, DecidedWith.TEAM, "Dr A"),
    ],
    ids=["only planned", "nobody named", "alone", "not said", "no date"],
)
def test_a_last_one_that_is_planned_or_in_doubt_keeps_the_injection(stand, plan):
    status = stand(d("2026-07-20"), LAST, plan)
    assert (status.state, status.track) == ("late", "denosumab")
    assert ids(status)[0] == "late"


@pytest.mark.parametrize(
    ("decided", "name"), [(DecidedWith.MYSELF, "alone"), (DecidedWith.UNKNOWN, "unnamed")]
)
def test_a_last_one_without_the_team_is_said_until_they_decide(stand, decided, name):
    plan = PlannedLast("p", L, decided)
    assert ids(stand(d("2026-02-20"), LAST, plan))[0] == f"planned-last-{name}"
    assert f"planned-last-{name}" in ids(stand(d("2026-06-01"), LAST, plan))
    assert f"planned-last-{name}-note" in ids(stand(DUE, LAST, plan))
    assert f"planned-last-{name}-note" in ids(stand(d("2026-07-20"), LAST, plan))


def test_the_planned_last_one_may_be_given_a_little_early(stand):
    plan = PlannedLast("p", d("2026-02-10"), DecidedWith.TEAM, "Dr A")
    assert stand(d("2026-03-01"), LAST, plan).track == "follow-on"
    far = PlannedLast("p", d("2026-02-16"), DecidedWith.TEAM, "Dr A")
    assert stand(d("2026-03-01"), LAST, far).track == "denosumab"


def test_an_injection_after_the_last_one_means_that_denosumab_goes_on(stand):
    status = stand(d("2026-08-20"), LAST, PLANNED_LAST, Injection("more", DUE))
    assert (status.track, status.due) == ("denosumab", d("2027-01-15"))


BREAKS = [
    (
        follow_on("alendronate", "2026-07-14", broken=FollowOnBreak.STOPPED),
        "broken-stopped-tablets",
    ),
    (follow_on("zoledronate", "2026-07-14", broken=FollowOnBreak.STOPPED), "broken-stopped"),
    (
        follow_on("alendronate", "2026-07-14", broken=FollowOnBreak.CANNOT_TAKE),
        "broken-cannot-take",
    ),
    (follow_on("alendronate", "2026-07-14", ended_on=d("2026-09-01")), "broken-ended"),
]


@pytest.mark.parametrize(("medicine", "name"), BREAKS)
def test_a_medicine_that_broke_runs_the_ladder_from_the_injection(stand, medicine, name):
    status = stand(d("2026-09-05"), LAST, medicine)
    assert (status.state, status.track, status.days_to_due) == ("overdue", "follow-on", -52)
    assert "follow-on-broken" in status.overlays
    assert ids(status)[:2] == [name, "follow-on-overdue"]
    assert status.call.when == "today"


@pytest.mark.parametrize("field", ["ended_on", "broken_on"])
def test_a_break_counts_from_its_day(stand, field):
    day = d("2026-09-01")
    reason = FollowOnBreak.STOPPED if field == "broken_on" else None
    medicine = follow_on("alendronate", broken=reason, **{field: day})
    assert stand(before(day), LAST, medicine).track == "after-switch"
    assert stand(day, LAST, medicine).track == "follow-on"


def test_of_two_begun_on_one_day_the_broken_one_is_believed(stand):
    fine = follow_on("zoledronate")
    broken = FollowOn(
        "g",
        "alendronate",
        Purpose.INSTEAD,
        started_on=d("2026-07-14"),
        broken=FollowOnBreak.STOPPED,
    )
    for pair in ((fine, broken), (broken, fine)):
        assert "follow-on-broken" in stand(d("2026-09-05"), LAST, *pair).overlays


def test_a_broken_medicine_with_no_known_injection_is_said_too(stand):
    broken = follow_on("alendronate", broken=FollowOnBreak.STOPPED)
    status = stand(d("2026-09-05"), broken)
    assert (status.reason, status.track) == ("date-unknown", "follow-on")
    assert {"date-unknown-follow-on", "broken-no-date"} <= set(ids(status))


def test_told_to_stop_with_no_known_injection_asks_what_follows(stand, english):
    course = Course("c", Medicine.DENOSUMAB_60, CourseStart.DATE_UNKNOWN)
    status = stand(DUE, course, PlannedLast("p", None, told_to_stop=True))
    assert (status.reason, status.track) == ("date-unknown", "follow-on")
    said = english(*status.messages)
    assert "which medicine follows" in said
    assert "earliest" not in said
