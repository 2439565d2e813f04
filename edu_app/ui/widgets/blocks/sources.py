"""The sources of a lesson: a button that opens the list, closed at first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from edu_app.ui.dialogs.parts.action_button import ActionButton
from edu_app.ui.widgets.blocks.list_rows import ListRows
from edu_app.ui.widgets.blocks.text_setting import TextSetting


@dataclass(frozen=True)
class Source:
    """One source as it is shown: what it says, where it stands, and its address if it has one."""

    title: str
    reference: str
    address: str = ""


class SourcesView(QWidget):
    """The heading is the button; the list below it opens and closes."""

    def __init__(self, sources: Sequence[Source], heading: str, setting: TextSetting) -> None:
        super().__init__()
        self.button = ActionButton("secondary", heading)
        self.button.setCheckable(True)
        self.rows = ListRows([_row(source) for source in sources], setting, ordered=True)
        self.texts = self.rows.texts
        self.rows.hide()
        self.button.toggled.connect(self.rows.setVisible)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.rows)


def _row(source: Source) -> str:
    text = f"<b>{escape(source.title)}</b><br>{escape(source.reference)}"
    if source.address:
        address = escape(source.address, quote=True)
        text += f'<br><a href="{address}">{address}</a>'
    return text
