"""Settings that lie nowhere: of a clinic session and of pictures. Fits ports.SettingsStore."""

from __future__ import annotations

from edu_app.core.settings import Settings


class MemorySettings:
    """A settings file without a file."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def load(self) -> tuple[Settings, tuple[str, ...]]:
        """Return the settings; none was ever wrong."""
        return self._settings, ()

    def save(self, settings: Settings) -> None:
        """Keep them until the end."""
        self._settings = settings
