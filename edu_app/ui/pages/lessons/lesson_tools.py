"""The row of tools above a lesson: back, find, English beside, print, save, read aloud."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from edu_app.i18n.runtime import _, pgettext
from edu_app.ui.dialogs.parts.action_button import ActionButton
from edu_app.ui.widgets.blocks.flow_layout import FlowLayout
from edu_app.ui.widgets.read_aloud_bar import ReadAloudBar


class LessonTools(QWidget):
    """Tells what somebody wants; does nothing itself."""

    back_wanted = Signal()
    find_wanted = Signal()
    english_toggled = Signal(bool)
    print_wanted = Signal()
    save_wanted = Signal()

    def __init__(self, *, offer_english: bool, beside: bool) -> None:
        """`offer_english` where an English text can stand beside; `beside`: it stands there."""
        super().__init__()
        self.back, self.search = ActionButton("quiet"), ActionButton("quiet")
        self.english = ActionButton("quiet")
        self.paper, self.save = ActionButton("quiet"), ActionButton("quiet")
        self.english.setCheckable(True)
        self.english.setChecked(beside)
        row = QWidget()
        self._flow = FlowLayout(row, spacing=4)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(row)
        for button in (self.back, self.search, self.english, self.paper, self.save):
            self._flow.addWidget(button)
        self.english.setVisible(offer_english)
        self.back.clicked.connect(self.back_wanted)
        self.search.clicked.connect(self.find_wanted)
        self.english.toggled.connect(self.english_toggled)
        self.paper.clicked.connect(self.print_wanted)
        self.save.clicked.connect(self.save_wanted)
        self.retranslate()

    def add_read_aloud(self, bar: ReadAloudBar) -> None:
        """Put the bar for reading aloud at the end of the row."""
        self._flow.addWidget(bar)
        self._column.addWidget(bar.reason)

    def retranslate(self) -> None:
        """Word the buttons anew in the current language of the window."""
        self.back.setText(_("All lessons"))
        self.search.setText(pgettext("button", "Find"))
        self.english.setText(_("English beside the text"))
        self.paper.setText(pgettext("button", "Print"))
        self.save.setText(_("Save as PDF"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow a live switch of the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
