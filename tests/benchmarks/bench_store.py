"""Opening the store and asking for the status: 1,000 records against 10, in turn, one run.

Two ratios. As she feels it: a whole process that opens the store and says the status. And the
bare calls in one process, where nothing hides what each further record costs.
"""

from __future__ import annotations

import datetime
import sys
import tempfile
from pathlib import Path

from timing import compare, report, time_call, time_process

from edu_app.commands.arguments import load_rules
from edu_app.core.records import Course, Injection, Medicine, Person
from edu_app.core.regimen import Regimen
from edu_app.core.status import evaluate
from edu_app.storage.database import open_database

TODAY = datetime.date(2026, 7, 20)
SMALL, LARGE = 10, 1000
PROCESS_LIMIT, CALL_LIMIT = 1.5, 4.0


def fill(folder: Path, count: int) -> None:
    """Write one person with `count` records, half a year apart where the calendar lasts."""
    injections = [
        Injection(f"i{n}", TODAY - datetime.timedelta(days=5 + 20 * n)) for n in range(count - 1)
    ]
    database = open_database(folder, lambda: TODAY)
    records = [Person("anna"), Course("c", Medicine.DENOSUMAB_60), *injections]
    database.records.apply("anna", "start", records, [])
    database.close()


def open_and_ask(folder: Path, regimen: Regimen) -> None:
    """Open the store, read one person and evaluate her status."""
    database = open_database(folder, lambda: TODAY)
    evaluate(database.records.records_of("anna"), regimen, TODAY)
    database.close()


def main() -> int:
    """Print the ratios; return 1 when one is over its limit."""
    if len(sys.argv) > 1:
        open_and_ask(Path(sys.argv[1]), load_rules())
        return 0
    regimen = load_rules()
    with tempfile.TemporaryDirectory() as place:
        small, large = Path(place) / "small", Path(place) / "large"
        fill(small, SMALL)
        fill(large, LARGE)
        whole = compare(
            lambda: time_process([sys.executable, __file__, str(large)]),
            lambda: time_process([sys.executable, __file__, str(small)]),
            runs=11,
        )
        calls = compare(
            lambda: time_call(lambda: open_and_ask(large, regimen)),
            lambda: time_call(lambda: open_and_ask(small, regimen)),
            runs=15,
        )
    failed = report("open and status with 1,000 records, process", whole, PROCESS_LIMIT)
    return failed | report("open and status with 1,000 records, calls", calls, CALL_LIMIT)


if __name__ == "__main__":
    sys.exit(main())
