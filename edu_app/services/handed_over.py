"""What was handed over to paper and phone: remembered, and looked at again when records changed.

A record that changes after a print or an export offers new ones (rules 10, decision 052). Must
not know how a page is made or where it goes.
"""

from __future__ import annotations

from collections.abc import Callable

from edu_app.core.errors import Fault
from edu_app.core.handed_over import PHONE, Outdated, describe, find_outdated
from edu_app.services.ports import HandedOverLog
from edu_app.services.tracker import Tracker


class HandedOverDesk:
    """`announce(person_id)` is called when what is offered to her may have changed."""

    def __init__(
        self, log: HandedOverLog, tracker: Tracker, announce: Callable[[str], None]
    ) -> None:
        self._log = log
        self._tracker = tracker
        self._announce = announce

    def note(self, person_id: str, kind: str) -> None:
        """Remember that a `kind` (plan, card, calendar, code) was made from her records today.

        A calendar file without a day takes nothing out of a phone, so the old one still counts.
        What was made is in her hands: a disk that is full must not say that it is not.
        """
        made = describe(kind, self._tracker.status(person_id))
        if made is None or (kind in PHONE and made.due is None):
            return
        try:
            self._log.remember(person_id, made)
        except Fault:
            return
        self._announce(person_id)

    def outdated(self, person_id: str) -> tuple[Outdated, ...]:
        """Return what she has in her hands that no longer says what holds."""
        made = self._log.made(person_id)
        # Nothing was made: the rules need not be asked.
        return find_outdated(made, self._tracker.status(person_id)) if made else ()

    def settle(self, person_id: str) -> None:
        """She says that the old ones are gone: quiet until the date changes again.

        Raises what the store raises.
        """
        status = self._tracker.status(person_id)
        now = [describe(old.made.kind, status) for old in self.outdated(person_id)]
        self._log.remember(person_id, *(one for one in now if one))
        self._announce(person_id)
