"""Asks in words before something that cannot be undone; nothing happens without a tick."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from edu_app.core.steps import Steps, at_once
from edu_app.i18n.runtime import _
from edu_app.ui.dialogs.parts.action_button import ChoiceButton
from edu_app.ui.dialogs.parts.said_frame import SaidFrame
from edu_app.ui.dialogs.parts.working_dialog import WorkingDialog
from edu_app.ui.page_context import PageContext


class SureDialog(WorkingDialog):
    """`confirmed` is said once; Escape and Cancel change nothing.

    `steps` is what is done between the press and `confirmed`; it can be stopped.
    """

    confirmed = Signal()

    def __init__(
        self,
        context: PageContext,
        title: Callable[[], str],
        sentences: Sequence[str],
        action: Callable[[], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context, title, parent)
        self.steps: Callable[[], Steps[None]] = lambda: at_once(lambda: None)
        for sentence in sentences:
            self.column.addWidget(SaidFrame(sentence, "warning"))
        self.tick = ChoiceButton("sure", ticks=True)
        self.texts.add(self.tick.setText, lambda: _("I understand that this cannot be undone"))
        self.column.addWidget(self.tick)
        self.column.addWidget(self.work)
        self.go_on = self.add_button("danger", action)
        self.go_on.setEnabled(False)
        self.tick.toggled.connect(self.go_on.setEnabled)
        self.go_on.clicked.connect(self._on_confirmed)
        self.add_cancel()
        self.remember_untouched()
        self.resize(self.width(), 440)

    def _on_confirmed(self) -> None:
        self.begin(self.go_on, self.steps(), self.confirmed.emit)
