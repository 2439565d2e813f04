"""The sources of a lesson: a button that opens the list, closed at first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from edu_app.ui.dialogs.parts.action_button import ActionButton
from edu_app.ui.widgets.blocks.column import Column
from edu_app.ui.widgets.blocks.list_rows import ListRows
from edu_app.ui.widgets.blocks.text_setting import TextSetting


@dataclass(frozen=True)
class Source:
    """One source as it is shown: what it says, where it stands, and its address if it has one."""

    title: str
    reference: str
    address: str = ""


class SourcesView(Column):
    """The heading is the button; the list below it opens and closes."""

    link_followed = Signal(str)

    def __init__(self, sources: Sequence[Source], heading: str, setting: TextSetting) -> None:
        super().__init__()
        self.button = ActionButton("secondary", heading)
        self.button.setCheckable(True)
        self.rows: ListRows | None = None
        self._sources, self._setting = tuple(sources), setting
        self.button.toggled.connect(self._on_button_toggled)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeading)

    def _on_button_toggled(self, opened: bool) -> None:
        if self.rows is None:
            # Few people open it; a lesson should not wait for it.
            rows = [_row(source) for source in self._sources]
            self.rows = ListRows(rows, self._setting, ordered=True)
            for text in self.rows.texts:
                text.linkActivated.connect(self.link_followed)
            self._column.addWidget(self.rows)
        self.rows.setVisible(opened)


def _row(source: Source) -> str:
    text = f"<b>{escape(source.title)}</b><br>{escape(source.reference)}"
    if source.address:
        address = escape(source.address, quote=True)
        text += f'<br><a href="{address}">{address}</a>'
    return text
