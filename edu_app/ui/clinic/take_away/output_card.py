"""A card of the take-away screen: what it is, its buttons, and what became of the last one.

Prints through the preview and saves only where the nurse says. Knows no page and no record.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from edu_app.core.errors import Fault
from edu_app.i18n.runtime import _, pgettext
from edu_app.services.faults import word_fault
from edu_app.ui.clinic.saving import SessionFiles
from edu_app.ui.clinic.take_away.her_pages import Pages
from edu_app.ui.dialogs.parts.action_button import ActionButton
from edu_app.ui.dialogs.parts.long_texts import breakable
from edu_app.ui.dialogs.parts.said_frame import SaidFrame
from edu_app.ui.dialogs.parts.words_label import WordsLabel
from edu_app.ui.printing.take_home import OneFile
from edu_app.ui.widgets.blocks.flow_layout import FlowLayout


class OutputCard(QFrame):
    """`column` takes more widgets; they stand between the words and the buttons.

    `starting` is sent before a page is made: what is still being typed counts, too.
    """

    starting = Signal()

    def __init__(self, name: str, title: str, about: str, files: SessionFiles) -> None:
        super().__init__()
        self.name, self._title, self._files = name, title, files
        self.setObjectName(name)
        self.setProperty("role", "card")
        self.buttons: dict[str, ActionButton] = {}
        self.said, self.fault = SaidFrame(role="key"), SaidFrame(role="warning")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 16, 20, 16)
        whole.setSpacing(10)
        self.column = QVBoxLayout()
        self.column.setSpacing(10)
        row = QWidget()
        self._flow = FlowLayout(row, spacing=10)
        whole.addWidget(WordsLabel(title, "heading"))
        whole.addWidget(WordsLabel(about, "lead"))
        whole.addLayout(self.column)
        for part in (row, self.said, self.fault):
            whole.addWidget(part)

    def add_button(
        self, name: str, text: str, action: Callable[[], str], role: str = "secondary"
    ) -> ActionButton:
        """Return a new button; `action` returns what is to be said afterwards, "" for nothing."""
        button = ActionButton(role, text)
        button.setObjectName(f"{self.name}-{name}")
        said = pgettext("accessible", "{action}: {what}")
        button.setAccessibleName(said.format(action=text, what=self._title))
        button.clicked.connect(lambda: self.attempt(action))
        self.buttons[name] = button
        self._flow.addWidget(button)
        return button

    def add_printing(self, make: Callable[[], Pages], role: str = "secondary") -> ActionButton:
        """Return the button that opens the preview of what `make` returns."""
        text = pgettext("button", "Print")
        return self.add_button("print", text, lambda: self.show_pages(make()), role)

    def add_saving(
        self, name: str, text: str, make: Callable[[], OneFile], role: str = "secondary"
    ) -> ActionButton:
        """Return the button that asks where a file goes and writes it."""
        return self.add_button(name, text, lambda: self._save(make()), role)

    def show_pages(self, pages: Pages) -> str:
        """Open the system's print dialog with its preview."""
        # The print module is loaded only where something is printed.
        from edu_app.ui.printing.preview import PrintPreview

        preview = PrintPreview(pages, self._title, self)
        preview.failed.connect(self.fault.say)
        preview.open()
        return ""

    def attempt(self, action: Callable[[], str]) -> None:
        """Run what may fail; what came of it is said in the card."""
        self.starting.emit()
        self.said.say("")
        self.fault.say("")
        try:
            self.said.say(action())
        except Fault as fault:
            self.fault.say(word_fault(fault))

    def _save(self, file: OneFile) -> str:
        path = self._files.save(file.name, file.make())
        return _("Saved here: {path}").format(path=breakable(path)) if path else ""
