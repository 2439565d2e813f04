"""A crash in a session leaves no copy of the memory: checked on this system and on fakes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap

import pytest

from edu_app.ui.clinic.memory_dumps import DumpGuard
from edu_app.ui.clinic.saving import quiet_qt_settings

resource = pytest.importorskip("resource")


class Libc:
    """Remembers whether the process may be dumped."""

    def __init__(self):
        self.dumpable = 1

    def prctl(self, option, value, *_rest):
        if option == 3:
            return self.dumpable
        self.dumpable = value
        return 0


class Kernel32:
    """Remembers the error mode."""

    def __init__(self):
        self.mode = 0x8000

    def SetErrorMode(self, mode):
        before, self.mode = self.mode, mode
        return before


def _core_limit():
    return resource.getrlimit(resource.RLIMIT_CORE)[0]


def test_no_core_is_written_while_the_session_runs_and_the_limit_comes_back():
    before, libc = _core_limit(), Libc()
    guard = DumpGuard(platform="linux", system=libc)
    guard.begin()
    during = _core_limit(), libc.dumpable
    guard.end()

    assert during == (0, 0)
    assert (_core_limit(), libc.dumpable) == (before, 1)


def test_another_unix_is_asked_for_the_limit_alone():
    before, libc = _core_limit(), Libc()
    guard = DumpGuard(platform="darwin", system=libc)
    guard.begin()
    during = _core_limit(), libc.dumpable
    guard.end()

    assert during == (0, 1)
    assert _core_limit() == before


def test_windows_is_told_to_report_nothing():
    kernel = Kernel32()
    guard = DumpGuard(platform="win32", system=kernel)
    guard.begin()
    during = kernel.mode
    guard.end()

    assert during == 0x8002
    assert kernel.mode == 0x8000


def test_a_quiet_session_forbids_dumps(qapp):
    with quiet_qt_settings():
        assert _core_limit() == 0


@pytest.mark.skipif(sys.platform != "linux", reason="the kernel's own answer is Linux's")
def test_the_kernel_makes_no_core_of_a_crash_in_a_session(tmp_path):
    script = """
        import os, resource
        from edu_app.ui.clinic.memory_dumps import DumpGuard
        hard = resource.getrlimit(resource.RLIMIT_CORE)[1]
        resource.setrlimit(resource.RLIMIT_CORE, (hard, hard))
        DumpGuard().begin()
        os.abort()
    """
    command = [sys.executable, "-c", textwrap.dedent(script)]
    died = subprocess.Popen(command, cwd=tmp_path, stderr=subprocess.DEVNULL)
    _pid, status = os.waitpid(died.pid, 0)
    died.returncode = -os.WTERMSIG(status)

    assert os.WTERMSIG(status) == signal.SIGABRT
    assert not os.WCOREDUMP(status)
    assert not list(tmp_path.glob("core*"))
