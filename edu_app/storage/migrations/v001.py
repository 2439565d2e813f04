"""Version 1: people, records, their history, progress, reminders, questions, the last run.

SQL only: a migration must do the same for ever, whatever the program's own types become.
`application_id` is "Bone" in ASCII and tells this file from any other SQLite file.
"""

from __future__ import annotations

STEPS = (
    "PRAGMA application_id = 1114599013",
    "CREATE TABLE person (id TEXT PRIMARY KEY NOT NULL, body TEXT NOT NULL)",
    """CREATE TABLE record (
        id TEXT PRIMARY KEY NOT NULL,
        person_id TEXT NOT NULL REFERENCES person (id),
        kind TEXT NOT NULL,
        body TEXT NOT NULL
    )""",
    "CREATE INDEX record_of_person ON record (person_id)",
    """CREATE TABLE revision (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        person_id TEXT NOT NULL,
        made_on TEXT NOT NULL,
        label TEXT NOT NULL,
        undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1)),
        undoes INTEGER REFERENCES revision (id) ON DELETE SET NULL
    )""",
    "CREATE INDEX revision_of_person ON revision (person_id)",
    "CREATE INDEX revision_that_undoes ON revision (undoes)",
    """CREATE TABLE change (
        revision_id INTEGER NOT NULL REFERENCES revision (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        person_id TEXT NOT NULL,
        kind TEXT NOT NULL,
        record_id TEXT NOT NULL,
        before_body TEXT,
        after_body TEXT,
        PRIMARY KEY (revision_id, position)
    ) WITHOUT ROWID""",
    "CREATE INDEX change_of_person ON change (person_id)",
    "CREATE INDEX change_of_record ON change (record_id)",
    """CREATE TABLE lesson_progress (
        person_id TEXT NOT NULL,
        lesson TEXT NOT NULL,
        is_read INTEGER NOT NULL DEFAULT 0 CHECK (is_read IN (0, 1)),
        place TEXT NOT NULL DEFAULT '',
        PRIMARY KEY (person_id, lesson)
    ) WITHOUT ROWID""",
    """CREATE TABLE reminder_shown (
        person_id TEXT NOT NULL,
        track TEXT NOT NULL,
        last_injection TEXT NOT NULL,
        kind TEXT NOT NULL,
        falls_on TEXT NOT NULL,
        shown_on TEXT NOT NULL,
        PRIMARY KEY (person_id, track, last_injection, kind, falls_on)
    ) WITHOUT ROWID""",
    "CREATE TABLE reminder_rest (person_id TEXT PRIMARY KEY NOT NULL, until TEXT NOT NULL)",
    """CREATE TABLE question (
        person_id TEXT NOT NULL,
        id TEXT NOT NULL,
        words TEXT NOT NULL,
        asked INTEGER NOT NULL CHECK (asked IN (0, 1)),
        answer TEXT NOT NULL,
        answered_on TEXT,
        position INTEGER NOT NULL,
        PRIMARY KEY (person_id, id)
    ) WITHOUT ROWID""",
    "CREATE TABLE day_of (what TEXT PRIMARY KEY NOT NULL, day TEXT NOT NULL)",
)
