"""Many changes in a layout that is seen, and one laying out of the page for all of them.

Qt shows what was added one widget after the other, and lays out the whole page for each.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


@contextmanager
def laid_out_once(place: QWidget) -> Iterator[None]:
    """Let widgets be added to the layout of `place`; they are seen together at the end."""
    layout = place.layout()
    if layout is None:
        yield
        return
    layout.setEnabled(False)
    try:
        yield
        for child in place.children():
            if isinstance(child, QWidget) and not _is_hidden_on_purpose(child):
                child.show()
    finally:
        layout.setEnabled(True)
        layout.invalidate()


def _is_hidden_on_purpose(widget: QWidget) -> bool:
    return widget.isHidden() and widget.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)
