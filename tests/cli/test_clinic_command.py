"""`bonesteady clinic`: wrong words are one sentence; nothing is made on the disk."""

from __future__ import annotations

import datetime
import os
import subprocess
import sys
from pathlib import Path

import pytest

from edu_app.cli import main
from edu_app.clinic_start import ClinicStart, Surroundings, make_session, read_settings
from edu_app.core.clock import ChosenDate
from edu_app.core.policy import Policy
from edu_app.core.settings import Settings
from edu_app.paths import find_resources
from edu_app.storage.settings_file import SettingsFile

TODAY = datetime.date(2026, 11, 24)


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (["--today", "tomorrow"], "tomorrow"),
        (["--today", "2026-02-30"], "2026-02-30"),
        (["--lang", "xx"], "xx"),
        (["--minutes", "3"], "--minutes"),
        (["now"], "now"),
    ],
)
def test_wrong_words_are_one_sentence_and_nothing_opens(capsys, words, named):
    assert main(["clinic", *words]) == 2
    said = capsys.readouterr()
    assert named in said.err
    assert (said.err.count("\n"), said.out) == (1, "")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems have a screen")
def test_without_a_screen_one_sentence_says_so(monkeypatch, capsys):
    for name in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    assert main(["clinic"]) == 2
    assert "no screen" in capsys.readouterr().err


def test_the_help_names_it(capsys):
    with pytest.raises(SystemExit):
        main(["--help"])
    assert "clinic" in capsys.readouterr().out


def test_settings_and_policy_are_read_and_never_written(tmp_path):
    folder = tmp_path / "data"
    folder.mkdir()
    kept = Settings(language="es", country="MX", text_percent=150, current_person="somebody")
    SettingsFile(folder / "settings.json").save(kept)
    before = (folder / "settings.json").read_bytes()
    policy = tmp_path / "policy.toml"
    policy.write_text('clinic_name = "Bone clinic"\n', encoding="utf-8")
    settings, found, wrong = read_settings(ClinicStart(data_dir=str(folder), policy=policy))
    settings.change(text_percent=200, language="de")
    assert (settings.current.country, found.clinic_name, wrong) == ("MX", "Bone clinic", None)
    assert (folder / "settings.json").read_bytes() == before
    assert [path.name for path in folder.iterdir()] == ["settings.json"]


def test_a_policy_that_is_wrong_is_told_and_not_used(tmp_path):
    policy = tmp_path / "policy.toml"
    policy.write_text("clinic_name = 3\n", encoding="utf-8")
    _settings, found, wrong = read_settings(ClinicStart(data_dir=str(tmp_path), policy=policy))
    assert found == Policy()
    assert wrong is not None and wrong.code == "policy-invalid"


def test_of_the_settings_only_the_look_and_the_country_come_in():
    outside = Settings(
        country="GB",
        theme="dark",
        text_percent=150,
        current_person="somebody",
        last_page="calendar",
        discreet=True,
        clinic_idle_minutes=7,
    )
    around = Surroundings(find_resources(), outside, "es", ChosenDate(TODAY), Policy())
    session, close = make_session(around)
    inside = session.use_cases.settings.current
    close()
    assert (inside.language, inside.country, inside.theme, inside.text_percent) == (
        "es",
        "GB",
        "dark",
        150,
    )
    assert (inside.current_person, inside.last_page, inside.discreet) == ("", "", False)
    assert inside.clinic_idle_minutes == 7


def test_it_opens_paints_and_ends_without_a_file_on_the_disk(tmp_path):
    code = (
        "from PySide6.QtCore import QTimer\n"
        "from PySide6.QtWidgets import QApplication\n"
        "from edu_app.ui.clinic import window\n"
        "begin = window.ClinicWindow.__init__\n"
        "def opened(self, *given):\n"
        "    begin(self, *given)\n"
        "    self.painted.connect(lambda: QTimer.singleShot(0, self, self.close))\n"
        "window.ClinicWindow.__init__ = opened\n"
        "from edu_app.cli import main\n"
        "raise SystemExit(main(['clinic', '--lang', 'de', '--today', '2026-11-24']))\n"
    )
    places = {name: str(tmp_path / name) for name in ("HOME", "TMPDIR", "XDG_RUNTIME_DIR")}
    for place in places.values():
        Path(place).mkdir(mode=0o700)
    environ = {**os.environ, **places, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run([sys.executable, "-B", "-c", code], env=environ, timeout=120, check=False)
    assert done.returncode == 0
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []
