"""Section 2, tracks: after the switch to the next medicine, and a second course."""

from __future__ import annotations

import pytest
from days import LAST, PLANNED_LAST, after, before, d, follow_on, ids

from edu_app.core.records import Flag, FlagKind, FollowOn, Injection, Purpose


def test_a_medicine_with_no_known_injection_still_ends_the_ladder(stand):
    status = stand(d("2026-09-05"), follow_on())
    assert (status.reason, status.track) == ("after-switch", "after-switch")
    assert "follow-on-was-late" not in ids(status)


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


def test_a_second_course_counts_from_its_own_injection(stand):
    again = Injection("again", d("2028-03-01"))
    status = stand(d("2028-09-02"), LAST, follow_on(), again)
    assert (status.state, status.track, status.due) == ("late", "denosumab", d("2028-09-01"))
    assert after(d("2028-09-01")) == d("2028-09-02")
