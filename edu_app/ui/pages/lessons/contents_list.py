"""The contents of a lesson: one link for each section, each a stop for the keyboard."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout

from edu_app.i18n.runtime import _
from edu_app.ui.dialogs.parts.action_button import ActionButton
from edu_app.ui.widgets.blocks.column import Column
from edu_app.ui.widgets.blocks.rich_text import RichText
from edu_app.ui.widgets.blocks.text_setting import TextSetting
from edu_app.ui.widgets.blocks.wrap_button import WrapButton

# Between the folded list and the key message below it.
_AIR_BELOW = 14


class ContentsList(Column):
    """Emits the anchor of the section somebody wants to go to.

    Beside the text all links show; above it they open and close with a button, so that they do
    not push the lesson out of sight.
    """

    section_wanted = Signal(str)

    def __init__(self, sections: Sequence[tuple[str, str]], setting: TextSetting) -> None:
        """Take (anchor, heading) pairs in the order of the text."""
        super().__init__()
        self.setProperty("role", "contents")
        self.heading, self.button = QLabel(), ActionButton()
        self.heading.setProperty("role", "eyebrow")
        self.button.setCheckable(True)
        self.rows = Column()
        self.links: dict[str, WrapButton] = {}
        self._sections, self._setting = sections, setting
        self._inner = QVBoxLayout(self.rows)
        self._inner.setContentsMargins(0, 0, 0, 0)
        self._inner.setSpacing(2)
        self._column = column = QVBoxLayout(self)
        column.addWidget(self.heading)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.rows)
        column.addStretch(1)
        self.button.toggled.connect(self.rows.setVisible)
        self.set_folding(folding=False)
        self.retranslate()

    def fill(self) -> None:
        """Make the links; until then the place is kept empty."""
        for anchor, title in self._sections:
            self.links[anchor] = self._make_link(anchor, title, self._setting)
            self._inner.addWidget(self.links[anchor])

    def set_folding(self, *, folding: bool) -> None:
        """Show all links (beside the text) or a button that opens them (above it)."""
        self._column.setContentsMargins(0, 0, 0, _AIR_BELOW if folding else 0)
        self.heading.setVisible(not folding)
        self.button.setVisible(folding)
        self.rows.setVisible(not folding or self.button.isChecked())

    def mark(self, anchor: str) -> None:
        """Show which section is read now."""
        for at, link in self.links.items():
            link.setChecked(at == anchor)

    def retranslate(self) -> None:
        """Word the heading anew in the language of the window."""
        self.heading.setText(_("In this lesson"))
        self.button.setText(_("In this lesson"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow a live switch of the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _make_link(self, anchor: str, title: str, setting: TextSetting) -> WrapButton:
        link = WrapButton()
        link.setProperty("role", "nav")
        link.setCheckable(True)
        link.setAccessibleName(title)
        setting.dress(link)
        words = RichText.plain(title, setting, "caption")
        words.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row = QVBoxLayout(link)
        row.setContentsMargins(12, 13, 12, 10)
        row.addWidget(words)
        link.clicked.connect(lambda: self.section_wanted.emit(anchor))
        return link
