"""The take-home plan as a value: worded once, then written as PDF, HTML and plain text alike.

Holds words and dates that are ready to show, in reading order; services/plan.py makes it.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Literal

PartKind = Literal[
    "title",
    "name",
    "due",
    "last",
    "counted",
    "now",
    "call",
    "late",
    "follow-on",
    "emergency",
    "same-day",
    "within-days",
    "phone",
    "review",
    "printed",
]


@dataclass(frozen=True)
class PlanPart:
    """A piece of the page. `short` stands in its place where a page has no room for `lines`."""

    kind: PartKind
    heading: str = ""
    lines: tuple[str, ...] = ()
    note: str = ""
    short: str = ""


@dataclass(frozen=True)
class PhoneDate:
    """The one date that may go into a phone: its title, and the text of the QR code."""

    day: datetime.date
    title: str
    qr_text: str


@dataclass(frozen=True)
class Plan:
    """The page in one language; `parts` are in reading order, `phone` is None without a date."""

    tag: str
    direction: str
    parts: tuple[PlanPart, ...]
    phone: PhoneDate | None = None

    def part(self, kind: PartKind) -> PlanPart | None:
        """Return the part of this kind, None when the page has none."""
        return next((part for part in self.parts if part.kind == kind), None)

    @property
    def title(self) -> str:
        """Return the heading of the page."""
        part = self.part("title")
        return part.heading if part else ""
