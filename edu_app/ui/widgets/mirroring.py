"""Places in a row that turns with the language: where the leading side is, and what stands there.

Qt's style could answer the same, but naming it makes all its enumerations: the start would wait.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt

# A painter of a mirrored widget would turn the side once more if it were not absolute.
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute


def mirrored(place: QRect, whole: QRect, *, rtl: bool) -> QRect:
    """Return `place`, given from left to right, as it stands inside `whole`."""
    if not rtl:
        return place
    left = whole.left() + whole.right() - place.right()
    return QRect(left, place.top(), place.width(), place.height())


def leading(*, rtl: bool) -> Qt.AlignmentFlag:
    """Return the side where a line begins."""
    return _RIGHT if rtl else _LEFT
