"""Runs every script of tests/benchmarks; each fails on a ratio, never on a time."""

from __future__ import annotations

import compileall
import os
import subprocess
import sys
from pathlib import Path

FOLDER = Path(__file__).parents[2] / "tests" / "benchmarks"
PACKAGE = Path(__file__).parents[1]


def main() -> int:
    """Return 1 when any benchmark is over its limit."""
    environment = os.environ | {"QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}
    # As after an install: nobody's program compiles its own source at every start.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    compileall.compile_dir(str(PACKAGE), quiet=1)
    failed = []
    for script in sorted(FOLDER.glob("bench_*.py")):
        print(f"== {script.stem}", flush=True)
        if subprocess.run([sys.executable, str(script)], env=environment, check=False).returncode:
            failed.append(script.stem)
    print(f"Over their limit: {', '.join(failed)}" if failed else "All within their limits.")
    return int(bool(failed))


if __name__ == "__main__":
    sys.exit(main())
