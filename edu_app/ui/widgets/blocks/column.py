"""A part of a page whose width comes from outside: it is asked for heights at that width only.

A layout asks every child for the size it would like and for the least it can bear, and finds the
height of each; a column of text has no such wishes.
"""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame


class Column(QFrame):
    """A frame that takes the width it gets and the height that its layout needs there."""

    def sizeHint(self) -> QSize:
        return QSize(0, 0)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)
