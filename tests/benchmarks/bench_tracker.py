"""The status of somebody with 1,000 records against 10: what a page waits for at every change."""

from __future__ import annotations

import datetime
import sys
from pathlib import Path

from timing import compare, report, time_call

from edu_app.core.records import Appointment, Course, Injection, Medicine, Person, PersonRecords
from edu_app.core.reminders import find_reminders
from edu_app.core.status import evaluate
from edu_app.lessons.regimen_file import load_regimen

PATH = Path(__file__).parents[2] / "content" / "regimens" / "denosumab-60mg.toml"
TODAY = datetime.date(2026, 7, 20)
# A woman has about 20 records; a hundred times as many may cost some scanning, no more.
LIMITS = {"status": 4.0, "reminders": 4.0}
CALLS = 50


def main() -> int:
    """Print a ratio for status and one for reminders; return 1 when one is over its limit."""
    regimen = load_regimen(PATH)
    few, many = _records(10), _records(1000)
    actions = {
        "status": lambda records: evaluate(records, regimen, TODAY),
        "reminders": lambda records: find_reminders(records, regimen, frozenset(), TODAY),
    }
    failed = 0
    for name, action in actions.items():
        ratio = compare(
            lambda action=action: time_call(lambda: [action(many) for _ in range(CALLS)]),
            lambda action=action: time_call(lambda: [action(few) for _ in range(CALLS)]),
            runs=11,
        )
        failed |= report(f"{name} with 1,000 records against 10", ratio, LIMITS[name])
    return failed


def _records(number: int) -> PersonRecords:
    """Return half injections and half kept appointments, half a year apart, newest in January."""
    newest = datetime.date(2026, 1, 15)
    days = [newest - datetime.timedelta(days=182 * n) for n in range(number // 2)]
    return PersonRecords(
        Person("p"),
        courses=(Course("c", Medicine.DENOSUMAB_60),),
        injections=tuple(Injection(f"i{n}", day) for n, day in enumerate(days)),
        appointments=tuple(Appointment(f"a{n}", day) for n, day in enumerate(days)),
    )


if __name__ == "__main__":
    sys.exit(main())
