"""Scenarios S1 to S11, S33 and S43: the injection itself, its appointments and its holds."""

from __future__ import annotations

from days import DUE, LAST, d

from edu_app.core.entry_guards import ask_about_injection, read_back
from edu_app.core.records import (
    Appointment,
    ClinicDate,
    Course,
    CourseStart,
    HoldReason,
    Injection,
    Medicine,
)
from edu_app.core.snooze import snooze


def test_s1_an_appointment_three_weeks_after_the_due_date(stand, english):
    status = stand(d("2026-04-20"), LAST, Appointment("a", d("2026-08-05")))
    assert (status.state, status.days_to_due) == ("scheduled", 86)
    assert status.overlays == ("appointment-late",)
    assert (status.call.who, status.call.when) == ("clinic", "this-week")
    assert english(status.messages[0]) == (
        "Your injection is due on Wednesday 15 July 2026. Your appointment is 21 days after that. "
        "Call your clinic this week. Ask for a date on or before Wednesday 15 July 2026. "
        "Keep the appointment you have until a new one is confirmed."
    )


def test_s2_the_day_of_an_appointment_passed_in_silence(stand, english, regimen):
    status = stand(d("2026-07-16"), LAST, Appointment("a", d("2026-07-14")))
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
    assert stand(today, LAST).state == "due-soon"
    (asked,) = ask_about_injection(d("2026-07-14"), person_with(LAST), regimen, today)
    assert asked.offers == "appointment"
    assert english(asked.message) == (
        "Tuesday 14 July 2026 has not come yet. Shall I write it down as an appointment? "
        "It will count as an injection only after you say it was given."
    )


def test_s4_an_injection_entered_weeks_later_is_read_back_with_its_weekday(
    english, person_with, regimen
):
    asked = ask_about_injection(d("2026-07-15"), person_with(LAST), regimen, d("2026-08-05"))
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
    status = stand(d("2026-07-20"), LAST, HOLD)
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
    status = stand(d("2026-07-30"), LAST, HOLD)
    assert (status.state, status.days_to_due) == ("late", -15)
    assert status.overlays == ("clinic-date-passed",)
    assert english(status.messages[0]) == (
        "The date your clinic gave has passed. Call today. Say that your last injection was on "
        "Thursday 15 January 2026, and that Wednesday 29 July 2026 did not happen."
    )
    assert status.messages[1].id == "late"


def test_s33_two_weeks_of_rest_are_refused_when_it_is_late(person_with, regimen, english):
    given = snooze(person_with(LAST), regimen, d("2026-07-18"), 14)
    assert given.until == d("2026-07-19")
    assert english(given.message) == (
        "I can remind you tomorrow. The injection is 3 days late. Call your clinic today."
    )


def test_s43_the_syringe_leaked(stand, english):
    leaked = Injection("leaked", d("2026-07-14"), sure=False)
    status = stand(d("2026-07-14"), LAST, leaked)
    assert (status.state, status.due) == ("due-soon", DUE)
    assert "check-date" in status.overlays
    assert english(status.messages[0]) == (
        "Call the clinic or pharmacist today. Keep the syringe and the box. Do not use a second "
        "one before they have answered."
    )
