"""One section of the settings: a heading and a column in a card. Knows nothing of its contents."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from edu_app.ui.dialogs.parts.action_button import ActionButton, ChoiceButton
from edu_app.ui.dialogs.parts.flow_row import flow_row
from edu_app.ui.dialogs.parts.words_label import WordsLabel


class SectionCard(QFrame):
    """`add...` put the usual pieces in; each control has a name of its own to be found again."""

    def __init__(self, name: str, heading: str) -> None:
        super().__init__()
        self.name = name
        self.setProperty("role", "card")
        self.heading = WordsLabel(heading, "heading")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(24, 20, 24, 22)
        self.column.setSpacing(14)
        self.column.addWidget(self.heading)

    def add(self, widget: QWidget) -> None:
        """Put a widget at the end of the section."""
        self.column.addWidget(widget)

    def say(self, text: str, role: str = "body") -> None:
        """Add a sentence; an empty one adds nothing."""
        if text:
            self.add(WordsLabel(text, role))

    def make_button(
        self, name: str, text: str, action: Callable[[], object], role: str = "secondary"
    ) -> ActionButton:
        """Return a button that is not placed yet."""
        button = ActionButton(role, text)
        button.setObjectName(f"{self.name}-{name}")
        button.clicked.connect(lambda _checked=False: action())
        return button

    def add_buttons(self, *buttons: QWidget) -> None:
        """Add buttons as a row that wraps."""
        self.add(flow_row(*buttons))

    def add_tick(
        self, name: str, text: str, action: Callable[[bool], object], *, on: bool
    ) -> ChoiceButton:
        """Add a box to tick."""
        tick = ChoiceButton(name, ticks=True)
        tick.setText(text)
        tick.setChecked(on)
        tick.setObjectName(f"{self.name}-{name}")
        tick.clicked.connect(action)
        self.add(tick)
        return tick
