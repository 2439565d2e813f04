"""Which lessons somebody has read and where she stopped (services.ports.ProgressStore)."""

from __future__ import annotations

from edu_app.storage.connection import Connection


class SqlProgressStore:
    """Progress by person and lesson; a person need not exist (a reader without records)."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def read_lessons(self, person_id: str) -> frozenset[str]:
        """Return the lessons that were marked as read."""
        sql = "SELECT lesson FROM lesson_progress WHERE person_id = ? AND is_read = 1"
        return frozenset(lesson for (lesson,) in self._connection.rows(sql, (person_id,)))

    def mark_read(self, person_id: str, lesson: str, *, read: bool) -> None:
        """Say whether a lesson was read."""
        sql = (
            "INSERT INTO lesson_progress (person_id, lesson, is_read) VALUES (?, ?, ?)"
            " ON CONFLICT (person_id, lesson) DO UPDATE SET is_read = excluded.is_read"
        )
        with self._connection.change() as execute:
            execute(sql, (person_id, lesson, int(read)))

    def place(self, person_id: str, lesson: str) -> str:
        """Return the anchor where she stopped, empty for the beginning."""
        sql = "SELECT place FROM lesson_progress WHERE person_id = ? AND lesson = ?"
        row = self._connection.one(sql, (person_id, lesson))
        return str(row[0]) if row else ""

    def remember_place(self, person_id: str, lesson: str, anchor: str) -> None:
        """Remember where she stopped."""
        sql = (
            "INSERT INTO lesson_progress (person_id, lesson, place) VALUES (?, ?, ?)"
            " ON CONFLICT (person_id, lesson) DO UPDATE SET place = excluded.place"
        )
        with self._connection.change() as execute:
            execute(sql, (person_id, lesson, anchor))
