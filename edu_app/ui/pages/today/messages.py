"""Sentences one below the other; a name between asterisks leads to *When to call*."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from edu_app.ui.theme.current import palette

_NAMED = re.compile(r"\*([^*]+)\*")
# The first page does not wait for the module html with its table of names.
_ESCAPED = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})


class MessageColumn(QWidget):
    """Labels in one role of the theme; each is its own stop for a screen reader."""

    link_chosen = Signal(str)

    def __init__(self, role: str) -> None:
        super().__init__()
        self._role = role
        self._labels: list[QLabel] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)

    def show_texts(self, texts: tuple[str, ...]) -> None:
        """Show `texts` in their order; labels are kept and reused."""
        while len(self._labels) < len(texts):
            self._labels.append(self._new_label())
        for number, label in enumerate(self._labels):
            text = texts[number] if number < len(texts) else ""
            label.setVisible(bool(text))
            label.setText(_with_links(text))
            label.setAccessibleName(_NAMED.sub(r"\1", text))
        self.setVisible(bool(texts))

    def _new_label(self) -> QLabel:
        label = QLabel()
        label.setProperty("role", self._role)
        label.setTextFormat(Qt.TextFormat.RichText)
        label.setWordWrap(True)
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        label.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        label.linkActivated.connect(self.link_chosen)
        self._column.addWidget(label)
        return label


def _with_links(text: str) -> str:
    link = rf'<a href="when-to-call" style="color:{palette().primary}">\1</a>'
    return _NAMED.sub(link, text.translate(_ESCAPED))
