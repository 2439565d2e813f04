"""Settings under a policy: it serves who has not chosen, and is never copied into a file."""

from __future__ import annotations

from session_fakes import FakeSettingsFile

from edu_app.core.policy import Policy
from edu_app.core.settings import Settings
from edu_app.services.policy_settings import PolicySettings
from edu_app.services.settings_desk import SettingsDesk

SPAIN = Policy(language="es", country="ES")


def under(policy, **own):
    file = FakeSettingsFile()
    file.settings = Settings(**own)
    return SettingsDesk(PolicySettings(file, policy)), file


def test_who_has_not_chosen_gets_the_policys_language_and_country():
    desk, _file = under(SPAIN)
    assert (desk.current.language, desk.current.country) == ("es", "ES")


def test_her_own_choice_wins():
    desk, _file = under(SPAIN, language="ar")
    assert (desk.current.language, desk.current.country) == ("ar", "ES")


def test_another_setting_is_saved_without_the_policys_values():
    desk, file = under(SPAIN)
    desk.change(theme="dark")
    assert file.settings == Settings(theme="dark")
    assert desk.current.language == "es"


def test_a_choice_against_the_policy_is_kept():
    desk, file = under(SPAIN)
    desk.change(language="en")
    assert file.settings.language == "en"
