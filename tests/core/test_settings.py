"""Settings: written and read back unchanged, and noise in the file harms nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edu_app.core.settings import Settings, parse_settings, settings_table

CHOSEN = Settings(
    language="zh-Hans",
    country="DE",
    theme="contrast",
    text_percent=300,
    latin_digits=True,
    calendar="gregorian",
    discreet=True,
    reminders_at_login=True,
    first_start_done=True,
    current_person="a1",
    last_page="lesson:why-not-just-stop#in-short",
    clinic_idle_minutes=5,
)


@pytest.mark.parametrize("settings", [Settings(), CHOSEN], ids=["defaults", "chosen"])
def test_what_was_written_is_read_back(settings):
    assert parse_settings(settings_table(settings)) == (settings, ())


def test_an_empty_file_gives_the_defaults():
    assert parse_settings({}) == (Settings(), ())


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("language", "e"),
        ("language", "../../etc"),
        ("language", 7),
        ("country", "Germany"),
        ("country", "de"),
        ("theme", "pink"),
        ("theme", None),
        ("text_percent", 99),
        ("text_percent", 301),
        ("text_percent", True),
        ("text_percent", "120"),
        ("text_percent", 120.0),
        ("latin_digits", 1),
        ("calendar", "lunar"),
        ("discreet", "yes"),
        ("last_page", "a\nb"),
        ("current_person", "x" * 201),
        ("clinic_idle_minutes", 0),
        ("clinic_idle_minutes", 121),
        ("nonsense", 1),
    ],
)
def test_a_bad_line_is_named_and_the_others_hold(key, value):
    table = {**settings_table(CHOSEN), key: value}
    settings, refused = parse_settings(table)
    assert refused == (key,)
    default = getattr(Settings(), key, None)
    assert settings == (
        Settings(**{**settings_table(CHOSEN), key: default}) if key != "nonsense" else CHOSEN
    )


@pytest.mark.parametrize("percent", [100, 101, 299, 300])
def test_text_sizes_up_to_the_limits_hold(percent):
    assert parse_settings({"text_percent": percent})[0].text_percent == percent


@given(st.dictionaries(st.sampled_from([*settings_table(Settings()), "x", ""]), st.from_type(type)))
def test_noise_never_raises(table):
    settings, refused = parse_settings(table)
    assert set(refused) == set(table)
    assert settings == Settings()
