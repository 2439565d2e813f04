"""Reminders through the real window and store: once each, put off, taken away, after a restart."""

from __future__ import annotations

import datetime

import pytest

from edu_app.core.dates import add_days
from edu_app.core.records import Appointment, Injection, Pause, PauseReason

DUE = datetime.date(2026, 11, 20)


def words(desk):
    return desk.service.banner.text.text()


def told(desk):
    return desk.window.banner.text.text()


def test_what_is_due_stands_in_the_banner_and_on_the_desktop(due):
    assert due.service.begin()
    assert words(due).startswith("Your injection is due today.")
    ((title, text),) = due.desktop.sent
    assert title == "BoneSteady"
    assert text == words(due)


def test_nothing_due_shows_nothing(desk):
    desk.keep(last=datetime.date(2026, 10, 1))
    assert not desk.service.begin()
    assert desk.service.banner.isHidden()
    assert desk.desktop.sent == []


def test_each_is_shown_once_also_after_a_restart(due):
    due.service.begin()
    service = due.start()
    assert not service.begin()
    assert len(due.desktop.sent) == 1


def test_midnight_brings_the_next_one_and_the_window(due):
    due.service.begin()
    due.service.banner.close_button.click()
    due.pass_time(days=1)
    assert "1 day ago" in words(due)
    assert due.window.isVisible()


def test_a_minute_later_nothing_is_asked_of_the_disk(due):
    due.service.begin()
    due.service.banner.close_button.click()
    due.pass_time()
    assert due.service.banner.isHidden()


def test_coming_back_after_months_shows_the_present_one_only(due):
    due.service.begin()
    service = due.start(DUE + datetime.timedelta(days=90))
    service.begin()
    assert len(service.round.standing) == 1
    assert len(due.desktop.sent) == 2
    assert "more than eight months ago" in words(due)


def test_recording_the_injection_takes_the_reminder_away(due):
    due.service.begin()
    due.window.context.use_cases.book.save("maria", Injection("new", DUE))
    assert due.service.banner.isHidden()


def test_an_unknown_date_is_asked_for_and_asked_again(desk):
    desk.keep(last=None)
    desk.service.begin()
    assert words(desk).startswith("We have no date for your last injection.")
    service = desk.start(add_days(DUE, 1))
    assert service.begin()
    assert not desk.start(add_days(DUE, 2)).begin()
    assert desk.start(add_days(DUE, 3)).begin()


def test_put_off_until_tomorrow_comes_back_tomorrow(due):
    due.service.begin()
    due.service.banner.later.click()
    due.service.banner.days[1].click()
    assert due.service.banner.isHidden()
    assert "comes back on" in told(due)
    assert not due.start().begin()
    assert due.start(add_days(DUE, 1)).begin()


def test_a_week_is_too_long_when_it_is_due_and_is_said(due):
    due.service.begin()
    due.service.banner.later.click()
    due.service.banner.days[7].click()
    assert told(due)
    assert "The reminder comes back" not in told(due)
    assert due.start(add_days(DUE, 1)).begin()


def test_a_reminder_put_off_early_comes_back_as_the_same(desk):
    day = datetime.date(2026, 9, 26)
    desk.start(day)
    desk.keep()
    desk.service.begin()
    first = words(desk)
    desk.service.banner.later.click()
    desk.service.banner.days[3].click()
    assert not desk.start(add_days(day, 2)).begin()
    assert desk.start(add_days(day, 3)).begin()
    assert words(desk) == first


def test_an_appointment_is_never_slept_through(desk):
    day = datetime.date(2026, 9, 26)
    desk.start(day)
    desk.keep()
    booked = Appointment("a", add_days(day, 2))
    desk.window.context.use_cases.book.save("maria", booked)
    desk.service.begin()
    desk.service.banner.later.click()
    desk.service.banner.days[7].click()
    until = desk.database.reminders.resting_until("maria")
    assert until == booked.on


def test_going_back_keeps_the_reminder(due):
    due.service.begin()
    due.service.banner.later.click()
    due.service.banner.back.click()
    assert not due.service.banner.buttons.isHidden()
    assert not due.service.banner.isHidden()


def test_a_pause_is_silent_and_asks_again_after_two_weeks(due):
    book = due.window.context.use_cases.book
    book.save("maria", Pause("p", PauseReason.HOSPITAL, DUE))
    assert not due.service.begin()
    assert not due.start(add_days(DUE, 13)).begin()
    service = due.start(add_days(DUE, 14))
    assert service.begin()
    assert service.round.standing[0].reminder.key.kind == "pause-question"
    service.banner.open.click()
    assert due.window.pages.shown_id == "settings"


def test_ending_the_pause_takes_its_question_away(due):
    book = due.window.context.use_cases.book
    book.save("maria", Pause("p", PauseReason.OTHER, add_days(DUE, -14)))
    due.service.begin()
    book.remove("maria", "p")
    assert due.service.round.standing == ()


def test_after_a_death_nothing_is_asked(due):
    book = due.window.context.use_cases.book
    book.save("maria", Pause("p", PauseReason.DIED, DUE))
    assert not due.start(add_days(DUE, 100)).begin()


def test_two_people_are_named_and_come_one_after_the_other(due):
    due.keep("ana", "Ana")
    due.service.begin()
    assert "Maria" in words(due)
    due.service.banner.close_button.click()
    assert "Ana" in words(due)
    due.service.banner.call.click()
    assert due.window.context.person() == "ana"
    assert due.window.pages.shown_id == "when-to-call"


def test_a_person_who_was_removed_is_not_reminded_of(due):
    due.service.begin()
    due.window.context.use_cases.book.remove_person("maria")
    assert due.service.round.standing == ()


# The offscreen platform has no tray window; Qt says so when an icon is shown all the same.
@pytest.mark.qt_log_ignore("systemTrayWindowChanged", extend=True)
def test_discreet_words_leave_out_what_it_is_about(due):
    service = due.start(discreet=True)
    due.has_tray = True
    service.begin()
    ((title, text),) = due.desktop.sent
    assert (title, text) == ("My notes", "There is a note for you. Please open it.")
    assert service.tray.icon.toolTip() == "My notes"
    assert due.window.windowTitle() == "My notes"


def test_the_window_of_discreet_reminders_comes_small(due):
    service = due.start(discreet=True)
    service.begin()
    service.show_window()
    assert due.window.isMinimized()


def test_the_self_test_really_sends_one(due):
    due.window.context.reminder_test()
    assert due.desktop.sent == [("BoneSteady", "This is a test. A reminder looks like this.")]
    assert "The desktop was asked" in told(due)


def test_the_self_test_says_when_the_desktop_takes_nothing(due):
    due.desktop.takes = False
    due.start(discreet=True)
    due.window.context.reminder_test()
    assert due.desktop.sent[-1] == ("My notes", "This is a test of your notes.")
    assert "shows no notifications" in told(due)


def test_looking_is_remembered(due):
    due.service.begin()
    assert due.window.context.use_cases.reminders.last_checked() == DUE


def test_the_language_of_the_banner_follows(due):
    due.service.begin()
    english = words(due)
    due.window.context.use_cases.settings.change(language="es")
    assert words(due) != english


def test_a_disk_that_fails_is_said_and_the_window_stays(due, monkeypatch):
    from edu_app.core.errors import Fault

    def fail(*_anything):
        raise Fault("not-saved")

    monkeypatch.setattr(due.database.reminders, "remember", fail)
    due.service.begin()
    assert told(due)
    assert words(due)
