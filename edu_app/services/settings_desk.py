"""The settings in force, changed one at a time; on disk before anybody is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edu_app.core.settings import Settings, parse_settings, settings_table
from edu_app.services.listeners import Listeners

if TYPE_CHECKING:
    from edu_app.services.ports import SettingsStore


class SettingsDesk:
    """Holds the settings.

    `unreadable` names entries of the file that were wrong and stand at their default.
    `subscribe(callback)` calls back with the new settings after each change and returns the
    function that ends it.
    """

    def __init__(self, file: SettingsStore) -> None:
        self._file = file
        self._current, self.unreadable = file.load()
        self._listeners = Listeners[Settings]()
        self.subscribe = self._listeners.add

    @property
    def current(self) -> Settings:
        """Return the settings in force."""
        return self._current

    def change(self, **fields: object) -> Settings:
        """Change some settings by name and return all of them.

        Raises `Fault` "settings-not-saved" (nothing changed) when the file cannot be written,
        and ValueError for a name or value that no setting has: that is a defect of the caller.
        """
        table = {**settings_table(self._current), **fields}
        wanted, wrong = parse_settings(table)
        if wrong:
            raise ValueError(f"no such setting or value: {', '.join(wrong)}")
        if wanted == self._current:
            return self._current
        self._file.save(wanted)
        self._current = wanted
        self._listeners.tell(wanted)
        return wanted
