"""One look for reminders: what is due is shown once, in the banner and as a notification. No Qt.

A reminder counts as shown when it stands in the banner; nobody can know whether a notification
was seen. It leaves the banner when it is closed, put off, or no longer true.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from edu_app.core.errors import Fault
from edu_app.core.snooze import Snooze
from edu_app.services.faults import word_fault
from edu_app.services.reminder_desk import Due
from edu_app.ui.reminders.reminder_words import Standing, notification_text, program_name

if TYPE_CHECKING:
    from edu_app.ui.page_context import PageContext


class Notifier(Protocol):
    """Hands a notification to the desktop; returns false where nothing takes it."""

    def notify(self, title: str, text: str) -> bool: ...


class ReminderRound:
    """`show(standing)` is called with what stands in the banner, oldest first."""

    def __init__(
        self,
        context: PageContext,
        notifier: Notifier,
        show: Callable[[tuple[Standing, ...]], None],
    ) -> None:
        self._context, self._notifier, self._show = context, notifier, show
        self._standing: list[Standing] = []

    @property
    def standing(self) -> tuple[Standing, ...]:
        """Return what stands in the banner now."""
        return tuple(self._standing)

    def look(self) -> bool:
        """Show what is due and was not shown yet; return whether anything stands."""
        self._drop_what_changed()
        try:
            for due in self._context.use_cases.reminders.check():
                self._take(due)
        except Fault as fault:
            self._context.tell(word_fault(fault))
        self._show(self.standing)
        return bool(self._standing)

    def records_changed(self, _person_id: str = "") -> None:
        """Take away what is no longer true."""
        self._drop_what_changed()
        self._show(self.standing)

    def close(self, standing: Standing) -> None:
        """Take a reminder away; it was shown and does not come back."""
        self._standing = [one for one in self._standing if one != standing]
        self._show(self.standing)

    def put_off(self, standing: Standing, days: int) -> Snooze:
        """Let it come back later, within the limits of the rules; raises the log's faults."""
        desk = self._context.use_cases.reminders
        found = desk.snooze(standing.person_id, days, standing.reminder)
        self.close(standing)
        return found

    def _take(self, due: Due) -> None:
        if due.now is None:
            return
        several = len(self._context.use_cases.book.people()) > 1
        standing = Standing(due.person_id, due.display_name if several else "", due.now)
        # One reminder for a person: the newest says where she stands today.
        self._standing = [o for o in self._standing if o.person_id != due.person_id]
        self._standing.append(standing)
        self._show(self.standing)
        self._context.use_cases.reminders.shown(due.now)
        discreet = self._context.use_cases.settings.current.discreet
        text = notification_text(standing, self._context)
        self._notifier.notify(program_name(discreet=discreet), text)

    def _drop_what_changed(self) -> None:
        self._standing = [one for one in self._standing if self._still_true(one)]

    def _still_true(self, standing: Standing) -> bool:
        """Return whether the tracker still says this first, or still asks about the pause."""
        use_cases = self._context.use_cases
        if standing.person_id not in {person.id for person in use_cases.book.people()}:
            return False
        if standing.reminder.key.kind == "pause-question":
            return use_cases.reminders.due(standing.person_id).paused
        said = use_cases.tracker.status(standing.person_id).messages[:1]
        return standing.reminder.message in said
