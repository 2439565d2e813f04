"""A form whose last button begins work that may last: the window answers between its steps.

Owns the progress and what happens when it ends, is stopped or fails; the forms say what is done.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QPushButton, QWidget

from edu_app.core.errors import Fault
from edu_app.core.steps import Steps
from edu_app.services.faults import word_fault
from edu_app.ui.dialogs.parts.form_dialog import FormDialog
from edu_app.ui.dialogs.parts.long_work import LongWork
from edu_app.ui.page_context import PageContext


class WorkingDialog(FormDialog):
    """`work` is hidden until something lasts; closing the form stops it."""

    def __init__(
        self, context: PageContext, title: Callable[[], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(context, title, parent)
        self._pressed: QPushButton | None = None
        # One step in a turn: each is as long as the window may wait.
        self.work = LongWork(self.texts, self._on_fault, at_once=1, portion=1)
        self.work.stop.clicked.connect(self._let_press)
        self.work.came.connect(lambda: self.bring_into_view(self.work))
        self.finished.connect(self.work.cancel)

    def begin(self, pressed: QPushButton, steps: Steps[Any], on_done: Callable[[], object]) -> None:
        """Run `steps`; at their end the form closes and `on_done` is called."""

        def end(_result: object) -> None:
            self.done(self.DialogCode.Accepted)
            on_done()

        self.show_fault("")
        self._pressed = pressed
        pressed.setEnabled(False)
        self.work.run(pressed.text(), steps, end)

    def _on_fault(self, fault: Fault) -> None:
        self.show_fault(word_fault(fault))
        self._let_press()

    def _let_press(self) -> None:
        if self._pressed:
            self._pressed.setEnabled(True)
