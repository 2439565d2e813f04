"""Version 2: what was printed or put into a phone, and which date it says.

One row for the newest of each kind (plan, card, calendar, code): an older one was replaced by it.
SQL only, as version 1.
"""

from __future__ import annotations

STEPS = (
    """CREATE TABLE handed_over (
        person_id TEXT NOT NULL,
        kind TEXT NOT NULL,
        due TEXT,
        track TEXT NOT NULL,
        held INTEGER NOT NULL CHECK (held IN (0, 1)),
        made_on TEXT NOT NULL,
        PRIMARY KEY (person_id, kind)
    ) WITHOUT ROWID""",
)
