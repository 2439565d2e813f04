"""Starting at login: off until she agrees, removable, in neutral words when she wants that.

Keeps the setting and the entry of the system together; how the entry is written is in exchange.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress

from edu_app.core.errors import Fault
from edu_app.core.settings import Settings
from edu_app.exchange.login_entry import LoginEntry
from edu_app.services.settings_desk import SettingsDesk

OPTION = "--reminders"


class LoginDesk:
    """`command` starts this installation; the option for reminders is added here."""

    def __init__(self, entry: LoginEntry, command: Sequence[str], settings: SettingsDesk) -> None:
        self._entry = entry
        self._command = (*command, OPTION)
        self._settings = settings
        self._neutral = settings.current.discreet
        settings.subscribe(self._follow)

    def is_on(self) -> bool:
        """Return whether she agreed and the entry is still there."""
        return self._settings.current.reminders_at_login and self._entry.exists()

    def agree(self) -> None:
        """Start at login from now on.

        Raises `Fault` "login-entry-not-written" or "settings-not-saved"; neither is changed then.
        """
        self._entry.write(self._command, neutral=self._settings.current.discreet)
        try:
            self._settings.change(reminders_at_login=True)
        except Fault:
            self._entry.remove()
            raise

    def withdraw(self) -> None:
        """Start at login no longer; the entry goes first, so that a fault leaves nothing behind."""
        self._entry.remove()
        self._settings.change(reminders_at_login=False)

    def _follow(self, settings: Settings) -> None:
        """Give the entry its other name when discreet words were chosen or left."""
        if settings.discreet == self._neutral:
            return
        self._neutral = settings.discreet
        if self.is_on():
            # The choice of words is kept already; an entry that cannot be renamed stays as it is.
            with suppress(Fault):
                self._entry.write(self._command, neutral=settings.discreet)
