"""Where things lie, on every system, by fakes."""

import datetime
from pathlib import Path

import pytest

from edu_app.paths import data_folder, find_resources, policy_file


def test_a_package_with_data_inside_is_packaged(tmp_path):
    (tmp_path / "_data").mkdir()
    found = find_resources(tmp_path)
    assert found.packaged
    assert found.content == tmp_path / "_data" / "content"
    assert found.built_locales == tmp_path / "_data" / "locales"


def test_a_checkout_keeps_its_files_beside_the_package(tmp_path):
    found = find_resources(tmp_path / "edu_app")
    assert not found.packaged
    assert found.content == tmp_path / "content"
    assert found.built_locales == tmp_path / "build" / "locales"


@pytest.mark.parametrize(
    ("platform", "environ", "expected"),
    [
        ("linux", {"HOME": "/home/a"}, "/home/a/.local/share/bonesteady"),
        ("linux", {"HOME": "/home/a", "XDG_DATA_HOME": "/d"}, "/d/bonesteady"),
        (
            "linux",
            {"HOME": "/home/a", "XDG_DATA_HOME": "relative"},
            "/home/a/.local/share/bonesteady",
        ),
        ("darwin", {"HOME": "/Users/a"}, "/Users/a/Library/Application Support/BoneSteady"),
        ("win32", {"LOCALAPPDATA": "/C/Local"}, "/C/Local/BoneSteady"),
        ("win32", {"USERPROFILE": "/C/a"}, "/C/a/AppData/Local/BoneSteady"),
        ("linux", {"HOME": "/home/a", "BONESTEADY_DATA_DIR": "/mine"}, "/mine"),
    ],
)
def test_the_data_folder_follows_the_custom_of_the_system(platform, environ, expected):
    assert data_folder(environ=environ, platform=platform) == Path(expected)


def test_the_option_wins_over_everything(tmp_path):
    chosen = data_folder(str(tmp_path), environ={"BONESTEADY_DATA_DIR": "/other"})
    assert chosen == tmp_path


@pytest.mark.parametrize(
    ("platform", "environ", "expected"),
    [
        ("linux", {}, "/etc/bonesteady/policy.toml"),
        ("darwin", {}, "/Library/Application Support/BoneSteady/policy.toml"),
        ("win32", {"PROGRAMDATA": "/D/All"}, "/D/All/BoneSteady/policy.toml"),
        ("win32", {}, "C:/ProgramData/BoneSteady/policy.toml"),
    ],
)
def test_the_policy_lies_where_only_an_administrator_writes(platform, environ, expected):
    assert policy_file(environ=environ, platform=platform) == Path(expected)


@pytest.mark.parametrize(
    ("text", "day"), [("2026-11-24\n", datetime.date(2026, 11, 24)), ("soon", None), (None, None)]
)
def test_a_package_knows_the_day_of_its_content(tmp_path, text, day):
    (tmp_path / "_data").mkdir()
    if text is not None:
        (tmp_path / "_data" / "build-date.txt").write_text(text, encoding="ascii")
    assert find_resources(tmp_path).built_on == day


def test_a_checkout_has_no_day(tmp_path):
    assert find_resources(tmp_path / "edu_app").built_on is None
