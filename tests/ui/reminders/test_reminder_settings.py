"""Settings, Reminders: agreeing, taking it back, the pause in words, when anybody looked last."""

from __future__ import annotations

import dataclasses
import datetime

import pytest
from PySide6.QtCore import Qt

from edu_app.core.errors import Fault
from edu_app.core.records import Pause, PauseReason
from edu_app.services.login_desk import LoginDesk
from edu_app.ui.dialogs.parts.words_label import WordsLabel

DUE = datetime.date(2026, 11, 20)


class FakeEntry:
    """An entry of the system that can refuse or vanish."""

    def __init__(self):
        self.there, self.fails, self.neutral = False, False, False

    def write(self, _command, *, neutral):
        if self.fails:
            raise Fault("login-entry-not-written", path="there")
        self.there, self.neutral = True, neutral

    def remove(self):
        self.there = False

    def exists(self):
        return self.there


@pytest.fixture
def entry(due):
    made = FakeEntry()
    context = due.window.context
    login = LoginDesk(made, ("bonesteady",), context.use_cases.settings)
    context.use_cases = dataclasses.replace(context.use_cases, login=login)
    return made


@pytest.fixture
def section(due, entry, qtbot):
    """Return a function that opens the section anew."""

    def open_it():
        due.window.go("settings:reminders")
        due.window.show()
        return due.window.pages.page("settings").sections["reminders"]

    return open_it


def click(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def texts(section):
    return [label.text() for label in section.findChildren(WordsLabel)]


def test_nothing_is_written_until_she_agrees_and_it_goes_again(due, entry, section, qtbot):
    assert not section().login.isChecked()
    click(qtbot, section().login)
    assert entry.there
    assert due.window.context.use_cases.settings.current.reminders_at_login
    click(qtbot, section().login)
    assert not entry.there
    assert not due.window.context.use_cases.settings.current.reminders_at_login


def test_a_refusal_is_said_and_the_tick_goes(due, entry, section, qtbot):
    entry.fails = True
    shown = section()
    click(qtbot, shown.login)
    assert not shown.login.isChecked()
    assert "would not let the program start by itself" in due.window.banner.text.text()


def test_an_entry_that_vanished_is_said(due, entry, section, qtbot):
    click(qtbot, section().login)
    entry.there = False
    shown = section()
    assert not shown.login.isChecked()
    assert any(text.startswith("The entry is gone") for text in texts(shown))


def test_discreet_words_reach_entry_and_title(due, entry, section, qtbot):
    click(qtbot, section().login)
    click(qtbot, section().discreet)
    assert entry.neutral
    assert due.window.windowTitle() == "My notes"


def test_the_day_of_the_last_look_stands_there(due, section):
    assert "Nobody has looked for reminders yet." in texts(section())
    due.service.begin()
    assert "Last looked for reminders: Friday, 20 November 2026" in texts(section())


def test_the_test_button_sends_a_real_one(due, section, qtbot):
    from PySide6.QtWidgets import QWidget

    click(qtbot, section().findChild(QWidget, "reminders-test"))
    assert len(due.desktop.sent) == 1


def test_a_pause_in_hospital_says_what_to_tell_the_ward_and_when_it_is_asked(due, section):
    pause = Pause("p", PauseReason.HOSPITAL, DUE)
    due.window.context.use_cases.book.save("maria", pause)
    said = texts(section())
    assert any(text.startswith("Tell the ward today: denosumab 60 mg") for text in said)
    assert "You are asked on Friday, 4 December 2026 if this still holds." in said


def test_after_a_death_nobody_is_asked_again(due, section):
    pause = Pause("p", PauseReason.DIED, DUE)
    due.window.context.use_cases.book.save("maria", pause)
    assert not any(text.startswith("You are asked on") for text in texts(section()))
