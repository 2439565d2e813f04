"""The keys of a session's window: F1 for *When to call*, text size, one number for each screen."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from edu_app.ui.clinic.screens import SCREENS
from edu_app.ui.text_size import TextSizeButtons

_KEYS = QKeySequence.StandardKey
_CALL = "when-to-call"


def add_session_keys(window: QWidget, go: Callable[[str], None], sizes: TextSizeButtons) -> None:
    """Let the keys of `window` do what its buttons do."""
    _add(window, QKeySequence("F1"), partial(go, _CALL))
    _add(window, QKeySequence(_KEYS.ZoomIn), sizes.larger.click)
    # On many keyboards plus needs Shift; the key without it is as good.
    _add(window, QKeySequence("Ctrl+="), sizes.larger.click)
    _add(window, QKeySequence(_KEYS.ZoomOut), sizes.smaller.click)
    for number, screen in enumerate(SCREENS, start=1):
        _add(window, QKeySequence(f"Ctrl+{number}"), partial(go, screen.id))


def _add(window: QWidget, keys: QKeySequence, action: Callable[[], object]) -> None:
    QShortcut(keys, window).activated.connect(action)
