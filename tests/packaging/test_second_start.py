"""Two real processes: the second start finds the first, says so to it, and ends."""

from __future__ import annotations

import os
import subprocess
import sys
import time

from edu_app.core.settings import Settings
from edu_app.storage.settings_file import SettingsFile

LIMIT_S = 60


def test_a_second_start_hands_over_to_the_first_and_ends(tmp_path):
    folder = tmp_path / "data"
    SettingsFile(folder / "settings.json").save(Settings(first_start_done=True))
    command = [sys.executable, "-m", "edu_app", "--data-dir", str(folder)]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    first = subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL)
    try:
        until = time.monotonic() + LIMIT_S
        while not (folder / "window.lock").exists() and time.monotonic() < until:
            assert first.poll() is None
        codes = [None]
        # Until its page is painted the first window does not listen yet, and the second says so.
        while codes[-1] != 0 and time.monotonic() < until:
            second = subprocess.run(command, env=environment, check=False, timeout=LIMIT_S)
            codes.append(second.returncode)
        assert codes[-1] == 0
        assert set(codes[1:-1]) <= {2}
        assert first.poll() is None
    finally:
        first.kill()
        first.wait()
