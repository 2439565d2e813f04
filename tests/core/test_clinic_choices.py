"""What the nurse chose: defaults that need no date, and whether two languages are shown."""

from __future__ import annotations

from edu_app.core.clinic_choices import ClinicChoices


def test_languages_are_enough():
    choices = ClinicChoices("ar", "en")
    assert (choices.minutes, choices.last_injection, choices.tablet_end) == (3, None, None)
    assert choices.picked == frozenset()


def test_one_language_is_shown_once():
    assert ClinicChoices("en", "en").one_language
    assert not ClinicChoices("zh-Hans", "de").one_language
