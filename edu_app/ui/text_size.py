"""The two buttons that make all text smaller and larger."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from edu_app.i18n.bidi import isolate
from edu_app.i18n.runtime import _, pgettext
from edu_app.ui.dialogs.parts.action_button import ActionButton
from edu_app.ui.theme.current import text_percent

STEPS = (100, 125, 150, 175, 200, 225, 250, 275, 300)


class TextSizeButtons(QWidget):
    """Emits `percent_chosen` with the next step; the buttons end at 100 and 300 percent."""

    percent_chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.smaller, self.larger = ActionButton("quiet"), ActionButton("quiet")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.smaller)
        row.addWidget(self.larger)
        row.addStretch()
        self.smaller.clicked.connect(self._on_smaller_clicked)
        self.larger.clicked.connect(self._on_larger_clicked)
        self.retranslate()

    def retranslate(self) -> None:
        """Word the buttons anew and grey out the one that leads nowhere."""
        # A sign beside a letter changes its side in a language that runs from right to left.
        self.smaller.setText(isolate(pgettext("text size", "A−")))
        self.larger.setText(isolate(pgettext("text size", "A+")))
        self.smaller.setAccessibleName(_("Make the text smaller"))
        self.larger.setAccessibleName(_("Make the text larger"))
        for button in (self.smaller, self.larger):
            button.setToolTip(button.accessibleName())
        self.smaller.setEnabled(text_percent() > STEPS[0])
        self.larger.setEnabled(text_percent() < STEPS[-1])

    def changeEvent(self, event: QEvent) -> None:
        """Follow a live switch of the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _on_smaller_clicked(self) -> None:
        steps = [step for step in STEPS if step < text_percent()]
        self.percent_chosen.emit(steps[-1] if steps else STEPS[0])

    def _on_larger_clicked(self) -> None:
        steps = [step for step in STEPS if step > text_percent()]
        self.percent_chosen.emit(steps[0] if steps else STEPS[-1])
