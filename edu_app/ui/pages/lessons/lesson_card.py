"""One lesson in the list: its number or a tick, its title, its minutes, how far it was checked."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout

from edu_app.i18n.runtime import _
from edu_app.services.learning_values import LessonRow
from edu_app.ui.pages.lessons.review_words import minutes_words, review_chip
from edu_app.ui.widgets.blocks.list_rows import ListMarker
from edu_app.ui.widgets.blocks.rich_text import RichText
from edu_app.ui.widgets.blocks.text_setting import setting_of
from edu_app.ui.widgets.blocks.wrap_button import WrapButton


class LessonCard(WrapButton):
    """The whole row is the button; a lesson that was read says so in words."""

    def __init__(
        self, row: LessonRow, number: Callable[[int], str], *, following: bool = False
    ) -> None:
        """`following` marks the first lesson that was not read yet."""
        super().__init__()
        self.row = row
        self.setProperty("role", "row")
        setting = setting_of(row.tag)
        self.title = RichText(f"<b>{escape(row.title, quote=False)}</b>", setting, "reading")
        self.facts = QLabel(_facts(row, number, following=following))
        self.facts.setProperty("role", "caption")
        self.facts.setWordWrap(True)
        self.facts.setSizePolicy(_wrapping())
        self.setAccessibleName(f"{number(row.number)}. {row.title}. {self.facts.text()}")
        for label in (self.title, self.facts):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.facts)
        line = QHBoxLayout(self)
        line.setContentsMargins(18, 12, 18, 12)
        line.setSpacing(16)
        marker = ListMarker(
            "✓" if row.read else number(row.number), quiet=not (row.read or following)
        )
        line.addWidget(marker, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addLayout(words, 1)


def _facts(row: LessonRow, number: Callable[[int], str], *, following: bool) -> str:
    parts = [minutes_words(row.minutes, number), review_chip(row.review)]
    if row.read:
        parts.append(_("Read"))
    elif following:
        parts.insert(0, _("Read this one next"))
    return " · ".join(parts)


def _wrapping() -> QSizePolicy:
    policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    return policy
