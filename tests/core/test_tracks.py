"""Section 2, tracks: the injection, the medicine that follows, and after the switch."""

from __future__ import annotations

import pytest
from days import DUE, LAST, PLANNED_LAST, L, after, before, d, follow_on, ids

from edu_app.core.records import (
    Course,
    CourseStart,
    DecidedWith,
    Flag,
    FlagKind,
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


def test_a_medicine_with_no_known_injection_still_ends_the_ladder(stand):
    status = stand(d("2026-09-05"), follow_on())
    assert (status.reason, status.track) == ("after-switch", "after-switch")
    assert "follow-on-was-late" not in ids(status)


def test_told_to_stop_with_no_known_injection_asks_what_follows(stand, english):
    course = Course("c", Medicine.DENOSUMAB_60, CourseStart.DATE_UNKNOWN)
    status = stand(DUE, course, PlannedLast("p", None, told_to_stop=True))
    assert (status.reason, status.track) == ("date-unknown", "follow-on")
    said = english(*status.messages)
    assert "which medicine follows" in said
    assert "earliest" not in said


AFTER = [
    ("zoledronate", "2026-07-14", "after-switch-infusion"),
    ("zoledronate", "2026-10-13", "after-switch-infusion"),
    ("zoledronate", "2026-10-14", "after-switch-infusion-markers"),
    ("zoledronate", "2027-07-13", "after-switch-infusion-markers"),
    ("zoledronate", "2027-07-14", "after-switch-infusion-next"),
    ("alendronate", "2026-10-13", "after-switch-tablets"),
    ("alendronate", "2026-10-14", "after-switch-tablets-markers"),
    ("alendronate", "2027-07-14", "after-switch-tablets-next"),
]


@pytest.mark.parametrize(("kind", "today", "name"), AFTER)
def test_milestones_after_the_switch(stand, kind, today, name):
    status = stand(d(today), LAST, follow_on(kind))
    assert ids(status)[0] == name
    assert status.call.when in ("this-week", "today")
    assert "watch" in status.overlays


@pytest.mark.parametrize(
    "months", ["2026-08-14", "2026-10-14", "2027-01-14", "2027-04-14", "2027-07-14"]
)
def test_tablets_are_asked_about_until_she_answers(stand, months):
    asked_on = d(months)
    tablets = follow_on("alendronate")
    assert "still-taking" in ids(stand(asked_on, LAST, tablets))
    answered = follow_on("alendronate", still_taking_on=asked_on)
    assert "still-taking" not in ids(stand(asked_on, LAST, answered))
    earlier = follow_on("alendronate", still_taking_on=before(asked_on))
    assert "still-taking" in ids(stand(asked_on, LAST, earlier))
    assert "still-taking" not in ids(stand(before(asked_on), LAST, earlier))


def test_an_infusion_is_not_asked_whether_it_is_still_taken(stand):
    assert "still-taking" not in ids(stand(d("2027-07-14"), LAST, follow_on()))


@pytest.mark.parametrize(
    ("started", "name"),
    [
        ("2026-06-14", "follow-on-was-early"),
        ("2026-06-15", None),
        ("2026-07-15", None),
        ("2026-07-16", "follow-on-was-late"),
    ],
)
def test_a_medicine_that_came_early_or_late_is_said(stand, started, name):
    found = set(ids(stand(d("2026-08-01"), LAST, follow_on(started=started))))
    assert found & {"follow-on-was-early", "follow-on-was-late"} == ({name} if name else set())


def test_how_late_it_came_is_said_until_the_scan(stand, english):
    late = follow_on(started="2026-09-15")
    assert "62 days after the due date" in english(*stand(d("2027-09-14"), LAST, late).messages)
    assert "follow-on-was-late" not in ids(stand(d("2027-09-15"), LAST, late))


def test_a_second_infusion_a_year_later_is_not_called_late(stand):
    second = FollowOn("g", "zoledronate", Purpose.INSTEAD, started_on=d("2027-07-14"))
    status = stand(d("2027-08-01"), LAST, follow_on(), second)
    assert ids(status)[0] == "after-switch-infusion"
    assert "follow-on-was-late" not in ids(status)


TWO = [("2026-02-12", True), ("2026-02-13", False)]


@pytest.mark.parametrize(("started", "doubted"), TWO)
def test_a_medicine_within_weeks_of_the_injection_is_a_question(stand, started, doubted):
    status = stand(d("2026-03-01"), LAST, follow_on(started=started))
    assert ("check-date" in status.overlays) is doubted
    assert (status.track == "denosumab") is doubted


def test_two_medicines_that_she_confirmed_are_asked_about_no_longer(stand):
    given = Injection("i", d("2026-07-20"), confirmed=True)
    status = stand(d("2026-07-21"), LAST, follow_on(), given)
    assert "check-date" not in status.overlays
    assert (status.track, status.due) == ("denosumab", d("2027-01-20"))


def test_flags_after_the_switch_do_not_speak_of_the_injection(stand):
    flag = Flag("f", FlagKind.DENTAL, d("2026-08-01"))
    assert "flag-dental-other" in ids(stand(d("2026-08-01"), LAST, follow_on(), flag))
    assert "flag-dental-other" in ids(stand(d("2026-08-01"), LAST, PLANNED_LAST, flag))
    assert "flag-dental" in ids(stand(d("2026-08-01"), LAST, flag))


NOTES = [
    (follow_on("alendronate", "2026-06-20", Purpose.UNTIL_NEXT), "bridge-note"),
    (follow_on("alendronate", "2026-06-20", Purpose.UNKNOWN), "purpose-unknown"),
    (follow_on("raloxifene", "2026-06-20", Purpose.INSTEAD), "not-instead"),
]


@pytest.mark.parametrize(("medicine", "name"), NOTES)
def test_a_medicine_that_does_not_count_is_said_beside_the_date(stand, medicine, name):
    status = stand(d("2026-07-05"), LAST, medicine)
    assert ids(status)[0] == "due-soon"
    assert name in ids(status)


LATE_NOTES = [
    (follow_on("alendronate", "2026-06-20", Purpose.UNTIL_NEXT), "bridge-tablets-late"),
    (follow_on("zoledronate", "2026-06-20", Purpose.UNTIL_NEXT), "bridge-other-late"),
    (follow_on("alendronate", "2026-06-20", Purpose.UNKNOWN), "late"),
    (follow_on("calcium-vitamin-d", "2026-06-20", Purpose.UNTIL_NEXT), "late"),
]


@pytest.mark.parametrize(("medicine", "name"), LATE_NOTES)
def test_what_is_said_first_when_it_is_late_with_another_medicine(stand, medicine, name):
    assert ids(stand(d("2026-07-20"), LAST, medicine))[0] == name


FOLLOW_ON_NOTES = [
    ("calcium-vitamin-d", Purpose.INSTEAD, "2026-07-05", "supplement-not-next"),
    ("other", Purpose.INSTEAD, "2026-07-05", "other-not-next"),
    ("alendronate", Purpose.UNKNOWN, "2026-07-05", "purpose-unknown-follow-on"),
    ("alendronate", Purpose.UNKNOWN, "2026-07-20", "purpose-unknown-follow-on"),
    ("other", Purpose.INSTEAD, "2026-07-20", "other-not-next-late"),
    ("other", Purpose.INSTEAD, "2026-10-01", "other-not-next-late"),
]


@pytest.mark.parametrize(("kind", "purpose", "today", "name"), FOLLOW_ON_NOTES)
def test_what_is_not_the_next_medicine_is_said(stand, kind, purpose, today, name):
    status = stand(d(today), LAST, PLANNED_LAST, follow_on(kind, "2026-06-20", purpose))
    assert status.track == "follow-on"
    assert name in ids(status)


def test_in_a_red_state_the_doctors_sentence_stays_beside_it(stand):
    status = stand(d("2026-10-01"), LAST, PLANNED_LAST, follow_on("other", "2026-06-20"))
    assert {"other-not-next-late", "follow-on-very-late"} <= set(ids(status))


def test_a_medicine_that_ended_is_no_longer_spoken_of(stand):
    ended = follow_on("alendronate", "2026-06-20", Purpose.UNTIL_NEXT, ended_on=d("2026-07-01"))
    assert "bridge-note" not in ids(stand(d("2026-07-05"), LAST, ended))


def test_calcium_beside_the_injection_is_not_worth_a_word(stand):
    for purpose in (Purpose.UNTIL_NEXT, Purpose.UNKNOWN):
        medicine = follow_on("calcium-vitamin-d", "2026-06-20", purpose)
        assert ids(stand(d("2026-07-05"), LAST, medicine)) == ["due-soon"]


def test_a_second_course_counts_from_its_own_injection(stand):
    again = Injection("again", d("2028-03-01"))
    status = stand(d("2028-09-02"), LAST, follow_on(), again)
    assert (status.state, status.track, status.due) == ("late", "denosumab", d("2028-09-01"))
    assert after(d("2028-09-01")) == d("2028-09-02")
