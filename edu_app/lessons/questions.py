"""Reads the check questions of a lesson: `quiz.<tag>.toml`."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from edu_app.core.quiz import Choice, Question
from edu_app.lessons.content_table import ContentTable, read_table
from edu_app.lessons.front_matter import Header
from edu_app.lessons.made import read_made


@dataclass(frozen=True)
class QuizFile:
    """The questions of one lesson in one language."""

    header: Header
    questions: tuple[Question, ...]


def read_quiz(path: Path, lesson: str, tag: str) -> QuizFile:
    """Return the questions in the file; raise `Fault` "content-missing" or "content-invalid"."""
    table = read_table(path)
    table.allow("header", "question")
    questions = tuple(_question(row) for row in table.tables("question"))
    return QuizFile(read_made(table, lesson, tag), questions)


def _question(row: ContentTable) -> Question:
    row.allow("id", "block", "ask", "why", "choice")
    return Question(
        id=row.words("id"),
        block=row.words("block"),
        ask=row.words("ask"),
        why=row.words("why"),
        choices=tuple(_choice(choice) for choice in row.tables("choice")),
    )


def _choice(row: ContentTable) -> Choice:
    row.allow("text", "right", "explain")
    return Choice(row.words("text"), row.get("right", bool), row.words("explain"))
