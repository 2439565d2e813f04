"""Section 3 of the rules: the watch after a gap or a medicine, and the one for low calcium."""

from __future__ import annotations

import pytest
from days import DUE, LAST, L, d, edges, follow_on

from edu_app.core.records import Flag, FlagKind, FollowOnBreak, Injection, Purpose


@pytest.mark.parametrize(("today", "on"), edges(d("2026-08-15"), d("2028-07-15")))
def test_the_watch_of_an_uncovered_gap(stand, today, on):
    assert ("watch" in stand(today, LAST).overlays) is on


@pytest.mark.parametrize(("today", "on"), edges(d("2026-07-14"), d("2028-07-14")))
def test_the_watch_after_a_medicine(stand, today, on):
    # On the day before, her medicine has not begun: that day is told without it.
    medicine = follow_on() if today >= d("2026-07-14") else follow_on(started=None)
    assert ("watch" in stand(today, LAST, medicine).overlays) is on


@pytest.mark.parametrize("kind", ["raloxifene", "other", "zoledronate"])
def test_the_watch_follows_any_medicine_but_not_calcium(stand, kind):
    given = Injection("new", DUE)
    assert "watch" in stand(d("2026-09-01"), LAST, given, follow_on(kind)).overlays
    calcium = follow_on("calcium-vitamin-d")
    assert "watch" not in stand(d("2026-09-01"), LAST, given, calcium).overlays


LATE_ONE = Injection("late", d("2026-08-12"))
IN_TIME = Injection("late", d("2026-08-11"))


@pytest.mark.parametrize(("today", "on"), edges(d("2026-08-12"), d("2027-08-12"))[1:])
def test_the_watch_after_an_injection_four_weeks_late(stand, today, on):
    found = stand(
        today,
        LAST,
        LATE_ONE,
        Injection("next", d("2027-02-12")) if today > d("2027-02-12") else LAST,
    )
    assert ("watch" in found.overlays) is on


@pytest.mark.parametrize(("today", "on"), edges(d("2026-08-12"), d("2027-02-12"))[1:])
def test_a_repaired_gap_is_asked_about_for_half_a_year(stand, today, on):
    assert ("gap-repaired" in stand(today, LAST, LATE_ONE).overlays) is on


def test_an_injection_less_than_four_weeks_late_is_no_gap(stand):
    found = stand(d("2026-08-20"), LAST, IN_TIME).overlays
    assert not {"gap-repaired", "watch"} & set(found)


SECOND = Injection("again", d("2028-03-01"))
COVERED = [
    (follow_on(started="2026-07-14"), False),
    (follow_on(started="2026-08-11"), False),
    (follow_on(started="2026-08-12"), True),
    (follow_on("alendronate", "2026-07-14", broken=FollowOnBreak.STOPPED), True),
    (follow_on("alendronate", "2026-07-14", ended_on=d("2027-10-01")), True),
    (follow_on("alendronate", "2026-07-14", ended_on=d("2028-03-01")), False),
    (follow_on("other", "2026-07-14"), True),
    (follow_on("zoledronate", "2026-07-14", Purpose.UNTIL_NEXT), True),
]


@pytest.mark.parametrize(("medicine", "gap"), COVERED)
def test_a_second_course_after_another_medicine_is_no_gap(stand, medicine, gap):
    assert ("gap-repaired" in stand(d("2028-04-01"), LAST, medicine, SECOND).overlays) is gap


def test_a_doubtful_injection_closes_no_gap(stand):
    doubtful = Injection("d", DUE, sure=False)
    assert "gap-repaired" in stand(d("2026-09-01"), LAST, doubtful, LATE_ONE).overlays


@pytest.mark.parametrize(("today", "on"), edges(L, d("2026-02-12"))[1:])
def test_low_calcium_is_watched_for_four_weeks(stand, today, on):
    assert ("calcium-watch" in stand(today, LAST).overlays) is on


@pytest.mark.parametrize(("today", "on"), edges(L, d("2026-04-09"))[1:])
def test_with_weak_kidneys_it_is_watched_for_twelve_weeks(stand, today, on):
    kidney = Flag("f", FlagKind.KIDNEY, L)
    assert ("calcium-watch" in stand(today, LAST, kidney).overlays) is on


def test_calcium_is_not_watched_before_any_injection(stand):
    assert "calcium-watch" not in stand(L).overlays
