"""The foot of a lesson: "I have read this lesson", the lesson before and the one after."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QLabel, QVBoxLayout

from edu_app.i18n.runtime import _
from edu_app.services.learning_values import Neighbour
from edu_app.ui.dialogs.parts.action_button import ActionButton
from edu_app.ui.widgets.blocks.column import Column
from edu_app.ui.widgets.blocks.rich_text import RichText
from edu_app.ui.widgets.blocks.text_setting import TextSetting
from edu_app.ui.widgets.blocks.wrap_button import WrapButton


class LessonEnd(Column):
    """Emits the id of the lesson somebody wants, and whether this one counts as read."""

    lesson_wanted = Signal(str)
    read_changed = Signal(bool)

    def __init__(
        self,
        previous: Neighbour | None,
        following: Neighbour | None,
        setting: TextSetting,
        *,
        read: bool,
    ) -> None:
        super().__init__()
        self.read = ActionButton()
        self.read.setCheckable(True)
        self.read.setChecked(read)
        self.read.toggled.connect(self._on_read_toggled)
        self.previous = self._step(_("Previous lesson"), previous, setting)
        self.following = self._step(_("Next lesson"), following, setting)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(16)
        for card in (self.previous, self.following):
            self._row.addWidget(card, 1) if card else self._row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(20)
        column.addWidget(self.read)
        column.addLayout(self._row)
        self._word_read()

    def set_narrow(self, *, narrow: bool) -> None:
        """Put the two cards one below the other where the page is narrow."""
        way = QBoxLayout.Direction
        self._row.setDirection(way.TopToBottom if narrow else way.LeftToRight)

    def _word_read(self) -> None:
        done = self.read.isChecked()
        self.read.setText(
            _("✓ You have read this lesson") if done else _("I have read this lesson")
        )

    def _on_read_toggled(self, checked: bool) -> None:
        self._word_read()
        self.read_changed.emit(checked)

    def _step(
        self, where: str, lesson: Neighbour | None, setting: TextSetting
    ) -> WrapButton | None:
        if lesson is None:
            return None
        card = WrapButton()
        card.setProperty("role", "row")
        card.setAccessibleName(f"{where}: {lesson.title}")
        label = QLabel(where)
        label.setProperty("role", "caption")
        title = RichText.plain(lesson.title, setting)
        title.setTextInteractionFlags(title.textInteractionFlags().NoTextInteraction)
        column = QVBoxLayout(card)
        column.setContentsMargins(18, 14, 18, 10)
        column.addWidget(label)
        column.addWidget(title)
        column.addStretch(1)
        card.clicked.connect(lambda: self.lesson_wanted.emit(lesson.id))
        return card
