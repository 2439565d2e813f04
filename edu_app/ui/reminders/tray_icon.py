"""The icon in the tray, where the desktop has one: where she stands as shape and colour.

Never the only way back: starting the program again brings the window up as well.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from edu_app.i18n.runtime import pgettext
from edu_app.ui.theme.current import palette
from edu_app.ui.theme.icons import draw_icon

_SIZES = (16, 22, 32, 48)
_TONES = ("amber", "red", "deep", "calm")


def state_icon(sign: str, tone: str) -> QIcon:
    """Return a sign of the theme on a round ground in the colour of a tone."""
    known = tone if tone in _TONES else "neutral"
    ground = QColor(getattr(palette(), f"{known}_soft"))
    ink = getattr(palette(), f"{known}_ink")
    made = QIcon()
    for size in _SIZES:
        picture = QPixmap(QSize(size, size))
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(QRectF(0, 0, size, size), size / 4, size / 4)
        draw_icon(painter, sign, ink, QRectF(0, 0, size, size).adjusted(2, 2, -2, -2))
        painter.end()
        made.addPixmap(picture)
    return made


class TrayIcon:
    """Holds the icon and its menu; nothing is shown where the desktop has no tray."""

    def __init__(
        self,
        open_window: Callable[[], None],
        leave: Callable[[], None],
        *,
        available: Callable[[], bool] = QSystemTrayIcon.isSystemTrayAvailable,
    ) -> None:
        self._available = available
        self.icon = QSystemTrayIcon()
        self.menu = QMenu()
        self.open_action = self.menu.addAction("")
        self.leave_action = self.menu.addAction("")
        self.open_action.triggered.connect(open_window)
        self.leave_action.triggered.connect(leave)
        self.icon.setContextMenu(self.menu)
        self.icon.activated.connect(lambda _why: open_window())
        self.icon.messageClicked.connect(open_window)

    def is_there(self) -> bool:
        """Return whether the desktop has a tray now; it may come after the login."""
        return self._available()

    def show_state(self, sign: str, tone: str, tip: str) -> None:
        """Show where she stands, as sign, colour and words."""
        self.open_action.setText(pgettext("menu", "Open"))
        self.leave_action.setText(pgettext("menu", "Quit"))
        if not self.is_there():
            return
        self.icon.setIcon(state_icon(sign, tone))
        self.icon.setToolTip(tip)
        self.icon.show()

    def say(self, title: str, text: str) -> None:
        """Show a notification beside the icon."""
        self.icon.showMessage(title, text, self.icon.icon())

    def hide(self) -> None:
        """Take the icon away."""
        self.icon.hide()
