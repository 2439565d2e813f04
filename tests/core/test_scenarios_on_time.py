"""Scenarios S1 to S13 and S34 to S45: the injection itself, its appointments and its holds."""

from __future__ import annotations

import datetime

import pytest

from edu_app.core.absence import check_absence
from edu_app.core.entry_guards import ask_about_injection, read_back
from edu_app.core.exit_plan import plan_exit, plan_undone
from edu_app.core.pauses import pause_message
from edu_app.core.records import (
    Appointment,
    ClinicDate,
    Course,
    CourseStart,
    DecidedWith,
    Flag,
    FlagKind,
    HoldReason,
    Injection,
    Medicine,
    Pause,
    PauseReason,
    PlannedLast,
    SignReport,
    Therapy,
)
from edu_app.core.snooze import snooze
from edu_app.core.status import situate


def d(text):
    return datetime.date.fromisoformat(text)


L = Injection("last", d("2026-01-15"))
DUE = d("2026-07-15")


def test_s1_an_appointment_three_weeks_after_the_due_date(stand, english):
    status = stand(d("2026-04-20"), L, Appointment("a", d("2026-08-05")))
    assert (status.state, status.days_to_due) == ("scheduled", 86)
    assert status.overlays == ("appointment-late",)
    assert (status.call.who, status.call.when) == ("clinic", "this-week")
    assert english(status.messages[0]) == (
        "Your injection is due on Wednesday 15 July 2026. Your appointment is 21 days after that. "
        "Call your clinic this week. Ask for a date on or before Wednesday 15 July 2026. "
        "Keep the appointment you have until a new one is confirmed."
    )


def test_s2_the_day_of_an_appointment_passed_in_silence(stand, english, regimen):
    status = stand(d("2026-07-16"), L, Appointment("a", d("2026-07-14")))
    assert (status.state, status.days_to_due) == ("late", -1)
    assert status.overlays == ("appointment-passed",)
    assert status.call.when == "today"
    assert english(status.messages[0]) == (
        "Was the injection given on Tuesday 14 July 2026? No injection is written down since "
        "Thursday 15 January 2026. If it was not given, call your clinic today."
    )
    assert regimen.messages["ask-clinic-first"].text == (
        "Call {clinic} today and ask. Do not have another one before they have checked."
    )


def test_s3_a_day_that_has_not_come_is_offered_as_an_appointment(
    stand, english, person_with, regimen
):
    today = d("2026-07-01")
    assert stand(today, L).state == "due-soon"
    (asked,) = ask_about_injection(d("2026-07-14"), person_with(L), regimen, today)
    assert asked.offers == "appointment"
    assert english(asked.message) == (
        "Tuesday 14 July 2026 has not come yet. Shall I write it down as an appointment? "
        "It will count as an injection only after you say it was given."
    )


def test_s4_an_injection_entered_weeks_later_is_read_back_with_its_weekday(
    english, person_with, regimen
):
    asked = ask_about_injection(d("2026-07-15"), person_with(L), regimen, d("2026-08-05"))
    assert [question.id for question in asked] == ["read-back"]
    assert english(asked[0].message) == (
        "You chose Wednesday 15 July 2026. The next one is due on Friday 15 January 2027. "
        "Is that right?"
    )
    assert asked[0] == read_back(d("2026-07-15"), regimen)
    assert "Look at your card or ask the clinic." in regimen.messages["ask-date-given"].text


def test_s6_only_the_month_is_known(stand, english):
    about = Injection("last", d("2026-03-01"), day_known=False)
    status = stand(d("2026-08-10"), about)
    assert (status.state, status.due, status.days_to_due) == ("plan-ahead", d("2026-09-01"), 22)
    assert status.approximate
    assert status.call.when == "today"
    assert english(status.messages[0]) == (
        "Your injection could be due as early as Tuesday 1 September 2026. We counted from "
        "Sunday 1 March 2026 because the day is not known. Call your clinic today. Ask for the "
        "exact date of the last one, and book."
    )


def test_s7_nobody_knows_the_date(stand, english):
    course = Course("c", Medicine.DENOSUMAB_60, CourseStart.DATE_UNKNOWN)
    status = stand(d("2026-07-01"), course)
    assert (status.state, status.reason, status.due) == (None, "date-unknown", None)
    assert (status.call.who, status.call.when) == ("clinic", "today")
    assert english(*status.messages) == (
        "We have no date for your last injection. Nothing is being counted. Call the clinic "
        "today and ask for it. If it was six months ago or more, ask for the earliest injection."
    )


def test_s8_the_first_injection_is_still_to_come(stand, english):
    course = Course("c", Medicine.DENOSUMAB_60, CourseStart.NOT_STARTED)
    status = stand(d("2026-08-01"), course, Appointment("a", d("2026-09-12")))
    assert (status.state, status.reason) == (None, "not-started")
    assert english(*status.messages) == (
        "Your first injection is planned for Saturday 12 September 2026. Before it, ask about a "
        "dental check, calcium and vitamin D, your kidneys, and what follows when the injections "
        "end one day."
    )


HOLD = ClinicDate("h", d("2026-07-29"), HoldReason.LOW_CALCIUM, "Dr A", d("2026-07-13"))


def test_s10_the_clinic_moved_it_because_of_low_calcium(stand, english):
    status = stand(d("2026-07-20"), L, HOLD)
    assert (status.state, status.days_to_due) == ("late", -5)
    assert status.overlays == ("clinic-hold",)
    said = english(*status.messages)
    assert said.startswith(
        "Due Wednesday 15 July 2026, 5 days ago. Your clinic moved it to Wednesday 29 July 2026 "
        "because of low calcium. Low calcium is treated first. Ask: when is the next blood test, "
        "and who calls me? Tingling round the mouth or cramps: call the same day. A fit or "
        "fainting: your local emergency number."
    )
    assert "earliest" not in said


def test_s11_the_day_of_the_hold_passed_in_silence(stand, english):
    status = stand(d("2026-07-30"), L, HOLD)
    assert (status.state, status.days_to_due) == ("late", -15)
    assert status.overlays == ("clinic-date-passed",)
    assert english(status.messages[0]) == (
        "The date your clinic gave has passed. Call today. Say that your last injection was on "
        "Thursday 15 January 2026, and that Wednesday 29 July 2026 did not happen."
    )
    assert status.messages[1].id == "late"


def test_s13_she_may_be_pregnant(stand, english):
    status = stand(d("2026-08-14"), L, Flag("f", FlagKind.PREGNANCY, d("2026-08-01")))
    assert (status.state, status.days_to_due) == ("overdue", -30)
    assert status.overlays == ("pregnancy",)
    assert status.call.when == "today"
    said = english(*status.messages)
    assert said.startswith(
        "Tell your team today that you are or may be pregnant. This medicine must not be used "
        "in pregnancy. Ask who plans your bone care now."
    )
    assert "New back pain: say so in the same call." in said
    assert "30 days ago" in said
    assert "earliest" not in said


@pytest.mark.parametrize("sign", ["jaw", "dental"])
def test_s27_the_dentist_wants_to_take_a_tooth_out(stand, english, sign):
    status = stand(d("2026-07-01"), L, Flag("f", FlagKind(sign), d("2026-06-30")))
    assert status.state == "due-soon"
    assert status.overlays == (sign,)
    if sign == "dental":
        assert english(status.messages[0]) == (
            "Call the clinic and the dentist today. Give both the two dates: last "
            "Thursday 15 January 2026, due Wednesday 15 July 2026. Ask them to agree the days "
            "together. Do not cancel either one yourself."
        )


@pytest.mark.parametrize("today", ["2026-03-01", "2026-07-15", "2026-09-30", "2027-06-01"])
def test_s28_a_swollen_face_comes_before_every_date(stand, english, today):
    report = SignReport("s", "tooth-face-fever", d(today))
    said = english(*stand(d(today), L, report, Flag("f", FlagKind.DENTAL, d(today))).messages[:2])
    assert said == (
        "A swollen face or fever with tooth pain: see a dentist or doctor today, whatever the "
        "injection date. Trouble breathing or swallowing: your local emergency number. Say: I "
        "have denosumab; the last one was on Thursday 15 January 2026."
    )


def test_s29_the_kidneys_need_a_blood_test_first(stand, english):
    status = stand(d("2026-07-05"), L, Flag("f", FlagKind.KIDNEY, d("2026-06-01")))
    assert (status.state, status.overlays) == ("due-soon", ("kidney",))
    assert english(status.messages[0]) == (
        "Before this injection the clinic needs your blood results. Is the blood test done? Call "
        "your clinic today if not. Ask when the blood test after it is, and whom to call with "
        "tingling or cramps."
    )


def test_s33_two_weeks_of_rest_are_refused_when_it_is_late(person_with, regimen, english):
    given = snooze(person_with(L), regimen, d("2026-07-18"), 14)
    assert given.until == d("2026-07-19")
    assert english(given.message) == (
        "I can remind you tomorrow. The injection is 3 days late. Call your clinic today."
    )


def test_s34_away_on_the_due_date(person_with, regimen, english):
    absence = check_absence(
        d("2026-07-01"), d("2026-08-20"), person_with(L), regimen, d("2026-05-01")
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
        d("2026-06-10"), d("2026-09-01"), person_with(L), regimen, d("2026-05-01")
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
    status = stand(d("2026-01-20"), L, plan)
    assert (status.state, status.track) == ("scheduled", "denosumab")
    assert english(status.messages[0]) == (
        "You wrote that this was the last one, without your team. Please call them this month. "
        "Until they decide, your next injection is due on Wednesday 15 July 2026."
    )


def test_s40_denosumab_goes_on_after_all(person_with, regimen, english):
    said = plan_undone(person_with(L), regimen, d("2026-06-01"))
    assert english(said) == (
        "Your plan has changed. Your next injection is due on Wednesday 15 July 2026."
    )
    late = plan_undone(person_with(L), regimen, d("2026-07-20"))
    assert english(late).endswith(
        "5 days ago. Call your clinic today and ask for the earliest date."
    )


def test_s42_in_hospital_on_the_due_day(stand, english):
    status = stand(DUE, L, Pause("p", PauseReason.HOSPITAL, d("2026-07-10")))
    assert status.state == "due"
    assert english(status.messages[0]) == (
        "Tell the ward today: denosumab 60 mg, last given Thursday 15 January 2026, due "
        "Wednesday 15 July 2026. Ask who will arrange it."
    )


def test_s43_the_syringe_leaked(stand, english):
    leaked = Injection("leaked", d("2026-07-14"), sure=False)
    status = stand(d("2026-07-14"), L, leaked)
    assert (status.state, status.due) == ("due-soon", DUE)
    assert "check-date" in status.overlays
    assert english(status.messages[0]) == (
        "Call the clinic or pharmacist today. Keep the syringe and the box. Do not use a second "
        "one before they have answered."
    )


def test_s45_new_back_pain_on_a_saturday(stand, english):
    status = stand(d("2026-05-09"), L, SignReport("s", "back-pain", d("2026-05-09")))
    assert status.state == "scheduled"
    assert status.call.when == "today"
    assert english(*status.messages[:2]) == (
        "New back pain counts, even when it is not strong. Call your team the same day. Closed? "
        "Use your out-of-hours service. Weak or numb legs, or no control of bladder or bowel: "
        "your local emergency number. Say: I have denosumab; the last one was on "
        "Thursday 15 January 2026."
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
    situation = situate(person_with(L), regimen, d("2026-07-20"))
    assert english(pause_message(reason, situation)) == words
