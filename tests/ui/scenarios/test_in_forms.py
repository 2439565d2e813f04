"""The scenarios in which something is asked, typed or pressed: each through the real window."""

from __future__ import annotations

import datetime

import cases
import pytest

from edu_app.core.records import Person, Therapy
from edu_app.ui.dialogs.appointment_form import AppointmentForm
from edu_app.ui.dialogs.first_start import FirstStart
from edu_app.ui.dialogs.injection_form import InjectionForm
from edu_app.ui.dialogs.since_form import SinceForm
from edu_app.ui.dialogs.who_dialog import WhoDialog
from edu_app.ui.greeting import greet
from edu_app.ui.reminders.reminder_service import ReminderService


class NoDesktop:
    """A desktop that shows no notifications."""

    def notify(self, _title, _text):
        return False


@pytest.fixture
def her(computer):
    """Return a function: the day, with her last injection on 15 January 2026."""

    def on(day, *records):
        computer.open(day)
        computer.keep(cases.LAST, *records)
        return computer

    return on


def record(computer, day):
    computer.window.go("today")
    computer.press("action-form:injection")
    form = computer.dialog()
    computer.press(form.given.buttons["given"])
    computer.type(form.date.line, day)
    computer.press(form.proceed)
    return form


def first_start(computer, day):
    """Open the first start and go on to the question about the medicine."""
    computer.open(day, first_start_done=False)
    greet(computer.window, computer.context)
    start = computer.dialog()
    assert isinstance(start, FirstStart)
    computer.press(start.forward)
    return start


def test_s3_a_day_that_has_not_come_becomes_an_appointment(her):
    computer = her("2026-07-01")
    record(computer, "2026-07-14")
    assert computer.question() == (
        "Tuesday 14 July 2026 has not come yet. Shall I write it down as an appointment? "
        "It will count as an injection only after you say it was given."
    )
    computer.answer("answer-yes")
    form = computer.dialog()
    assert isinstance(form, AppointmentForm)
    computer.press(form.save)
    assert "Your appointment is on Tuesday 14 July 2026." in computer.page("today")


def test_s4_an_injection_entered_late_is_read_back(her):
    computer = her("2026-08-05")
    form = record(computer, "2026-07-15")
    assert "On which day was it given? Look at your card or ask the clinic." in (
        form.date.field.label.text()
    )
    assert computer.question() == (
        "You chose Wednesday 15 July 2026. The next one is due on Friday 15 January 2027. "
        "Is that right?"
    )
    computer.answer("answer-yes")
    assert "Your next injection is due on Friday 15 January 2027." in computer.page("today")


def test_s23_the_form_asks_for_the_dose_of_two_so_close_together(her):
    computer = her("2026-02-12")
    record(computer, "2026-02-12")
    assert computer.question() == "Does the box say 60 mg or 120 mg?"


def test_s26_a_drip_every_six_months_is_another_medicine(computer):
    start = first_start(computer, "2026-05-02")
    computer.press(start.forward)
    said = computer.said()
    assert "Is it denosumab, a small injection under the skin, 60 mg, every 6 months?" in said
    for answer in ("Yes", "No, a drip", "No, another injection", "I do not know"):
        assert answer in said
    computer.press(start.medicine.group.buttons["answer-drip"])
    assert "so it is not for you. Ask your team for your dates." in computer.said()
    computer.press(start.forward)
    assert "so it is not for you. Ask your team for your dates." in computer.page("today")


@pytest.mark.parametrize("day", ["2026-03-01", "2026-07-15", "2027-06-01"])
def test_s28_a_swollen_face_comes_before_every_date(her, day):
    computer = her(day)
    computer.page("when-to-call")
    computer.press("have-tooth-face-fever")
    wanted = (
        "A swollen face or fever with tooth pain: see a dentist or doctor today, whatever the "
        "injection date. Trouble breathing or swallowing: your local emergency number."
    )
    assert wanted in computer.page("when-to-call")
    computer.window.go("today")
    alert = computer.window.pages.page("today").alert
    assert alert.isVisible()
    assert wanted in computer.page("today")


def test_s30_whom_it_is_for_is_asked_and_a_wrong_entry_can_be_moved(computer):
    computer.open("2026-07-15")
    computer.keep(cases.LAST, person_id="anna", name="Anna")
    computer.keep(cases.given("2026-06-02"), person_id="eva", name="Eva")
    greet(computer.window, computer.context)
    who = computer.dialog()
    assert isinstance(who, WhoDialog)
    assert "Who is this for?" in computer.said()
    computer.press(who.people["eva"])
    record(computer, "2026-07-15")
    assert "Eva had one on Tuesday 2 June 2026. 6 weeks is early." in computer.question()
    computer.answer("answer-no")
    computer.press_word("Anna")
    assert "Record for Anna" in computer.said()
    computer.answer("answer-yes")
    book = computer.context.use_cases.book
    assert len(book.records("anna").injections) == 2
    assert len(book.records("eva").injections) == 1


@pytest.mark.parametrize("answer", ["answer-no", "answer-unknown"])
def test_s32_after_a_year_the_date_is_asked_then_an_injection_since(her, answer):
    computer = her("2026-07-10")
    computer.open("2027-07-10")
    said = computer.page("today")
    assert "Is today really Saturday 10 July 2027? The app last ran on Friday 10 July 2026." in said
    computer.press("action-confirm-date")
    assert isinstance(computer.dialog(), SinceForm)
    assert computer.question() == ("Was another injection given since Thursday 15 January 2026?")
    computer.answer(answer)
    said = computer.said()
    assert "It is not too late to act." in said
    asked = "Do not have another one before they have checked." in said
    assert asked == (answer == "answer-unknown")
    computer.dialog().close()
    assert "Long gap" in computer.page("today")


def test_s32_an_injection_since_leads_to_the_form(her):
    computer = her("2026-07-10")
    computer.open("2027-07-10")
    computer.press("action-confirm-date")
    computer.answer("answer-yes")
    assert isinstance(computer.dialog(), InjectionForm)


def test_s33_a_late_reminder_rests_for_one_day_and_the_number_is_shown(her):
    computer = her("2026-07-16")
    computer.context.use_cases.book.change_person(Person("her", "", "the bone clinic", "555 0134"))
    computer.open("2026-07-18")
    service = ReminderService(computer.window, notifier=NoDesktop())
    service.begin()
    computer.press(service.banner.later)
    computer.press(service.banner.days[7])
    assert computer.banner() == (
        "I can remind you tomorrow. The injection is 3 days late. Call the bone clinic today. "
        "Whom to call: the bone clinic, 555 0134"
    )


def away(computer, first, last):
    computer.press("action-form:absence")
    form = computer.dialog()
    computer.type(form.first.line, first)
    computer.type(form.last.line, last)
    computer.press(form.tell)
    return computer.said()


def test_s34_away_on_the_due_date(her):
    said = away(her("2026-05-01"), "2026-07-01", "2026-08-20")
    assert (
        "Wednesday 15 July 2026 falls in your time away. Call your clinic this week and say that "
        "you are away from Wednesday 1 July 2026 to Thursday 20 August 2026. Ask: can it be given "
        "in the last days before you leave, or where you will be? Will it be paid for if it is "
        "early? Only the clinic can choose an earlier day." in said
    )
    assert "If you inject at home, use it on the date they give." in said
    assert "30 June" not in said


def test_s35_away_on_all_the_days_around_it(her):
    said = away(her("2026-05-01"), "2026-06-10", "2026-09-01")
    assert (
        "Your time away covers all the days around Wednesday 15 July 2026. Call your clinic now."
        in said
    )
    assert "Ask for an injection where you will be. Take your page for the doctor with you." in said


def test_s37_the_planner_names_no_last_injection(computer):
    computer.open("2026-07-21")
    tablet = Therapy("tablet", planned_end=datetime.date(2028, 6, 30))
    computer.keep(cases.given("2026-07-20"), tablet)
    said = computer.page("next-step")
    for sentence in (
        "Your cancer tablet may end on Friday 30 June 2028.",
        "Keep taking your cancer tablet unless your cancer team says otherwise.",
        "Only your team decides whether and when denosumab ends.",
        "If it ends one day, the next medicine starts six months after the last injection.",
        "How many injections have you had?",
        "The last injection is not the end. The next medicine comes after it.",
    ):
        assert sentence in said
    assert "your last injection" not in said.lower()
    drawn = computer.window.pages.page("next-step").drawing.years.accessibleDescription()
    for day in ("20 January 2027", "20 July 2027", "20 January 2028"):
        assert day in drawn


def test_s40_when_the_plan_goes_the_next_injection_is_said(her):
    computer = her("2026-06-01", cases.PLANNED_LAST)
    assert "Your next medicine is due on Wednesday 15 July 2026." in computer.page("today")
    computer.page("calendar")
    computer.press("remove-plan")
    assert computer.banner() == (
        "Your plan has changed. Your next injection is due on Wednesday 15 July 2026."
    )
    assert "Your injection is due on Wednesday 15 July 2026." in computer.page("today")


def test_s43_a_leaked_syringe_does_not_move_the_date(her):
    computer = her("2026-07-14")
    computer.press("action-form:injection")
    form = computer.dialog()
    computer.press(form.given.buttons["given"])
    computer.type(form.date.line, "2026-07-14")
    computer.press(form.doubt)
    assert "Keep the syringe and the box. Do not use a second one" in computer.said()
    computer.press(form.proceed)
    while computer.dialog():
        computer.answer("answer-yes")
    assert computer.status().due == datetime.date(2026, 7, 15)


def test_s45_new_back_pain_on_a_saturday(her):
    computer = her("2026-05-09")
    computer.page("when-to-call")
    computer.press("have-back-pain")
    wanted = (
        "New back pain counts, even when it is not strong. Call your team the same day. Closed? "
        "Use your out-of-hours service. Weak or numb legs, or no control of bladder or bowel: "
        "your local emergency number."
    )
    said = computer.page("when-to-call")
    assert wanted in said
    assert "Say: I have denosumab; the last one was on Thursday 15 January 2026." in said
    assert wanted in computer.page("today")


def test_s47_this_calendar_is_for_adults(computer):
    start = first_start(computer, "2026-05-02")
    wanted = (
        "This calendar is for adults. For children the plan is different. Ask the team that "
        "treats you. Do not stop without them."
    )
    computer.press(start.country.age.buttons["under-18"])
    assert wanted in computer.said()
    computer.press(start.later)
    assert wanted in computer.page("today")


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        ("died", "We are sorry. No more reminders will be shown."),
        ("other", "Reminders are paused. Ask the team whether the injections go on."),
    ],
)
def test_s48_no_more_reminders(her, reason, words):
    computer = her("2026-07-20")
    computer.page("settings")
    computer.press("reminders-pause")
    form = computer.dialog()
    computer.press(form.reason.buttons[reason])
    assert words in computer.said()
    keeps = "Keep the records" if reason == "died" else "Write it down"
    assert form.erase.isVisible() == (reason == "died")
    computer.press_word(keeps)
    assert words in computer.page("settings")


def test_s48_deleting_everything_is_asked_in_its_own_words(her):
    computer = her("2026-07-20")
    computer.page("settings")
    computer.press("reminders-pause")
    form = computer.dialog()
    computer.press(form.reason.buttons["died"])
    computer.press(form.erase)
    assert computer.dialog() is None
    assert computer.context.use_cases.book.records("her").pauses
    computer.press("data-erase-all")
    assert "Everybody's records are deleted" in computer.said()
