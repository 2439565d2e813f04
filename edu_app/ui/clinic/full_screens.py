"""Screens that cover the whole display: opened when asked for, dropped when they say `left`."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QWidget

from edu_app.ui.clinic.context import ClinicContext
from edu_app.ui.clinic.screens import find_screen


class FullScreens:
    """At most one is open; `over` is called when the nurse comes back from it."""

    def __init__(self, context: ClinicContext, over: Callable[[], None]) -> None:
        self._context, self._over = context, over
        self.shown: QWidget | None = None
        self._behind: QWidget | None = None

    def show(self, screen_id: str) -> None:
        """Open the screen `screen_id` on the whole display."""
        self.close()
        self._behind = QApplication.activeWindow()
        screen = find_screen(screen_id).factory(self._context)
        screen.setObjectName(f"screen-{screen_id}")
        screen.left.connect(self._on_left)  # type: ignore[attr-defined]  # what "full" promises
        self.shown = screen
        screen.showFullScreen()

    def close(self) -> None:
        """Drop the screen that is open."""
        screen, self.shown = self.shown, None
        if screen is not None:
            screen.hide()
            screen.deleteLater()

    def _on_left(self) -> None:
        # It says so once more when it is closed.
        if self.shown is not None:
            self.close()
            if self._behind is not None:
                # Whoever hides the active window leaves none active: keys would go nowhere.
                self._behind.activateWindow()
            self._over()
