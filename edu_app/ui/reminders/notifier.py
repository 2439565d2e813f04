"""Hands a notification to the desktop: through the tray, else through the Linux portal.

Nobody tells whether it was seen, so nothing depends on it: the banner says the same.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Protocol

_PORTAL = "org.freedesktop.portal.Desktop"
_PORTAL_PATH = "/org/freedesktop/portal/desktop"
_PORTAL_INTERFACE = "org.freedesktop.portal.Notification"
_ID = "reminder"

Send = Callable[[str, str], bool]


class Tray(Protocol):
    """What is needed of the tray icon."""

    def is_there(self) -> bool: ...

    def say(self, title: str, text: str) -> None: ...


class SystemNotifier:
    """`portal` sends without a tray; a test hands in its own."""

    def __init__(self, tray: Tray, portal: Send | None = None) -> None:
        self._tray = tray
        self._portal = portal or (send_to_portal if sys.platform.startswith("linux") else _nowhere)

    def notify(self, title: str, text: str) -> bool:
        """Return whether something took the notification."""
        if self._tray.is_there():
            self._tray.say(title, text)
            return True
        return self._portal(title, text)


def send_to_portal(title: str, text: str) -> bool:
    """Ask the desktop portal to show a notification; it does not wait for an answer."""
    from PySide6.QtDBus import QDBusConnection, QDBusMessage

    bus = QDBusConnection.sessionBus()
    if not bus.isConnected():
        return False
    call = QDBusMessage.createMethodCall(
        _PORTAL, _PORTAL_PATH, _PORTAL_INTERFACE, "AddNotification"
    )
    call.setArguments([_ID, {"title": title, "body": text}])
    return bus.send(call)


def _nowhere(_title: str, _text: str) -> bool:
    return False
