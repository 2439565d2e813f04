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

_STEPS_AT_ONCE = 30


class HistoryList(QWidget):
    """`undo_wanted` carries the step to take back; steps are built when they are looked at."""

    undo_wanted = Signal(int)

    def __init__(self, steps: Sequence[Step], *, opened: bool) -> None:
        super().__init__()
        self.unfold = ActionButton("secondary", _("History of changes"))
        self.unfold.setCheckable(True)
        self.undo: ActionButton | None = None
        self._waiting = list(steps)
        self._rows = QWidget()
        self._column = QVBoxLayout(self._rows)
        self._column.setContentsMargins(12, 0, 0, 0)
        self.older = ActionButton("link", _("Show older steps"))
        self.older.setObjectName("older-steps")
        self.older.clicked.connect(self._add_steps)
        self._foot = flow_row(self.older)
        self._column.addWidget(self._foot)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(flow_row(self.unfold))
        whole.addWidget(self._rows)
        self.unfold.setObjectName("history")
        self.unfold.setChecked(opened)
        self.unfold.toggled.connect(self._on_unfolded)
        self._on_unfolded(opened)

    def _on_unfolded(self, opened: bool) -> None:
        self.opened = opened
        if opened and self._column.count() == 1:
            self._add_steps()
        self._rows.setVisible(opened)

    def _add_steps(self) -> None:
        """Build the next steps above the button that asks for more."""
        now, self._waiting = self._waiting[:_STEPS_AT_ONCE], self._waiting[_STEPS_AT_ONCE:]
        for step in now:
            words = step.words
            if step.undone:
                words = pgettext("history", "{step} (taken back)").format(step=words)
            self._put(WordsLabel(words))
            if step.can_undo:
                self.undo = self._make_undo(step)
                self._put(flow_row(self.undo))
        self._foot.setVisible(bool(self._waiting))

    def _put(self, widget: QWidget) -> None:
        self._column.insertWidget(self._column.count() - 1, widget)

    def _make_undo(self, step: Step) -> ActionButton:
        button = ActionButton("link", _("Take this step back"))
        said = pgettext("accessible", "Take back: {step}").format(step=step.words)
        button.setAccessibleName(said)
        button.clicked.connect(lambda: self.undo_wanted.emit(step.revision_id))
        return button
