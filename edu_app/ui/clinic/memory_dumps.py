"""Keeps the system from writing the memory of the program to a file if it crashes in a session.

What was typed lies in memory only, and a dump of a crash is a copy of it on the disk. Knows no
session. What the system itself moves out of memory (swap, hibernation) is beyond its reach.
"""

from __future__ import annotations

import ctypes
import sys
from typing import Any

# <linux/prctl.h>
_GET_DUMPABLE, _SET_DUMPABLE = 3, 4
# <errhandlingapi.h>: no box and no report of Windows' error reporting.
_NO_REPORT = 0x0002


class DumpGuard:
    """Between `begin` and `end` no dump is made; `system` is the system's library, for tests."""

    def __init__(self, *, platform: str = sys.platform, system: Any = None) -> None:
        self._platform = platform
        self._system = system
        self._before: Any = None

    def begin(self) -> None:
        """Forbid dumps; a system that knows no way to is left as it is."""
        if self._platform == "win32":
            library = self._system or _kernel32()
            self._before = library.SetErrorMode(_NO_REPORT)
            library.SetErrorMode(self._before | _NO_REPORT)
        else:
            self._before = self._forbid_cores()

    def end(self) -> None:
        """Let the system do again what it did before."""
        if self._platform == "win32":
            (self._system or _kernel32()).SetErrorMode(self._before)
            return
        import resource

        limits, dumpable = self._before
        resource.setrlimit(resource.RLIMIT_CORE, limits)
        if dumpable is not None:
            self._libc().prctl(_SET_DUMPABLE, dumpable, 0, 0, 0)

    def _forbid_cores(self) -> tuple[tuple[int, int], int | None]:
        import resource

        limits = resource.getrlimit(resource.RLIMIT_CORE)
        resource.setrlimit(resource.RLIMIT_CORE, (0, limits[1]))
        if self._platform != "linux":
            return limits, None
        # Some collectors of crashes do not ask for the limit; the kernel calls none for these.
        dumpable = self._libc().prctl(_GET_DUMPABLE, 0, 0, 0, 0)
        self._libc().prctl(_SET_DUMPABLE, 0, 0, 0, 0)
        return limits, dumpable

    def _libc(self) -> Any:
        return self._system or ctypes.CDLL(None)


def _kernel32() -> Any:
    return ctypes.windll.kernel32  # type: ignore[attr-defined]  # Windows has it
