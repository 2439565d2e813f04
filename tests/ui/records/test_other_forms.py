"""The other forms: appointments, the next medicine, the clinic's dates, absence, what comes up."""

from __future__ import annotations

import datetime

import pytest

from edu_app.core.records import FlagKind, FollowOnBreak, HoldReason, Purpose
from edu_app.ui.dialogs.absence_form import AbsenceForm
from edu_app.ui.dialogs.appointment_form import AppointmentForm
from edu_app.ui.dialogs.clinic_date_form import ClinicDateForm
from edu_app.ui.dialogs.come_up_form import ComeUpForm
from edu_app.ui.dialogs.follow_on_form import FollowOnForm
from edu_app.ui.dialogs.parts.said_frame import SaidFrame
from edu_app.ui.dialogs.planned_last_form import PlannedLastForm
from edu_app.ui.dialogs.therapy_form import TherapyForm


@pytest.fixture
def maria(context, keep):
    """A context with one person whose injection is due on 20 January 2027."""
    keep(context, "2026-07-20")
    return context


def records(context):
    return context.use_cases.book.records("maria")


def test_an_appointment_after_the_due_date_is_said_at_once(maria, show, press):
    form = show(AppointmentForm(maria))
    press.type(form.date.line, "2027-02-24")
    assert "35 days after that" in form.check.words.text()
    press.click(form.save)
    assert maria.use_cases.tracker.status("maria").overlays[0] == "appointment-late"


def test_an_appointment_in_time_is_said_plainly(maria, show, press):
    form = show(AppointmentForm(maria))
    press.type(form.date.line, "2027-01-18")
    assert form.check.words.text() == "Your appointment is on Monday, 18 January 2027."


def test_a_blood_test_is_not_compared_with_the_due_date(maria, show, press):
    form = show(AppointmentForm(maria))
    press.click(form.kind.buttons["blood-test"])
    press.type(form.date.line, "2027-03-24")
    assert form.check.words.text() == ""


def test_a_medicine_only_until_the_next_injection_keeps_the_track(maria, show, press):
    form = show(FollowOnForm(maria))
    press.click(form.kind.buttons["alendronate"])
    press.click(form.purpose.buttons[Purpose.UNTIL_NEXT])
    press.click(form.begun.buttons["started"])
    press.type(form.date.line, "2026-11-01")
    press.click(form.save)
    assert maria.use_cases.tracker.status("maria").track == "denosumab"


def test_a_medicine_started_tomorrow_is_refused_as_given(maria, show, press):
    form = show(FollowOnForm(maria))
    press.click(form.kind.buttons["zoledronate"])
    press.click(form.purpose.buttons[Purpose.INSTEAD])
    press.click(form.begun.buttons["started"])
    press.type(form.date.line, "2026-12-24")
    press.click(form.save)
    assert records(maria).follow_ons == ()
    assert "has not come yet" in form.date.field.wrong.words.text()


def test_i_cannot_take_it_is_written_down(maria, show, press):
    form = show(FollowOnForm(maria))
    press.click(form.kind.buttons["alendronate"])
    press.click(form.purpose.buttons[Purpose.INSTEAD])
    press.click(form.begun.buttons["started"])
    press.type(form.date.line, "2026-09-01")
    press.click(form.going_on.buttons[FollowOnBreak.CANNOT_TAKE])
    press.click(form.save)
    assert records(maria).follow_ons[0].broken is FollowOnBreak.CANNOT_TAKE
    assert "follow-on-broken" in maria.use_cases.tracker.status("maria").overlays


def test_a_later_date_without_a_reason_is_no_hold(maria, show, press):
    form = show(ClinicDateForm(maria))
    press.type(form.date.line, "2027-02-10")
    assert "Does the doctor know this?" in form.check.words.text()
    press.type(form.said_by, "Dr Ruiz")
    press.click(form.reason.buttons[HoldReason.INFECTION])
    assert "because of an infection" in form.check.words.text()
    press.click(form.save)
    assert "clinic-hold" in maria.use_cases.tracker.status("maria").overlays


def test_a_last_injection_with_the_team_moves_the_track(maria, show, press):
    form = show(PlannedLastForm(maria))
    assert "next medicine starts six months after" in form.rule.words.text()
    press.click(form.how.buttons["planned"])
    press.click(form.who.buttons["team"])
    press.type(form.professional, "Dr Ruiz")
    press.type(form.date.line, "2026-07-20")
    press.click(form.save)
    assert maria.use_cases.tracker.status("maria").track == "follow-on"


def test_time_away_gives_sentences_for_the_telephone_and_keeps_nothing(maria, show, press):
    form = show(AbsenceForm(maria))
    press.type(form.first.line, "2027-01-10")
    press.type(form.last.line, "2027-02-10")
    press.click(form.tell)
    said = " ".join(frame.words.text() for frame in form.answer.findChildren(SaidFrame))
    assert "Only the clinic can choose an earlier day." in said
    assert "22 days late" in said
    assert len(maria.use_cases.book.history("maria")) == 3


def test_days_in_the_wrong_order_are_said(maria, show, press):
    form = show(AbsenceForm(maria))
    press.type(form.first.line, "2027-02-10")
    press.type(form.last.line, "2027-01-10")
    press.click(form.tell)
    assert "comes after" in form.fault.words.text()


def test_what_has_come_up_says_what_to_do_and_leaves_the_date(maria, show, press):
    form = show(ComeUpForm(maria))
    press.click(form.kind.buttons[FlagKind.DENTAL])
    assert "Do not cancel either one yourself." in form.advice.words.text()
    press.click(form.save)
    status = maria.use_cases.tracker.status("maria")
    assert status.due == datetime.date(2027, 1, 20)
    assert "dental" in status.overlays


def test_new_signs_lead_to_when_to_call(maria, show, press):
    press.click(show(ComeUpForm(maria)).signs)
    assert maria.window.went == ["when-to-call"]


def test_a_date_that_cannot_be_read_is_not_lost_in_silence(maria, show, press):
    form = show(TherapyForm(maria))
    press.type(form.name, "Letrozole")
    press.type(form.start.line, "spring")
    press.click(form.save)
    assert records(maria).therapies == ()
    assert form.start.field.wrong.isVisible()
