"""The questions somebody wants to ask, her own words included; implements ports.QuestionStore."""

from __future__ import annotations

import datetime

from edu_app.core.question_items import QuestionItem
from edu_app.storage.connection import Connection


class SqlQuestionStore:
    """Questions by person, in her order."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def items(self, person_id: str) -> tuple[QuestionItem, ...]:
        """Return a person's questions in her order."""
        sql = (
            "SELECT id, words, asked, answer, answered_on, position FROM question"
            " WHERE person_id = ? ORDER BY position, id"
        )
        return tuple(
            QuestionItem(item_id, words, bool(asked), answer, _day(on), position)
            for item_id, words, asked, answer, on, position in self._connection.rows(
                sql, (person_id,)
            )
        )

    def put(self, person_id: str, item: QuestionItem) -> None:
        """Write a question down, new or changed."""
        on = item.answered_on.isoformat() if item.answered_on else None
        values = (person_id, item.id, item.text, int(item.asked), item.answer, on, item.position)
        with self._connection.change() as execute:
            execute("INSERT OR REPLACE INTO question VALUES (?, ?, ?, ?, ?, ?, ?)", values)

    def drop(self, person_id: str, item_id: str) -> None:
        """Take a question off the list."""
        with self._connection.change() as execute:
            execute("DELETE FROM question WHERE person_id = ? AND id = ?", (person_id, item_id))


def _day(text: str | None) -> datetime.date | None:
    return datetime.date.fromisoformat(text) if text else None
