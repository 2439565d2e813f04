"""What the lessons pages are given, as plain values: no Qt, no file, no rule."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Literal

from edu_app.lessons.document import LessonDocument
from edu_app.lessons.search import Hit

__all__ = [
    "Answer",
    "Hit",
    "LessonRow",
    "Neighbour",
    "OpenLesson",
    "Question",
    "Reference",
    "Review",
    "State",
]

State = Literal[
    "source",
    "machine-draft",
    "translated",
    "revised",
    "clinically-reviewed",
    "stale",
    "missing",
]


@dataclass(frozen=True)
class Review:
    """How far a text has been checked; names are empty where nobody signed.

    `compared` is "machine" where a second pass compared both languages on `compared_on`.
    """

    state: State
    due: bool = False
    translator: str = ""
    reviewer: str = ""
    reviewed_on: datetime.date | None = None
    compared: str = ""
    compared_on: datetime.date | None = None


@dataclass(frozen=True)
class LessonRow:
    """One row of the list, in the language it would open in."""

    id: str
    number: int
    title: str
    minutes: int
    tag: str
    review: Review
    read: bool


@dataclass(frozen=True)
class Answer:
    """One choice of a check question."""

    text: str
    right: bool
    explain: str


@dataclass(frozen=True)
class Question:
    """One check question; `block` is the anchor of the section that explains it."""

    ask: str
    why: str
    block: str
    answers: tuple[Answer, ...]


@dataclass(frozen=True)
class Reference:
    """One source of a lesson: what it says, where it stands, and its address if there is one."""

    title: str
    source: str
    address: str


@dataclass(frozen=True)
class Neighbour:
    """The lesson before or after this one."""

    id: str
    title: str


@dataclass(frozen=True)
class OpenLesson:
    """A lesson ready to be shown.

    `wanted` is the language of the window, `document.tag` that of the text; they differ only when
    the text is missing in the wanted one. `english` is the text that can stand beside it, None
    where the text is English already. `safety` is "high" or "normal".
    """

    document: LessonDocument
    wanted: str
    row: LessonRow
    count: int
    questions: tuple[Question, ...]
    references: tuple[Reference, ...]
    previous: Neighbour | None
    following: Neighbour | None
    english: LessonDocument | None
    safety: str = "normal"
