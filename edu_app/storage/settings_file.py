"""The settings file: small JSON, replaced whole; implements services.ports.SettingsStore."""

from __future__ import annotations

import json
from pathlib import Path

from edu_app.core.errors import Fault
from edu_app.core.settings import Settings, parse_settings, settings_table
from edu_app.storage.private_files import make_folder, replacing

_MOST_BYTES = 64 * 1024


class SettingsFile:
    """Settings in `path`; a damaged file gives the defaults and never stops the program."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def load(self) -> tuple[Settings, tuple[str, ...]]:
        """Return the settings and the names of entries that were wrong.

        A file that cannot be read at all gives its own name as the only wrong entry.
        """
        try:
            with self._path.open("rb") as opened:
                table = json.loads(opened.read(_MOST_BYTES + 1))
        except FileNotFoundError:
            return Settings(), ()
        except (OSError, ValueError, RecursionError):
            return Settings(), (self._path.name,)
        if not isinstance(table, dict):
            return Settings(), (self._path.name,)
        return parse_settings(table)

    def save(self, settings: Settings) -> None:
        """Write the settings to disk; raise `Fault` "settings-not-saved" with a reason."""
        text = json.dumps(settings_table(settings), ensure_ascii=False, indent=2)
        try:
            make_folder(self._path.parent)
            with replacing(self._path, ".settings-") as made:
                made.write_text(text + "\n", encoding="utf-8")
        except OSError as error:
            reason = error.strerror or str(error)
            raise Fault("settings-not-saved", reason=reason) from error
