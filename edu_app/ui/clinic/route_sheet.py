"""The whole route in one column, built step by step: the date, the parts, the questions, the end.

Owns the order of the cards; must not know how far somebody has scrolled.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from edu_app.core.decision import Status
from edu_app.services.clinic_lessons import TaughtBlock
from edu_app.ui.clinic.context import ClinicContext
from edu_app.ui.clinic.route_end_card import RouteEndCard
from edu_app.ui.clinic.status_card import StatusCard
from edu_app.ui.clinic.taught_card import TaughtCard
from edu_app.ui.clinic.teach_back_card import TeachBackCard
from edu_app.ui.clinic.two_sides import View
from edu_app.ui.pages.lessons.portions import Portions

_AIR = 14

Card = StatusCard | TaughtCard | TeachBackCard | RouteEndCard


class RouteSheet(QWidget):
    """`cards` are all of them in order, `parts` those of the blocks of the route."""

    link_followed = Signal(str, str)
    again_wanted = Signal(str)
    take_away_wanted = Signal()

    def __init__(self, context: ClinicContext) -> None:
        super().__init__()
        self._context = context
        self._view: View = "both"
        self.cards: list[Card] = []
        self.parts: list[TaughtCard] = []
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.portions = Portions(self)

    def steps(self) -> list[Callable[[], None]]:
        """Return the steps that build the sheet, in order."""
        session = self._context.session
        status = session.status()
        found: list[Callable[[], None]] = []
        if status is not None:
            found.append(partial(self._add_status, status))
        for number, taught in enumerate(session.taught, 1):
            found.append(partial(self._add_part, number, taught))
            found.extend(partial(self._add_question, prompt) for prompt in taught.teach_back)
        return [*found, self._add_end]

    def show_side(self, view: View) -> None:
        """Show both languages or one, also in what is still to come."""
        self._view = view
        for card in self.cards:
            card.show_side(view)

    def part_at(self, lesson: str, anchor: str) -> TaughtCard | None:
        """Return the card of a block of the route, None for one that is not in it."""
        place = (lesson, anchor)
        return next((p for p in self.parts if (p.taught.lesson, p.taught.anchor) == place), None)

    def _add_status(self, status: Status) -> None:
        self._put(StatusCard(self._context, status))

    def _add_part(self, number: int, taught: TaughtBlock) -> None:
        card = TaughtCard(self._context, number, taught)
        card.link_followed.connect(self.link_followed)
        self.parts.append(card)
        self._put(card)

    def _add_question(self, prompt_id: str) -> None:
        card = TeachBackCard(self._context, prompt_id)
        card.again_wanted.connect(self.again_wanted)
        self._put(card)

    def _add_end(self) -> None:
        card = RouteEndCard(self._context)
        card.take_away_wanted.connect(self.take_away_wanted)
        self._put(card)
        self.portions.close()

    def _put(self, card: Card) -> None:
        self.cards.append(card)
        self.portions.put(card)
        # Only now: what has no parent yet would be shown as a window of its own.
        card.show_side(self._view)
        self.portions.leave(_AIR)
