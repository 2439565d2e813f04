"""What a tap or a swipe means: one step on, one step back, or none. Knows no widget."""

from __future__ import annotations

from PySide6.QtCore import QPointF

# Pixels: a finger that moves less has tapped.
_SWIPE = 48.0


def is_drag(pressed: QPointF, released: QPointF) -> bool:
    """Return whether a finger moved up or down: the text is to follow it."""
    moved = released - pressed
    return abs(moved.y()) > _SWIPE and abs(moved.y()) >= abs(moved.x())


def step_of(pressed: QPointF, released: QPointF, width: int, *, rtl: bool) -> int:
    """Return 1 to go on, -1 to go back, 0 for neither, in a view `width` pixels wide.

    The trailing half goes on, the leading half goes back, and a swipe drags the text along: all
    three are turned round in a language from right to left.
    """
    if is_drag(pressed, released):
        return 0
    moved = released.x() - pressed.x()
    on = moved < 0 if abs(moved) > _SWIPE else released.x() >= width / 2
    return 1 if on != rtl else -1
