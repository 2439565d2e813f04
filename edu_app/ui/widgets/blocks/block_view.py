"""One block on the page: its content, its anchor, its must/should/may mark and its plain text.

The reader, the clinic session and the voice all work on these; none needs to know what is inside.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from edu_app.ui.widgets.blocks.column import Column
from edu_app.ui.widgets.blocks.rich_text import RichText
from edu_app.ui.widgets.blocks.text_setting import TextSetting


class BlockView(Column):
    """A block of a lesson; `texts` are the labels that can be searched and hold links."""

    link_followed = Signal(str)
    link_focused = Signal(str)

    def __init__(  # noqa: PLR0913 - a block is these things; they are named
        self,
        content: QWidget,
        texts: Sequence[RichText],
        setting: TextSetting,
        *,
        anchor: str = "",
        mark: str = "",
        plain: str = "",
    ) -> None:
        super().__init__()
        self.anchor, self.mark, self.plain, self.texts = anchor, mark, plain, tuple(texts)
        self.setObjectName("blockView")
        self.setProperty("mark", mark)
        setting.dress(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(content)
        for text in texts:
            text.linkActivated.connect(self.link_followed)
            text.link_focused.connect(self.link_focused)

    def mark_hits(self, needle: str, current: int = -1) -> int:
        """Mark the hits of `needle`, the one numbered `current` strongly; return how many."""
        count = 0
        for text in self.texts:
            count += text.mark_hits(needle, max(-1, current - count))
        return count

    def set_reading(self, *, reading: bool) -> None:
        """Show whether this block is being read aloud just now."""
        self.setProperty("reading", reading)
        self.style().unpolish(self)
        self.style().polish(self)
