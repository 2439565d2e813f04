"""The history of changes, folded: what was done when, what was taken back, and a way back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from edu_app.i18n.runtime import _, pgettext
from edu_app.ui.dialogs.parts.action_button import ActionButton
from edu_app.ui.dialogs.parts.flow_row import flow_row
from edu_app.ui.dialogs.parts.words_label import WordsLabel
from edu_app.ui.pages.calendar.view_model import Step


class HistoryList(QWidget):
    """`undo_wanted` carries the step to take back."""

    undo_wanted = Signal(int)

    def __init__(self, steps: Sequence[Step], *, opened: bool) -> None:
        super().__init__()
        self.unfold = ActionButton("secondary", _("History of changes"))
        self.unfold.setCheckable(True)
        self.undo: ActionButton | None = None
        self._rows = QWidget()
        column = QVBoxLayout(self._rows)
        column.setContentsMargins(12, 0, 0, 0)
        for step in steps:
            words = step.words
            if step.undone:
                words = pgettext("history", "{step} (taken back)").format(step=words)
            column.addWidget(WordsLabel(words))
            if step.can_undo:
                self.undo = self._make_undo(step)
                column.addWidget(flow_row(self.undo))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(flow_row(self.unfold))
        whole.addWidget(self._rows)
        self.opened = opened
        self.unfold.setObjectName("history")
        self.unfold.setChecked(opened)
        self._rows.setVisible(opened)
        self.unfold.toggled.connect(self._on_unfolded)

    def _on_unfolded(self, opened: bool) -> None:
        self.opened = opened
        self._rows.setVisible(opened)

    def _make_undo(self, step: Step) -> ActionButton:
        button = ActionButton("link", _("Take this step back"))
        said = pgettext("accessible", "Take back: {step}").format(step=step.words)
        button.setAccessibleName(said)
        button.clicked.connect(lambda: self.undo_wanted.emit(step.revision_id))
        return button
