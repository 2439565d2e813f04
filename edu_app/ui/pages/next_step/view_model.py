"""What the page "My next step" shows, as plain values; no Qt and no rule."""

from __future__ import annotations

import datetime
from dataclasses import dataclass


@dataclass(frozen=True)
class Answer:
    """A big button of a question: `id` is handed back; `on` when it is the present answer."""

    id: str
    text: str
    on: bool = False


@dataclass(frozen=True)
class Question:
    """One question of the conversation.

    `fields`: which of "date", "count", "words", "whom" are typed, each with its label; they are
    shown once an answer of `opens` was pressed, at once where `opens` is empty. `note` is a
    sentence of the regimen that stands with it, "" for none.
    """

    id: str
    ask: str
    answers: tuple[Answer, ...]
    fields: tuple[tuple[str, str], ...] = ()
    opens: str = ""
    note: str = ""
    date: datetime.date | None = None
    text: str = ""
    whom: str = ""


@dataclass(frozen=True)
class Told:
    """An answer that is written down: what it says, and the question that changes it."""

    id: str
    ask: str
    text: str


@dataclass(frozen=True)
class Stop:
    """A station of the second drawing; `known` when it has a day or has happened."""

    id: str
    text: str
    when: str = ""
    known: bool = False


@dataclass(frozen=True)
class Years:
    """The first drawing, to true scale: days only, with the words that stand on it.

    `tablet_start` and `tablet_end` None: not known. `ticks` are days with their words.
    """

    start: datetime.date
    end: datetime.date
    today: datetime.date
    tablet_start: datetime.date | None
    tablet_end: datetime.date | None
    given: tuple[datetime.date, ...]
    coming: tuple[datetime.date, ...]
    ticks: tuple[tuple[datetime.date, str], ...]
    tablet_word: str
    injection_word: str
    today_word: str
    key: tuple[tuple[str, str], ...]
    text: str
    open_end: bool = True
    next_start: datetime.date | None = None
    next_word: str = ""
    next_begun: bool = False


@dataclass(frozen=True)
class OpenPoint:
    """A question to take along; `listed` when it stands on her list already."""

    id: str
    text: str
    listed: bool


@dataclass(frozen=True)
class NextStepView:
    """The whole page; `person` is empty while nobody is kept here."""

    person: str
    name: str = ""
    notices: tuple[str, ...] = ()
    rule: str = ""
    refused: str = ""
    progress: str = ""
    question: Question | None = None
    told: tuple[Told, ...] = ()
    messages: tuple[str, ...] = ()
    years: Years | None = None
    stops: tuple[Stop, ...] = ()
    not_the_end: str = ""
    open_points: tuple[OpenPoint, ...] = ()
    after_switch: tuple[str, ...] = ()
    on_denosumab: bool = True
