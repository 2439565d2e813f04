"""What a Linux desktop reads: valid for its own checkers, one id and version everywhere."""

from __future__ import annotations

import configparser
import subprocess
import xml.etree.ElementTree as ET
from pathlib import Path

from edu_app import __version__
from edu_app.cli import COMMANDS
from edu_app.ui.identity import APPLICATION_ID

ROOT = Path(__file__).parents[2]
LINUX = ROOT / "packaging" / "linux"
ENTRY = LINUX / f"{APPLICATION_ID}.desktop"
METAINFO = LINUX / f"{APPLICATION_ID}.metainfo.xml"


def checked(*command):
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


def test_the_desktop_entry_is_valid():
    assert checked("desktop-file-validate", str(ENTRY)) == (0, "")


def test_the_description_for_software_centres_is_valid():
    code, said = checked("appstreamcli", "validate", "--no-net", str(METAINFO))
    assert code == 0, said
    assert "W:" not in said


def test_the_window_is_grouped_under_the_entry():
    lines = ENTRY.read_text(encoding="utf-8").splitlines()
    # The class of an X11 window is the application's name; Wayland goes by the file's own name.
    assert "StartupWMClass=BoneSteady" in lines
    assert f"Icon={APPLICATION_ID}" in lines


def test_a_clinic_session_starts_from_the_entry_s_own_menu():
    entry = configparser.ConfigParser(interpolation=None)
    entry.read(ENTRY, encoding="utf-8")
    actions = entry["Desktop Entry"]["Actions"].split(";")[:-1]
    started = [entry[f"Desktop Action {name}"]["Exec"].split() for name in actions]

    assert started == [["bonesteady", "clinic"]]
    assert all(words[1] in COMMANDS for words in started)


def test_windows_start_menu_offers_a_clinic_session_too():
    recipe = (ROOT / "packaging/windows/bonesteady.iss").read_text(encoding="utf-8")
    icons = recipe.split("[Icons]")[1].splitlines()
    clinic = next(line for line in icons if "clinic session" in line)

    assert 'Parameters: "clinic"' in clinic
    assert f'AppUserModelID: "{APPLICATION_ID}"' in clinic


def test_the_description_names_this_version_and_this_entry():
    tree = ET.parse(METAINFO)
    assert tree.findtext("launchable") == ENTRY.name
    assert tree.find("releases/release").get("version") == __version__
    assert f'"{__version__}"' in (ROOT / "packaging/windows/bonesteady.iss").read_text()
