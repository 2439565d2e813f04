"""What was printed or put into a phone, and whether it still says what holds (rules 10).

A page on a fridge and a date in a phone do not change when a record does. Must not know how they
are made, kept or shown.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import NamedTuple

from edu_app.core.decision import Message, Status
from edu_app.core.records import FlagKind

PAPER = frozenset({"plan", "card"})
PHONE = frozenset({"calendar", "code"})
# While one of these holds, a page says "tell them what has come up" (rules 3 and 1.7).
_HELD = frozenset({*(kind.value for kind in FlagKind), "clinic-hold"})


class HandedOver(NamedTuple):
    """What the newest page or date of its `kind` (plan, card, calendar, code) says.

    `due` is None where it names no day. `held`: made while something had come up.
    """

    kind: str
    due: datetime.date | None
    track: str
    held: bool
    made_on: datetime.date


class Outdated(NamedTuple):
    """Something that no longer says what holds, and the sentence about it."""

    made: HandedOver
    message: Message


def is_held(status: Status) -> bool:
    """Return whether a flag or a hold of the clinic stands beside the date (rules 3 and 1.7)."""
    return any(overlay in _HELD for overlay in status.overlays)


def describe(kind: str, status: Status) -> HandedOver | None:
    """Return what a `kind` made now says; None while the computer's date is in doubt (rules 4)."""
    if status.reason == "clock-wrong":
        return None
    due = status.due if status.state else None
    # What goes into a phone is the same whatever has come up.
    held = kind in PAPER and is_held(status)
    return HandedOver(kind, due, status.track, held, status.today)


def find_outdated(made: Iterable[HandedOver], status: Status) -> tuple[Outdated, ...]:
    """Return what no longer says what holds, in the order of `made`."""
    found = []
    for old in made:
        now = describe(old.kind, status)
        message = _compare(old, now) if now else None
        if message:
            found.append(Outdated(old, message))
    return tuple(found)


def _compare(old: HandedOver, now: HandedOver) -> Message | None:
    if old.due is None:
        return Message("handed-undated", {"due": now.due}) if now.due else None
    dates = {"date": old.due}
    if now.due is None:
        switched = now.track == "after-switch"
        return Message("handed-switched", dates) if switched else Message("handed-withdrawn", dates)
    if now.due != old.due:
        return Message("handed-moved", {**dates, "due": now.due})
    if now.track != old.track:
        return Message("handed-track", dates)
    return Message("handed-held", dates) if now.held and not old.held else None
