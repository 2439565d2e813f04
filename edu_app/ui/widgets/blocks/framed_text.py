"""Text in a frame: the key message, a warning, something to remember, a note about the page."""

from __future__ import annotations

from typing import Literal

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout

from edu_app.ui.widgets.blocks.column import Column
from edu_app.ui.widgets.blocks.rich_text import RichText
from edu_app.ui.widgets.blocks.text_setting import TextSetting

Frame = Literal["key", "warning", "callout", "note"]


class FramedText(Column):
    """One or more paragraphs in a frame of the given role; the first may be its heading."""

    def __init__(self, frame: Frame, paragraphs: list[RichText], setting: TextSetting) -> None:
        super().__init__()
        self.texts = paragraphs
        self.setProperty("role", frame)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        setting.dress(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 16, 22, 12)
        column.setSpacing(6)
        for paragraph in paragraphs:
            column.addWidget(paragraph)


def notice(text: str, setting: TextSetting, frame: Frame = "note") -> FramedText:
    """Return a framed plain sentence."""
    return FramedText(frame, [RichText.plain(text, setting)], setting)
