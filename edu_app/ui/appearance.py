"""Theme, text size and language as the settings want them, put on the whole application.

Owns the order in which they change; must not know pages.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QApplication

from edu_app.core.settings import Settings
from edu_app.ui.retranslate import Retranslator
from edu_app.ui.theme.current import apply_theme, families, resolve_theme, theme_name


class Appearance:
    """`changed` is called after the theme or the text size has changed."""

    def __init__(
        self, settings: Settings, languages: Retranslator, changed: Callable[[], None]
    ) -> None:
        self._settings, self._languages, self._changed = settings, languages, changed
        QApplication.styleHints().colorSchemeChanged.connect(self._on_scheme_changed)

    def follow(self, settings: Settings) -> None:
        """Show what differs from before; raise `Fault` for a language that cannot be loaded."""
        before, self._settings = self._settings, settings
        if (settings.theme, settings.text_percent) != (before.theme, before.text_percent):
            self._show_theme()
        if (settings.language, settings.country) != (before.language, before.country):
            self._languages.show(settings.language or self._languages.tag, settings.country)

    def _show_theme(self) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)  # noqa: S101 - a window has an application
        apply_theme(app, self._settings.theme, self._settings.text_percent, families())
        self._changed()

    def _on_scheme_changed(self) -> None:
        if self._settings.theme == "system" and resolve_theme("system") != theme_name():
            self._show_theme()
