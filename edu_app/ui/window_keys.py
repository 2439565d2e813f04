"""The keys of the window: F1 for *When to call*, text size, one number for each page."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from edu_app.ui.pages.registry import DOORS, ids
from edu_app.ui.text_size import TextSizeButtons


def add_keys(window: QWidget, go: Callable[[str], None], sizes: TextSizeButtons) -> None:
    """Let the keys of `window` do what its buttons do."""
    _add(window, QKeySequence("F1"), lambda: go("when-to-call"))
    _add(window, QKeySequence("Ctrl++"), sizes.larger.click)
    # On many keyboards plus needs Shift; the key without it is as good.
    _add(window, QKeySequence("Ctrl+="), sizes.larger.click)
    _add(window, QKeySequence("Ctrl+-"), sizes.smaller.click)
    for number, page_id in enumerate(ids(), start=1):
        _add(window, QKeySequence(f"Ctrl+{number}"), partial(go, page_id))
    for door in DOORS:
        _add(window, QKeySequence(door.key), partial(go, door.id))


def _add(window: QWidget, keys: QKeySequence, action: Callable[[], object]) -> None:
    QShortcut(keys, window).activated.connect(action)
