"""The settings file of one user under the computer's policy; fits services.ports.SettingsStore.

What the policy says is not written into the user's file: where the policy changes, everybody who
has not chosen otherwise follows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from edu_app.core.policy import Policy
from edu_app.core.settings import Settings
from edu_app.core.values import replace

if TYPE_CHECKING:
    from edu_app.services.ports import SettingsStore


class PolicySettings:
    """Fills language and country from `policy` where `file` leaves them open."""

    def __init__(self, file: SettingsStore, policy: Policy) -> None:
        self._file, self._policy = file, policy

    def load(self) -> tuple[Settings, tuple[str, ...]]:
        """Return the settings in force, and what of the file could not be read."""
        own, unreadable = self._file.load()
        language = own.language or self._policy.language
        country = own.country or self._policy.country
        return replace(own, language=language, country=country), unreadable

    def save(self, settings: Settings) -> None:
        """Keep what differs from the policy; raises what the file raises."""
        language = "" if settings.language == self._policy.language else settings.language
        country = "" if settings.country == self._policy.country else settings.country
        self._file.save(replace(settings, language=language, country=country))
