"""The window under a window manager: its class, its icon, and a second start that raises it."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from edu_app.core.settings import Settings
from edu_app.storage.settings_file import SettingsFile

pytestmark = pytest.mark.slow

ENTRY = Path(__file__).parents[2] / "packaging/linux/org.bonesteady.BoneSteady.desktop"
LIMIT_S = 60


class Desktop:
    """A virtual screen with a window manager."""

    def __init__(self, environment):
        self.environment = environment

    def run(self, *command):
        """Run a program there and return what it printed."""
        done = subprocess.run(
            command,
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=LIMIT_S,
            check=False,
        )
        return done.stdout

    def window(self):
        """Return the id of the program's window, "" while there is none."""
        lines = self.run("wmctrl", "-lx").splitlines()
        return next((line.split()[0] for line in lines if "BoneSteady" in line), "")

    def property(self, *names):
        """Return properties of that window as xprop prints them."""
        return self.run("xprop", "-id", self.window(), *names)


def wait_for(found):
    """Ask again and again until `found` returns something; fail when it never does."""
    until = time.monotonic() + LIMIT_S
    while time.monotonic() < until:
        if result := found():
            return result
        time.sleep(0.1)
    raise AssertionError("it never came")


@pytest.fixture
def desktop(tmp_path):
    """A screen of its own, chosen by the server itself so that two tests never share one."""
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1400x950x24"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as said:
        display = f":{said.readline().strip()}"
    runtime = tmp_path / "runtime"
    runtime.mkdir(mode=0o700)
    environment = os.environ | {
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        "HOME": str(tmp_path),
        "XDG_RUNTIME_DIR": str(runtime),
    }
    manager = subprocess.Popen(["openbox"], env=environment, stderr=subprocess.DEVNULL)
    yield Desktop(environment)
    for process in (manager, server):
        process.kill()
        process.wait()


@pytest.fixture
def started(desktop, tmp_path):
    """The program with its window on the screen, and the command that started it."""
    folder = tmp_path / "data"
    SettingsFile(folder / "settings.json").save(Settings(first_start_done=True))
    command = [sys.executable, "-m", "edu_app", "--data-dir", str(folder)]
    program = subprocess.Popen(command, env=desktop.environment, stderr=subprocess.DEVNULL)
    try:
        wait_for(desktop.window)
        yield command
    finally:
        program.kill()
        program.wait()


def test_the_desktop_knows_the_window_by_the_class_of_its_entry_and_by_its_icon(desktop, started):
    entry = ENTRY.read_text(encoding="utf-8").splitlines()
    wanted = next(line for line in entry if line.startswith("StartupWMClass=")).partition("=")[2]
    assert f'"{wanted}"' in desktop.property("WM_CLASS")
    # The first number of the property is the width of the smallest picture.
    assert wait_for(lambda: "= 16\n" in desktop.property("-len", "4", "32c", "_NET_WM_ICON"))
    assert '"org.bonesteady.BoneSteady"' in desktop.property("_GTK_APPLICATION_ID")


def test_a_second_start_brings_back_the_window_that_was_put_away(desktop, started):
    window = desktop.window()
    desktop.run("xdotool", "windowminimize", window)
    wait_for(lambda: "Iconic" in desktop.property("WM_STATE"))
    second = subprocess.run(started, check=False, env=desktop.environment, timeout=LIMIT_S)
    assert second.returncode == 0
    wait_for(lambda: "Normal" in desktop.property("WM_STATE"))
    assert desktop.window() == window
