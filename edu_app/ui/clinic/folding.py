"""Where there is no room for the navigation beside the screens it becomes a menu before them."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from edu_app.ui.clinic.session_navigation import SessionNavigation

# Below this width, or where the navigation would take more than its share, it becomes a menu.
_NARROW_WIDTH = 700
_NAVIGATION_SHARE = 0.36
_UNLIMITED = 16777215


class Folding:
    """Shows and hides `navigation`, the `bar` that takes its place, and the `screens`."""

    def __init__(self, navigation: SessionNavigation, bar: QWidget, screens: QWidget) -> None:
        self._navigation, self._bar, self._screens = navigation, bar, screens
        self._menu_open = False

    def toggle(self, width: int) -> None:
        """Open the menu in a window of `width` pixels, or close it."""
        self._menu_open = not self._menu_open
        self.fit(width)

    def close(self, width: int) -> None:
        """Close the menu: something was chosen."""
        self._menu_open = False
        self.fit(width)

    def fit(self, width: int) -> None:
        """Show what has room in a window of `width` pixels."""
        wanted = self._navigation.wanted_width()
        narrow = width < _NARROW_WIDTH or wanted > width * _NAVIGATION_SHARE
        self._bar.setVisible(narrow)
        self._navigation.setVisible(not narrow or self._menu_open)
        self._screens.setVisible(not (narrow and self._menu_open))
        self._navigation.setMinimumWidth(0 if narrow else wanted)
        self._navigation.setMaximumWidth(_UNLIMITED if narrow else wanted)
