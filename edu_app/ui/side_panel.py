"""The scrolling column of entries on the leading side of a window; it names no entry.

Decides nothing: who inherits says what stands here and emits what was chosen.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout

from edu_app.ui.nav_button import NavButton
from edu_app.ui.text_size import TextSizeButtons
from edu_app.ui.theme.current import text_percent
from edu_app.ui.theme.tokens import pixels


class SidePanel(QScrollArea):
    """`buttons` are the entries by their ids; `least_width` is in pixels at 100 % text."""

    def __init__(self, least_width: int) -> None:
        super().__init__()
        self._least_width = least_width
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.buttons: dict[str, NavButton] = {}
        self.text_size = TextSizeButtons()

    def show_chosen(self, entry_id: str) -> None:
        """Mark the entry of what is shown."""
        for known, button in self.buttons.items():
            button.setChecked(known == entry_id)

    def wanted_width(self) -> int:
        """Return the width that no entry needs to be wider than, in pixels."""
        margins, least = 2 * pixels(16, text_percent()), self._least_width
        widest = max(button.sizeHint().width() for button in self.buttons.values())
        return max(least, min(widest + margins, least * text_percent() // 100 + 60))

    def new_column(self) -> tuple[QFrame, QVBoxLayout]:
        """Return the panel that scrolls and its column, still empty."""
        panel = QFrame()
        panel.setProperty("role", "nav")
        column = QVBoxLayout(panel)
        column.setContentsMargins(16, 22, 16, 22)
        column.setSpacing(5)
        return panel, column
