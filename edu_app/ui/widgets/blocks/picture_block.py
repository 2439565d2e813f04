"""A picture of a lesson and its caption."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QVBoxLayout

from edu_app.lessons.picture_labels import Picture
from edu_app.ui.widgets.blocks.column import Column
from edu_app.ui.widgets.blocks.rich_text import RichText
from edu_app.ui.widgets.blocks.text_setting import TextSetting
from edu_app.ui.widgets.picture_view import PictureView


class PictureBlock(Column):
    """The drawing, then its caption; a picture that cannot be read shows its description."""

    def __init__(
        self,
        picture: Picture | None,
        texts: Mapping[str, str],
        alt: str,
        caption: str,
        setting: TextSetting,
    ) -> None:
        super().__init__()
        self.texts: list[RichText] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        if picture is None:
            self.texts.append(RichText.plain(alt, setting))
        else:
            column.addWidget(PictureView(picture, texts, alt, setting))
        if caption:
            self.texts.append(RichText.plain(caption, setting, "caption"))
        for text in self.texts:
            column.addWidget(text)
