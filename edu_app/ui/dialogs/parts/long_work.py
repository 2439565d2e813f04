"""Long work in the window's own thread: a portion in each turn, how far it is, and a way to stop.

The progress comes only when the work has lasted for a moment: one that flashes up frightens.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QProgressBar, QVBoxLayout

from edu_app.core.errors import Fault
from edu_app.core.steps import Steps
from edu_app.i18n.runtime import pgettext
from edu_app.ui.dialogs.parts.action_button import ActionButton
from edu_app.ui.dialogs.parts.flow_row import flow_row
from edu_app.ui.dialogs.parts.live_texts import LiveTexts

# Steps that run before anything else: a document of two sheets is done then.
_AT_ONCE = 4
# Steps that run without a pause later on.
_PORTION = 2
_PATIENCE_MS = 400


class LongWork(QFrame):
    """Runs one piece of work at a time; hidden as long as there is nothing to wait for.

    `came`: it lasts, and the progress is there. `on_fault` gets what a step raises. `at_once`
    steps run before anything else, then `portion` in each turn.
    """

    came = Signal()

    def __init__(
        self,
        texts: LiveTexts,
        on_fault: Callable[[Fault], None],
        *,
        patience_ms: int = _PATIENCE_MS,
        at_once: int = _AT_ONCE,
        portion: int = _PORTION,
    ) -> None:
        super().__init__()
        self._at_once = at_once
        self._on_fault = on_fault
        self._steps: Steps[Any] | None = None
        self._on_done: Callable[[Any], None] = lambda _result: None
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.stop = ActionButton("secondary")
        self.stop.setObjectName("stop-work")
        self.stop.clicked.connect(self.cancel)
        texts.add(self.stop.setText, lambda: pgettext("button", "Cancel"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.bar)
        column.addWidget(flow_row(self.stop))
        self.hide()
        self._turn, self._patience = QTimer(self), QTimer(self)
        for timer, pause in ((self._turn, 0), (self._patience, patience_ms)):
            timer.setSingleShot(True)
            timer.setInterval(pause)
        self._turn.timeout.connect(lambda: self._run(portion))
        self._patience.timeout.connect(self._on_patience_ended)

    @property
    def busy(self) -> bool:
        """Whether work is going on."""
        return self._steps is not None

    def run(self, name: str, steps: Steps[Any], on_done: Callable[[Any], None]) -> None:
        """Begin; what is short is done when this returns. Earlier work is stopped.

        `name` tells a screen reader what is waited for; `on_done` gets the result.
        """
        self.cancel()
        self.bar.setAccessibleName(name)
        self.bar.setValue(0)
        self._steps, self._on_done = steps, on_done
        self._patience.start()
        self._run(self._at_once)

    def cancel(self) -> None:
        """Stop; what the steps say about being left early holds."""
        steps, self._steps = self._steps, None
        self._turn.stop()
        self._patience.stop()
        self.hide()
        if steps is not None:
            steps.close()

    def _on_patience_ended(self) -> None:
        self.show()
        self.came.emit()

    def _run(self, count: int) -> None:
        steps = self._steps
        if steps is None:
            return
        try:
            for _step in range(count):
                self.bar.setValue(round(next(steps) * 100))
            self._turn.start()
        except StopIteration as end:
            self.cancel()
            self._on_done(end.value)
        except Fault as fault:
            self.cancel()
            self._on_fault(fault)
