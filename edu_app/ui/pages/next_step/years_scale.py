"""Where everything of the years' drawing lies, in pixels; mirrored when right to left.

Must not know a colour or a rule.
"""

from __future__ import annotations

import datetime
import itertools

from PySide6.QtGui import QFont, QFontMetricsF

from edu_app.ui.pages.next_step.view_model import Years

SIDE, GAP = 14.0, 8.0


class YearsScale:
    """The geometry of `years` at a width and font."""

    def __init__(self, years: Years, width: float, font: QFont, *, rtl: bool) -> None:
        self.years, self.width, self.rtl = years, width, rtl
        self.metrics = QFontMetricsF(font)
        self.line = self.metrics.height()
        self.bar = max(self.line * 0.62, 12.0)
        self.lanes = 3 if years.next_start else 2

    def x(self, day: datetime.date) -> float:
        """Return where a day lies from the left edge."""
        years = self.years
        share = (day - years.start).days / max((years.end - years.start).days, 1)
        along = SIDE + min(max(share, 0.0), 1.0) * (self.width - 2 * SIDE)
        return self.width - along if self.rtl else along

    def top(self, lane: int) -> float:
        """Return where a lane begins: its word, then its bar. After the last one: the axis."""
        return self.line + GAP + lane * (self.line + self.bar + 2.4 * GAP)

    def middle(self, lane: int) -> float:
        """Return the height of the middle of a lane's bar."""
        return self.top(lane) + self.line + 0.5 * GAP + self.bar / 2

    def height(self) -> int:
        """Return the height of the whole drawing."""
        return round(self.top(self.lanes) + self.line * 1.2 + GAP)

    def edge(self, inside: float = 0.0) -> float:
        """Return the far edge, where time goes on, or a place `inside` of it."""
        return 2.0 + inside if self.rtl else self.width - 2.0 - inside

    def radius(self) -> float:
        """Return the radius of a dot: dots of a long plan must not touch."""
        days = sorted([*self.years.given, *self.years.coming])
        steps = [abs(self.x(b) - self.x(a)) for a, b in itertools.pairwise(days) if b > a]
        return max(min([self.bar / 2, *(step * 0.4 for step in steps)]), 2.5)
