"""Cold start of the frozen program against the same start from the checkout, in turn, one run.

`python packaging/measure_start.py` after `make package`; returns 1 when it takes more than 1.3
times as long.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests" / "benchmarks"))

from timing import compare, report, time_process  # noqa: E402 - the folder has to be found first

LIMIT = 1.3
FROZEN = ROOT / "build" / "frozen" / "bonesteady" / "bonesteady"


def main() -> int:
    """Print the ratio; return 1 when it is over the limit."""
    environment = os.environ | {"QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}
    # An installed program is compiled; a checkout may forbid it, which is not what is measured.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as compiled:
        environment["PYTHONPYCACHEPREFIX"] = compiled
        options = ["--data-dir", folder, "--exit-after-paint"]
        ratio = compare(
            lambda: time_process([str(FROZEN), *options], environment),
            lambda: time_process([sys.executable, "-m", "edu_app", *options], environment),
            runs=11,
        )
    return report("frozen start against the plain one", ratio, LIMIT)


if __name__ == "__main__":
    sys.exit(main())
