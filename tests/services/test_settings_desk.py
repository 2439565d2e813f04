"""Settings: on disk before anybody is told, and nothing changed when that fails."""

from __future__ import annotations

import pytest
from session_fakes import FakeSettingsFile

from edu_app.core.errors import Fault
from edu_app.core.settings import Settings
from edu_app.services.settings_desk import SettingsDesk


def test_a_change_is_saved_and_told():
    file = FakeSettingsFile()
    desk = SettingsDesk(file)
    heard = []
    desk.subscribe(heard.append)
    changed = desk.change(theme="dark", text_percent=150)
    assert file.settings == desk.current == changed == heard[0]
    assert (changed.theme, changed.text_percent) == ("dark", 150)


def test_no_change_is_not_told():
    desk = SettingsDesk(FakeSettingsFile())
    heard = []
    desk.subscribe(heard.append)
    assert desk.change(theme="system") == Settings()
    assert heard == []


def test_a_change_that_cannot_be_saved_changes_nothing():
    file = FakeSettingsFile()
    file.fail_with = Fault("settings-not-saved", reason="full")
    desk = SettingsDesk(file)
    with pytest.raises(Fault):
        desk.change(theme="dark")
    assert desk.current == Settings()


@pytest.mark.parametrize("wrong", [{"theme": "pink"}, {"colour": "red"}, {"text_percent": "9"}])
def test_a_setting_that_does_not_exist_is_a_defect(wrong):
    with pytest.raises(ValueError):
        SettingsDesk(FakeSettingsFile()).change(**wrong)


def test_what_could_not_be_read_is_named():
    assert SettingsDesk(FakeSettingsFile(unreadable=("theme",))).unreadable == ("theme",)
