"""What a key asks for: a keyboard's, or a remote clicker's, which sends Page Down and Page Up.

Arrows follow the text: in a language from right to left the left one goes on. Knows no widget.
"""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Qt

Move = Literal["", "on", "back", "first", "last", "turn", "leave"]

_KEY = Qt.Key
_MOVES: dict[Qt.Key, Move] = {
    **dict.fromkeys((_KEY.Key_Space, _KEY.Key_Return, _KEY.Key_Enter), "on"),
    **dict.fromkeys((_KEY.Key_PageDown, _KEY.Key_Down), "on"),
    **dict.fromkeys((_KEY.Key_PageUp, _KEY.Key_Up, _KEY.Key_Backspace), "back"),
    _KEY.Key_Home: "first",
    _KEY.Key_End: "last",
    # A letter is another one on another keyboard: F2 is everywhere.
    _KEY.Key_L: "turn",
    _KEY.Key_F2: "turn",
    _KEY.Key_Escape: "leave",
}
_BACKWARDS = Qt.KeyboardModifier.ShiftModifier


def move_of(key: int, held: Qt.KeyboardModifier, *, rtl: bool) -> Move:
    """Return what `key` asks for, "" for nothing; `held` are the keys held with it."""
    if key in (_KEY.Key_Right, _KEY.Key_Left):
        return "on" if (key == _KEY.Key_Right) != rtl else "back"
    if key == _KEY.Key_Space and held & _BACKWARDS:
        return "back"
    try:
        return _MOVES.get(_KEY(key), "")
    except ValueError:
        # A key that Qt has no name for.
        return ""
