"""Cold start to the first painted Today page against a bare PySide6 window, in turn, one run."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from timing import compare, report, time_process

BARE = Path(__file__).with_name("bare_window.py")
SAMPLE = Path(__file__).with_name("sample_data.py")
LIMIT = 1.5


def main() -> int:
    """Print the ratio; return 1 when it is over the limit."""
    environment = os.environ | {"QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}
    # An installed program is compiled; a checkout may forbid it, which is not what is measured.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as compiled:
        environment["PYTHONPYCACHEPREFIX"] = compiled
        time_process([sys.executable, str(SAMPLE), folder])
        # What the entry of the desktop's menu starts; `python -m` would look for the module first.
        program = str(Path(sys.executable).with_name("bonesteady"))
        started = [program, "--data-dir", folder, "--exit-after-paint"]
        ratio = compare(
            lambda: time_process(started, environment),
            lambda: time_process([sys.executable, str(BARE)], environment),
            runs=11,
        )
    return report("start to the first painted page against a bare window", ratio, LIMIT)


if __name__ == "__main__":
    sys.exit(main())
