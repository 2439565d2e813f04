"""The entry that starts the program at login, on every system; Windows on a fake registry."""

from __future__ import annotations

import plistlib
import stat
from pathlib import Path

import pytest

from edu_app.core.errors import Fault
from edu_app.exchange.login_entry import RunKeyEntry, login_entry, start_command
from edu_app.exchange.run_key import RunKey

COMMAND = ("/opt/Bone Steady/bonesteady", "--reminders")


class FakeKey:
    def __enter__(self):
        return self

    def __exit__(self, *_error):
        return False


class FakeWinreg:
    """The four calls of winreg that are used, over a dictionary."""

    HKEY_CURRENT_USER, KEY_READ, KEY_WRITE, REG_SZ = "user", 1, 2, 1

    def __init__(self, *, refuses=False):
        self.values, self.opened, self.refuses = {}, [], refuses

    def CreateKeyEx(self, root, path, _reserved, access):
        if self.refuses and access == self.KEY_WRITE:
            raise PermissionError
        self.opened.append((root, path))
        return FakeKey()

    def QueryValueEx(self, _key, name):
        if name not in self.values:
            raise FileNotFoundError
        return self.values[name], self.REG_SZ

    def SetValueEx(self, _key, name, _reserved, _kind, value):
        self.values[name] = value

    def DeleteValue(self, _key, name):
        del self.values[name]


def linux(home: Path, **environ: str):
    return login_entry(environ=environ, home=home, platform="linux")


def test_linux_gets_a_desktop_file_for_this_user_alone(tmp_path):
    linux(tmp_path).write(COMMAND, neutral=False)
    path = tmp_path / ".config/autostart/org.bonesteady.BoneSteady.desktop"
    lines = path.read_text().splitlines()
    assert lines[0] == "[Desktop Entry]"
    assert 'Exec="/opt/Bone Steady/bonesteady" "--reminders"' in lines
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_signs_of_a_shell_are_quoted_in_a_desktop_file(tmp_path):
    linux(tmp_path).write(('/a"b$c%d',), neutral=True)
    text = (tmp_path / ".config/autostart/my-notes.desktop").read_text()
    assert 'Exec="/a\\\\"b\\\\$c%%d"' in text


@pytest.mark.parametrize(("given", "used"), [("own", True), ("relative", False)])
def test_the_xdg_folder_counts_when_it_is_absolute(tmp_path, given, used):
    value = str(tmp_path / "own") if given == "own" else "own"
    linux(tmp_path, XDG_CONFIG_HOME=value).write(COMMAND, neutral=False)
    assert (tmp_path / "own/autostart").is_dir() is used


def test_neutral_words_leave_the_name_out_and_replace_the_other_entry(tmp_path):
    entry = linux(tmp_path)
    entry.write(COMMAND, neutral=False)
    entry.write(COMMAND, neutral=True)
    files = list((tmp_path / ".config/autostart").iterdir())
    assert [file.name for file in files] == ["my-notes.desktop"]
    assert "Name=My notes" in files[0].read_text()


def test_an_entry_is_there_until_it_is_removed(tmp_path):
    entry = linux(tmp_path)
    assert not entry.exists()
    entry.write(COMMAND, neutral=True)
    assert entry.exists()
    entry.remove()
    entry.remove()
    assert not entry.exists()


def test_macos_gets_a_launch_agent(tmp_path):
    entry = login_entry(environ={}, home=tmp_path, platform="darwin")
    entry.write(COMMAND, neutral=False)
    agent = tmp_path / "Library/LaunchAgents/org.bonesteady.BoneSteady.plist"
    kept = plistlib.loads(agent.read_bytes())
    assert kept["ProgramArguments"] == list(COMMAND)
    assert kept["RunAtLoad"] is True


def test_windows_gets_a_value_of_the_run_key(monkeypatch, tmp_path):
    winreg = FakeWinreg()
    monkeypatch.setitem(__import__("sys").modules, "winreg", winreg)
    entry = login_entry(environ={}, home=tmp_path, platform="win32")
    entry.write(COMMAND, neutral=False)
    assert winreg.values == {"BoneSteady": '"/opt/Bone Steady/bonesteady" --reminders'}
    assert winreg.opened[0] == ("user", r"Software\Microsoft\Windows\CurrentVersion\Run")


def test_the_run_key_keeps_one_value_and_loses_it(tmp_path):
    winreg = FakeWinreg()
    entry = RunKeyEntry(RunKey(winreg))
    entry.write(COMMAND, neutral=False)
    entry.write(COMMAND, neutral=True)
    assert list(winreg.values) == ["My notes"]
    assert entry.exists()
    entry.remove()
    assert not winreg.values


def test_what_the_system_refuses_is_a_fault_in_words(tmp_path):
    (tmp_path / ".config").write_text("a file where the folder should be")
    with pytest.raises(Fault) as caught:
        linux(tmp_path).write(COMMAND, neutral=False)
    assert caught.value.code == "login-entry-not-written"
    with pytest.raises(Fault):
        RunKeyEntry(RunKey(FakeWinreg(refuses=True))).write(COMMAND, neutral=False)


def test_an_entry_that_cannot_be_removed_is_a_fault(tmp_path):
    blocked = tmp_path / ".config/autostart/my-notes.desktop"
    blocked.mkdir(parents=True)
    with pytest.raises(Fault):
        linux(tmp_path).remove()


@pytest.mark.parametrize(
    ("frozen", "name", "command"),
    [
        (True, "bonesteady", ("/usr/bin/python",)),
        (False, "bonesteady", "script"),
        (False, "pytest", ("/usr/bin/python", "-m", "edu_app")),
    ],
)
def test_the_command_is_the_one_of_this_installation(tmp_path, frozen, name, command):
    script = tmp_path / name
    script.write_text("")
    found = start_command("/usr/bin/python", str(script), frozen=frozen)
    assert found == ((str(script),) if command == "script" else command)


def test_a_script_that_is_gone_is_not_started(tmp_path):
    found = start_command("/python", str(tmp_path / "bonesteady"), frozen=False)
    assert found == ("/python", "-m", "edu_app")
