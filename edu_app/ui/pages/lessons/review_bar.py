"""The bar above a lesson: how far its text was checked, in the language of the window.

Shown by shape and word, never by colour alone. Must not know the lesson.
"""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QVBoxLayout

_QUIET = ("source", "revised", "translated", "clinically-reviewed")


class ReviewBar(QFrame):
    """One sentence in a frame; a text that needs care stands in the frame of a callout."""

    def __init__(self, state: str, sentence: str) -> None:
        super().__init__()
        self.setProperty("role", "note" if state in _QUIET else "callout")
        self.setAccessibleName(sentence)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.sentence = QLabel(sentence)
        self.sentence.setWordWrap(True)
        self.sentence.setProperty("role", "body")
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.sentence.setSizePolicy(policy)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 10, 18, 10)
        column.addWidget(self.sentence)
