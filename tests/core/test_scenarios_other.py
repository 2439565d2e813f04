"""Scenarios S14 to S32 and S47: other medicines, doubts about entries, clocks and refusals."""

from __future__ import annotations

import datetime

import pytest

from edu_app.core.clock_faults import ClockFacts
from edu_app.core.entry_guards import ask_about_injection, ask_medicine
from edu_app.core.records import (
    Course,
    DecidedWith,
    FollowOn,
    FollowOnBreak,
    Injection,
    Medicine,
    Person,
    PlannedLast,
    Purpose,
)


def d(text):
    return datetime.date.fromisoformat(text)


L = Injection("last", d("2026-01-15"))
PLANNED_LAST = PlannedLast("p", d("2026-01-15"), DecidedWith.TEAM, "Dr A")


def _follow_on(kind, started, purpose=Purpose.INSTEAD, **more):
    return FollowOn("f", kind, purpose, started_on=d(started), **more)


def test_s14_tablets_that_only_fill_the_time(stand, english):
    tablets = _follow_on("alendronate", "2026-08-20", Purpose.UNTIL_NEXT)
    status = stand(d("2026-10-01"), L, tablets)
    assert (status.state, status.track, status.days_to_due) == ("very-late", "denosumab", -78)
    assert status.call.when == "today"
    assert english(status.messages[0]) == (
        "The tablets are only until the next injection. You wrote that down on "
        "Thursday 20 August 2026. The injection is 78 days late. Call today and ask to speak to "
        "a doctor. Ask when the injection will be given."
    )


@pytest.mark.parametrize("kind", ["calcium-vitamin-d"])
def test_s15_calcium_is_not_the_next_medicine(stand, english, kind):
    status = stand(d("2026-07-20"), L, PLANNED_LAST, _follow_on(kind, "2026-07-15"))
    assert (status.state, status.track, status.days_to_due) == ("late", "follow-on", -5)
    assert english(status.messages[0]) == (
        "Calcium and vitamin D are important, but they are not the next medicine. It was due on "
        "Wednesday 15 July 2026. Call today and ask: which medicine follows, and on which day?"
    )


def test_s15_a_medicine_of_kind_other_does_not_end_it_either(stand, english):
    status = stand(d("2026-07-20"), L, PLANNED_LAST, _follow_on("other", "2026-07-15"))
    assert (status.state, status.track) == ("late", "follow-on")
    assert "not counted as the next medicine" in english(status.messages[0])


def test_s17_half_a_year_after_the_infusion(stand, english):
    infusion = _follow_on("zoledronate", "2026-07-14")
    status = stand(d("2027-01-20"), L, PLANNED_LAST, infusion)
    assert (status.state, status.reason, status.track) == (None, "after-switch", "after-switch")
    assert (status.due, status.days_to_due, status.next_change) == (None, None, None)
    assert status.overlays == ("watch",)
    assert english(*status.messages) == (
        "Your infusion was on Tuesday 14 July 2026. Ask now if blood markers are planned, and "
        "when your bone scan is. New back pain or getting shorter: call the same day."
    )
    assert stand(d("2028-07-14"), L, PLANNED_LAST, infusion).overlays == ("watch",)
    assert stand(d("2028-07-15"), L, PLANNED_LAST, infusion).overlays == ()


def test_s18_she_stopped_the_tablets(stand, english):
    tablets = _follow_on(
        "alendronate", "2026-07-15", broken=FollowOnBreak.STOPPED, broken_on=d("2026-09-01")
    )
    status = stand(d("2026-09-05"), L, PLANNED_LAST, tablets)
    assert (status.state, status.track, status.days_to_due) == ("overdue", "follow-on", -52)
    assert "follow-on-broken" in status.overlays
    said = english(*status.messages)
    assert said.startswith(
        "You wrote that you stopped the tablets. Call today. Say: my last denosumab was on "
        "Thursday 15 January 2026, and I have stopped the next medicine. Ask what can be used "
        "instead."
    )
    assert "Closed now? Call when they next open." in said


def test_s20_two_bone_medicines_six_days_apart(stand, english, person_with, regimen):
    infusion = _follow_on("zoledronate", "2026-07-14")
    given = Injection("i", d("2026-07-20"))
    status = stand(d("2026-07-21"), L, infusion, given)
    assert "check-date" in status.overlays
    assert english(status.messages[0]) == (
        "You wrote down two bone medicines 6 days apart. Call your clinic today and ask which "
        "were given. Do not have another one before they have checked."
    )
    asked = ask_about_injection(d("2026-07-20"), person_with(L, infusion), regimen, d("2026-07-21"))
    assert "two-medicines" in [question.id for question in asked]


def test_s21_a_gap_of_thirteen_months(stand, english):
    records = (Injection("one", d("2025-01-15")), Injection("two", d("2026-02-20")))
    status = stand(d("2026-03-01"), *records)
    assert (status.state, status.due) == ("scheduled", d("2026-08-20"))
    assert status.overlays == ("gap-repaired", "calcium-watch", "watch")
    said = english(*status.messages)
    assert said.startswith("Your next injection is due on Thursday 20 August 2026.")
    assert (
        "There was a gap of 13 months before the last one. Ask your doctor whether your spine "
        "needs a picture." in said
    )
    assert "New back pain or getting shorter: call the same day." in said
    assert "watch" in stand(d("2027-02-20"), *records).overlays
    assert "gap-repaired" not in stand(d("2026-08-21"), *records).overlays


def test_s23_two_injections_four_weeks_apart(stand, english, person_with, regimen):
    records = (Injection("one", d("2026-06-15")), Injection("two", d("2026-07-14")))
    status = stand(d("2026-07-14"), *records)
    assert "check-date" in status.overlays
    assert english(status.messages[0]) == (
        "Two injections about four weeks apart. Look at the box, or ask. Does it say 60 mg or "
        "120 mg? This calendar is only for 60 mg every 6 months. Do not stop either one without "
        "your oncology team. Call them today."
    )
    asked = ask_about_injection(d("2026-07-14"), person_with(records[0]), regimen, d("2026-07-14"))
    assert asked[0].id == "other-dose"
    assert english(asked[0].message) == "Does the box say 60 mg or 120 mg?"


def test_s24_the_other_dose_began_later(stand, english):
    course = Course("c", Medicine.DENOSUMAB_120, since=d("2026-05-01"))
    before = stand(d("2026-04-30"), L, course)
    assert (before.state, before.next_change) == ("scheduled", d("2026-05-01"))
    status = stand(d("2026-05-02"), L, course)
    assert (status.state, status.reason) == (None, "other-schedule")
    assert (status.last_injection, status.due) == (d("2026-01-15"), None)
    assert english(*status.messages) == (
        "You now have another dose. This calendar no longer counts for you. Tell the team today "
        "that you had 60 mg on Thursday 15 January 2026: nobody should have both. Do not stop the "
        "120 mg without your oncology team. Remove the old dates from your phone."
    )


def test_s25_the_other_dose_from_the_first_start(stand, english):
    status = stand(d("2026-05-02"), Course("c", Medicine.DENOSUMAB_120))
    assert (status.state, status.reason) == (None, "other-schedule")
    assert english(*status.messages) == (
        "This calendar is for 60 mg every 6 months, so it would be wrong for you. Your oncology "
        "team sets your dates. Do not stop without them. *When to call* works for you too."
    )


def test_s26_a_drip_every_six_months_is_another_medicine(stand, english, regimen):
    asked = ask_medicine()
    assert english(asked.message) == (
        "Is it denosumab, a small injection under the skin, 60 mg, every 6 months?"
    )
    assert [regimen.messages[answer].text for answer in asked.answers] == [
        "Yes",
        "No, a drip",
        "No, another injection",
        "I do not know",
    ]
    status = stand(d("2026-05-02"), Course("c", Medicine.DRIP))
    assert status.reason == "other-schedule"
    assert status.messages[0].id == asked.replies["answer-drip"]
    assert "so it is not for you. Ask your team for your dates." in english(*status.messages)


def test_s30_six_weeks_is_early_for_the_second_person(person_with, regimen, english):
    second = person_with(Injection("i", d("2026-06-02")), person=Person("2", "Eva"))
    asked = ask_about_injection(d("2026-07-15"), second, regimen, d("2026-07-15"))
    assert (asked[0].id, asked[0].offers) == ("whose", "move")
    assert "had one on Tuesday 2 June 2026. 6 weeks is early." in english(asked[0].message)
    assert regimen.messages["move-record"].text == "Move this record to another person"


def test_s32_a_year_since_the_program_last_ran(stand, english, regimen):
    today, facts = d("2027-07-10"), ClockFacts(last_run=d("2026-07-10"))
    status = stand(today, L, clock=facts)
    assert (status.state, status.reason) == (None, "clock-wrong")
    assert english(status.messages[0]).startswith(
        "Is today really Saturday 10 July 2027? The app last ran on Friday 10 July 2026."
    )
    confirmed = stand(today, L, clock=ClockFacts(d("2026-07-10"), jump_confirmed=True))
    assert confirmed.state == "long-gap"
    assert regimen.messages["injection-since"].text == ("Was another injection given since {last}?")


def test_s47_this_calendar_is_for_adults(stand, english):
    status = stand(d("2026-05-02"), L, person=Person("1", under_18=True))
    assert (status.state, status.reason, status.due) == (None, "under-age", None)
    assert english(*status.messages) == (
        "This calendar is for adults. For children the plan is different. Ask the team that "
        "treats you. Do not stop without them."
    )
