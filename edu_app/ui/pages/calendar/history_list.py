"""The history of changes, folded: what was done when, what was taken back, and a way back."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from edu_app.i18n.runtime import _, pgettext
from edu_app.ui.dialogs.parts.action_button import ActionButton
from edu_app.ui.dialogs.parts.flow_row import flow_row
from edu_app.ui.dialogs.parts.words_label import WordsLabel
from edu_app.ui.pages.calendar.view_model import Step
from edu_app.ui.widgets.laid_out_once import laid_out_once

# So many steps are shown at a time.
STEPS_AT_ONCE = 30


class HistoryList(QWidget):
    """`undo_wanted` carries the step to take back; `steps_wanted` how many are to be shown."""

    undo_wanted = Signal(int)
    steps_wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.unfold = ActionButton("secondary", _("History of changes"))
        self.unfold.setCheckable(True)
        self.undo: ActionButton | None = None
        self._steps: tuple[Step, ...] = ()
        self._rows = QWidget()
        self._column = QVBoxLayout(self._rows)
        self._column.setContentsMargins(12, 0, 0, 0)
        self.older = ActionButton("link", _("Show older steps"))
        self.older.setObjectName("older-steps")
        self.older.clicked.connect(self._on_older_wanted)
        self._foot = flow_row(self.older)
        self._column.addWidget(self._foot)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(flow_row(self.unfold))
        whole.addWidget(self._rows)
        self._rows.hide()
        self.unfold.setObjectName("history")
        self.unfold.toggled.connect(self._on_unfolded)

    def show_steps(self, steps: tuple[Step, ...], *, more: bool) -> None:
        """Show `steps`, none folds the list; what is shown already and stays is not built anew."""
        with laid_out_once(self), laid_out_once(self._rows):
            if steps[: len(self._steps)] != self._steps:
                self._clear()
            new, self._steps = steps[len(self._steps) :], steps
            for step in new:
                self._add(step)
            self._foot.setVisible(more)
            self._rows.setVisible(bool(steps))
        with QSignalBlocker(self.unfold):
            self.unfold.setChecked(bool(steps))

    def _on_unfolded(self, opened: bool) -> None:
        self.steps_wanted.emit(STEPS_AT_ONCE if opened else 0)

    def _on_older_wanted(self) -> None:
        self.steps_wanted.emit(len(self._steps) + STEPS_AT_ONCE)

    def _add(self, step: Step) -> None:
        words = step.words
        if step.undone:
            words = pgettext("history", "{step} (taken back)").format(step=words)
        self._put(WordsLabel(words))
        if step.can_undo:
            self.undo = self._make_undo(step)
            self._put(flow_row(self.undo))

    def _put(self, widget: QWidget) -> None:
        """Put a row above the button that asks for more."""
        self._column.insertWidget(self._column.count() - 1, widget)

    def _clear(self) -> None:
        self._steps = ()
        while self._column.count() > 1:
            item = self._column.takeAt(0)
            widget = item.widget() if item else None
            if widget:
                widget.hide()
                widget.deleteLater()

    def _make_undo(self, step: Step) -> ActionButton:
        button = ActionButton("link", _("Take this step back"))
        said = pgettext("accessible", "Take back: {step}").format(step=step.words)
        button.setAccessibleName(said)
        button.clicked.connect(lambda: self.undo_wanted.emit(step.revision_id))
        return button
