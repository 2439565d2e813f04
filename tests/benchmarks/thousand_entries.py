"""As many entries of one person as nobody will ever have, for the benchmark of long work."""

from __future__ import annotations

import datetime
from collections.abc import Callable

from edu_app.core.records import Appointment, Flag, FlagKind, Injection, Record, Talk
from edu_app.ui.gallery_people import PICTURE_DAY

ENTRIES = 1000


def thousand_entries() -> list[Record]:
    """Return injections, appointments, reports and talks, every 13 days up to the picture's."""
    first = PICTURE_DAY - datetime.timedelta(days=13 * ENTRIES)
    days = [first + datetime.timedelta(days=13 * number) for number in range(ENTRIES)]
    made: list[Callable[[str, datetime.date], Record]] = [
        lambda key, day: Injection(key, day, brand="Brand", batch="0001"),
        lambda key, day: Appointment(key, day, note="note"),
        lambda key, day: Flag(key, FlagKind.DENTAL, day, day),
        lambda key, day: Talk(key, day, "Dr A"),
    ]
    return [made[n % len(made)](f"entry-{n}", day) for n, day in enumerate(days)]
