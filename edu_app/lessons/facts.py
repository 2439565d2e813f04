"""What is the same for a lesson in every language: `lesson.toml`."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from edu_app.lessons.content_table import ContentTable, read_table

MARKS = ("must", "should", "may")
_KEYS = (
    "id",
    "order",
    "minutes",
    "audience",
    "safety",
    "source_rev",
    "owner",
    "next_review",
    "evidence",
    "pictures",
    "marks",
)


@dataclass(frozen=True)
class LessonFacts:
    """Neutral facts; `marks` gives the anchor of each section "must", "should" or "may"."""

    id: str
    order: int
    minutes: int
    audience: str
    safety: str
    source_rev: int
    owner: str
    next_review: datetime.date
    evidence: tuple[str, ...]
    pictures: tuple[str, ...]
    marks: Mapping[str, str]

    @property
    def for_patients(self) -> bool:
        """Whether patients see it in their list."""
        return self.audience == "patient"


def read_facts(path: Path) -> LessonFacts:
    """Return the facts of a `lesson.toml`; raise `Fault` "content-invalid" or "content-missing"."""
    table = read_table(path)
    table.allow(*_KEYS)
    return LessonFacts(
        id=table.words("id"),
        order=table.get("order", int),
        minutes=table.get("minutes", int),
        audience=_one_of(table, "audience", ("patient", "nurse")),
        safety=_one_of(table, "safety", ("high", "normal")),
        source_rev=table.get("source_rev", int),
        owner=table.words("owner"),
        next_review=table.get("next_review", datetime.date),
        evidence=table.names("evidence"),
        pictures=table.names("pictures"),
        marks=_marks(table.table("marks")),
    )


def _one_of(table: ContentTable, key: str, known: tuple[str, ...]) -> str:
    value = table.words(key)
    if value not in known:
        table.refuse(key, f"must be one of {', '.join(known)}")
    return value


def _marks(table: ContentTable) -> Mapping[str, str]:
    return {anchor: _one_of(table, anchor, MARKS) for anchor in table.data}
