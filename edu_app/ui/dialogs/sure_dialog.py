"""Asks in words before something that cannot be undone; nothing happens without a tick."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from edu_app.i18n.runtime import _
from edu_app.ui.dialogs.parts.action_button import ChoiceButton
from edu_app.ui.dialogs.parts.form_dialog import FormDialog
from edu_app.ui.dialogs.parts.said_frame import SaidFrame
from edu_app.ui.page_context import PageContext


class SureDialog(FormDialog):
    """`confirmed` is said once; Escape and Cancel change nothing."""

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
        for sentence in sentences:
            self.column.addWidget(SaidFrame(sentence, "warning"))
        self.tick = ChoiceButton("sure", ticks=True)
        self.texts.add(self.tick.setText, lambda: _("I understand that this cannot be undone"))
        self.column.addWidget(self.tick)
        self.go_on = self.add_button("danger", action)
        self.go_on.setEnabled(False)
        self.tick.toggled.connect(self.go_on.setEnabled)
        self.go_on.clicked.connect(self._on_confirmed)
        self.add_cancel()
        self.remember_untouched()
        self.resize(self.width(), 440)

    def _on_confirmed(self) -> None:
        self.done(FormDialog.DialogCode.Accepted)
        self.confirmed.emit()
