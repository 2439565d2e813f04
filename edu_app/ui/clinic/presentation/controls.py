"""The strip below a slide: back, how far, the other language, on, leave. In the nurse's words.

Has as few words as it can: what is written here is read across the room, too. Knows no slide.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QLocale, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QSizePolicy, QWidget

from edu_app.i18n.bidi import isolate
from edu_app.i18n.languages import autonym
from edu_app.i18n.runtime import _
from edu_app.ui.clinic.presentation.arrow_button import ArrowButton
from edu_app.ui.clinic.presentation.sizes import LEAST_POINTS
from edu_app.ui.clinic.route_progress import part_words
from edu_app.ui.dialogs.parts.action_button import ActionButton
from edu_app.ui.theme.current import palette
from edu_app.ui.theme.icons import icon

_HEIGHT, _ICON = 64, 32


class Controls(QWidget):
    """`asked` carries what a button asks for; `progress` is a line without numbers."""

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.back, self.on = ArrowButton("back"), ArrowButton("on")
        self.language = ActionButton("secondary")
        # The theme's size is for a desk; here it is read from a chair.
        self.language.setStyleSheet(f"font-size: {LEAST_POINTS:g}pt")
        self.leave = QPushButton()
        self.leave.setProperty("role", "quiet")
        self.leave.setIconSize(QSize(_ICON, _ICON))
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(28, 8, 28, 12)
        row.setSpacing(18)
        for part in (self.leave, self.back, self.progress, self.language, self.on):
            row.addWidget(part, 1 if part is self.progress else 0)
        for button, move in (
            (self.leave, "leave"),
            (self.back, "back"),
            (self.language, "turn"),
            (self.on, "on"),
        ):
            button.clicked.connect(partial(self.asked.emit, move))
        for button in (self.language, self.leave):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setMinimumSize(_HEIGHT, _HEIGHT)
        self.retranslate()

    def tell(self, at: int, of: int, *, more_below: bool) -> None:
        """Show which slide of how many this is, and whether its text goes on below the edge."""
        self.progress.setRange(0, of)
        self.progress.setValue(at + 1)
        self.back.setEnabled(at > 0)
        self.on.setEnabled(more_below or at + 1 < of)
        self.on.point("down" if more_below else "on")
        self._name_progress()

    def offer(self, tag: str) -> None:
        """Offer the language `tag`; "" hides the button: both sides speak the same one."""
        self.language.setVisible(bool(tag))
        self.language.setText(isolate(autonym(tag)) if tag else "")
        self.language.setAccessibleName(
            _("Show this in {language}").format(language=autonym(tag)) if tag else ""
        )

    def retranslate(self) -> None:
        """Name the buttons anew; their meaning is in their names, not in letters on them."""
        for button, name in (
            (self.back, _("One step back")),
            (self.on, _("One step on")),
            (self.leave, _("Leave the large view")),
        ):
            button.setAccessibleName(name)
            button.setToolTip(name)
        self.leave.setIcon(icon("close", palette().ink, _ICON))
        self._name_progress()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a live switch of the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _name_progress(self) -> None:
        # The program's own locale: digits as the nurse's language writes them.
        digits = QLocale().toString
        at, of = self.progress.value(), self.progress.maximum()
        self.progress.setAccessibleName(part_words(digits(at), digits(of)))
