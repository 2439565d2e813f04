"""A line for a question in her own words."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from edu_app.i18n.runtime import _, pgettext
from edu_app.ui.dialogs.parts.action_button import ActionButton
from edu_app.ui.dialogs.parts.fields import LabelledField, make_line
from edu_app.ui.dialogs.parts.live_texts import LiveTexts
from edu_app.ui.widgets.blocks.flow_layout import FlowLayout


class OwnQuestion(QFrame):
    """`added` carries what was typed, by the button or the Enter key."""

    added = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.line = make_line()
        self.line.setObjectName("ownQuestion")
        self.line.returnPressed.connect(self._on_wanted)
        self.button = ActionButton("secondary", pgettext("button", "Put it on the list"))
        self.button.clicked.connect(self._on_wanted)
        row = QWidget()
        FlowLayout(row).addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 14)
        label = LabelledField(lambda: _("A question of your own"), self.line, LiveTexts())
        column.addWidget(label)
        column.addWidget(row)

    def _on_wanted(self) -> None:
        if self.line.text().strip():
            self.added.emit(self.line.text())
