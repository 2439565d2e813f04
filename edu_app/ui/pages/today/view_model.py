"""What the Today page shows, as plain values in words; no Qt and no rule."""

from __future__ import annotations

import datetime

from edu_app.core.values import value_class


@value_class(frozen=True)
class Chip:
    """The state in a word, with the name of its sign and its tone (neutral, amber, red, deep)."""

    word: str
    icon: str
    tone: str


@value_class(frozen=True)
class Action:
    """A button: `target` is a place of the window, or "confirm-date" and "look-again"."""

    label: str
    target: str


@value_class(frozen=True)
class CallRow:
    """Whom to call: `text` as one sentence; `missing` asks for the clinic's name and number."""

    text: str
    missing: Action | None = None


@value_class(frozen=True)
class Zone:
    """A stretch of the timeline from `start` up to the day `end`; `tone` colours and hatches it."""

    start: datetime.date
    end: datetime.date
    tone: str


@value_class(frozen=True)
class Mark:
    """A day on the timeline with its words above; `kind` is last, today, due or appointment."""

    day: datetime.date
    text: str
    kind: str


@value_class(frozen=True)
class Timeline:
    """Days to true scale from `first` to `final`; `text` says the same in sentences."""

    first: datetime.date
    final: datetime.date
    zones: tuple[Zone, ...]
    marks: tuple[Mark, ...]
    months: tuple[tuple[datetime.date, str], ...]
    late_word: str
    text: str


@value_class(frozen=True)
class Card:
    """A small card below: an eyebrow, a heading, a text and one button."""

    eyebrow: str
    heading: str
    text: str
    action: Action


@value_class(frozen=True)
class TodayView:
    """Everything on the page. `alerts` are signs that she reported: they stand above all else."""

    today: str
    person: str
    alerts: tuple[str, ...]
    chip: Chip
    headline: str
    count: str
    messages: tuple[str, ...]
    call: CallRow | None
    timeline: Timeline | None
    primary: Action | None
    others: tuple[Action, ...]
    next_step: Card | None
