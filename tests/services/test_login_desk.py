"""Starting at login: off until she agrees, removable, renamed with the discreet words."""

from __future__ import annotations

import pytest

from edu_app.core.errors import Fault
from edu_app.core.settings import Settings
from edu_app.services.login_desk import LoginDesk
from edu_app.services.settings_desk import SettingsDesk


class FakeFile:
    def __init__(self, settings=None, *, fails=False):
        self.settings, self.fails = settings or Settings(), fails

    def load(self):
        return self.settings, ()

    def save(self, settings):
        if self.fails:
            raise Fault("settings-not-saved")
        self.settings = settings


class FakeEntry:
    def __init__(self, *, fails=False):
        self.written, self.fails = None, fails

    def write(self, command, *, neutral):
        if self.fails:
            raise Fault("login-entry-not-written", path="there")
        self.written = (tuple(command), neutral)

    def remove(self):
        self.written = None

    def exists(self):
        return self.written is not None


def desk_of(entry, file):
    settings = SettingsDesk(file)
    return LoginDesk(entry, ("bonesteady",), settings), settings


def test_nothing_is_written_before_she_agrees():
    entry = FakeEntry()
    desk, settings = desk_of(entry, FakeFile())
    settings.change(discreet=True)
    assert entry.written is None
    assert not desk.is_on()


def test_agreeing_writes_the_entry_and_keeps_the_choice():
    entry, file = FakeEntry(), FakeFile()
    desk, _settings = desk_of(entry, file)
    desk.agree()
    assert entry.written == (("bonesteady", "--reminders"), False)
    assert file.settings.reminders_at_login
    assert desk.is_on()


def test_withdrawing_removes_the_entry():
    entry, file = FakeEntry(), FakeFile()
    desk, _settings = desk_of(entry, file)
    desk.agree()
    desk.withdraw()
    assert entry.written is None
    assert not file.settings.reminders_at_login


def test_an_entry_that_was_removed_elsewhere_is_noticed():
    entry = FakeEntry()
    desk, _settings = desk_of(entry, FakeFile())
    desk.agree()
    entry.remove()
    assert not desk.is_on()


def test_discreet_words_rename_the_entry():
    entry = FakeEntry()
    desk, settings = desk_of(entry, FakeFile())
    desk.agree()
    settings.change(discreet=True)
    assert entry.written == (("bonesteady", "--reminders"), True)


def test_an_entry_that_cannot_be_renamed_stays():
    entry = FakeEntry()
    desk, settings = desk_of(entry, FakeFile())
    desk.agree()
    entry.fails = True
    settings.change(discreet=True)
    assert entry.written == (("bonesteady", "--reminders"), False)


def test_a_refused_entry_changes_no_setting():
    file = FakeFile()
    desk, _settings = desk_of(FakeEntry(fails=True), file)
    with pytest.raises(Fault):
        desk.agree()
    assert not file.settings.reminders_at_login


def test_a_choice_that_cannot_be_kept_leaves_no_entry():
    entry = FakeEntry()
    desk, _settings = desk_of(entry, FakeFile(fails=True))
    with pytest.raises(Fault):
        desk.agree()
    assert entry.written is None
