"""Fails when a package outside the window is covered less than it must be (lines and branches).

Reads the coverage data of the last test run. The floors are those of the house style: all of
`core`, and 95 in 100 elsewhere outside the window.
"""

from __future__ import annotations

import io
import json
import sys
import tempfile
from collections import defaultdict
from pathlib import Path

import coverage

FLOORS = {
    "core": 100.0,
    "i18n": 95.0,
    "lessons": 95.0,
    "storage": 95.0,
    "exchange": 95.0,
    "services": 95.0,
    "commands": 95.0,
}


def covered_by_package() -> dict[str, float]:
    """Return per package the share of lines and branches run, in percent."""
    data = coverage.Coverage()
    data.load()
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "coverage.json"
        sys.stdout, kept = io.StringIO(), sys.stdout
        try:
            data.json_report(outfile=str(report))
        finally:
            sys.stdout = kept
        files = json.loads(report.read_text(encoding="utf-8"))["files"]
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for name, found in files.items():
        parts = Path(name).parts
        summary = found["summary"]
        if len(parts) > 2:
            count = counts[parts[1]]
            count[0] += summary["covered_lines"] + summary["covered_branches"]
            count[1] += summary["num_statements"] + summary["num_branches"]
    return {name: 100 * run / total for name, (run, total) in counts.items() if total}


def main() -> int:
    """Print a row per package; return 1 when one lies under its floor."""
    found = covered_by_package()
    low = [name for name, floor in FLOORS.items() if found.get(name, 100.0) < floor]
    for name, share in sorted(found.items()):
        floor = f"(at least {FLOORS[name]:.0f})" if name in FLOORS else ""
        print(f"  {name:<10} {share:6.2f} % of lines and branches {floor}")
    if low:
        print(f"Too little is covered in: {', '.join(low)}")
    return int(bool(low))


if __name__ == "__main__":
    sys.exit(main())
