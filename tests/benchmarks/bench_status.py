"""`bonesteady status` as a whole process against `python -c pass`, in English and in Spanish."""

from __future__ import annotations

import sys
from pathlib import Path

from timing import compare, report, time_process

LIMITS = {"en": 6.0, "es": 9.0}


def main() -> int:
    """Print a ratio per language; return 1 when one is over its limit."""
    failed = 0
    program = str(Path(sys.executable).with_name("bonesteady"))
    for tag, limit in LIMITS.items():
        command = [program, "status", "--last", "2026-01-15"]
        command += ["--today", "2026-07-20", "--lang", tag]
        ratio = compare(
            lambda command=command: time_process(command),
            lambda: time_process([sys.executable, "-c", "pass"]),
            runs=15,
        )
        failed |= report(f"status in {tag}, whole process against `python -c pass`", ratio, limit)
    return failed


if __name__ == "__main__":
    sys.exit(main())
