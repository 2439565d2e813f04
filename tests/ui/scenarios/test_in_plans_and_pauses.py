"""The scenarios of time away, plans, late reminders and pauses: each through the real window."""

from __future__ import annotations

import datetime

import cases
import pytest
from quiet_desktop import NoDesktop

from edu_app.core.records import Person, Therapy
from edu_app.ui.reminders.reminder_service import ReminderService


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
