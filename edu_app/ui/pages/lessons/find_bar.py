"""Find inside the open lesson: a field, "2 of 5", the hit before and after.

Knows no lesson: it is told how many hits there are and says which one is wanted.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QPushButton

from edu_app.i18n.runtime import _, pgettext
from edu_app.ui.widgets.blocks.flow_layout import FlowLayout


class FindBar(QFrame):
    """Hidden until wanted; Enter goes on, Shift+Enter back, Escape ends."""

    text_changed = Signal(str)
    hit_wanted = Signal(int)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "topbar")
        self.field, self.count = QLineEdit(), QLabel()
        self.before, self.after = QPushButton(), QPushButton()
        self.close_button = QPushButton()
        self._hits, self._at = 0, 0
        self.count.setProperty("role", "body")
        row = FlowLayout(self, spacing=8)
        row.setContentsMargins(16, 10, 16, 10)
        for widget in (self.field, self.before, self.after, self.close_button, self.count):
            row.addWidget(widget)
        self.close_button.setProperty("role", "quiet")
        self.field.setMinimumWidth(self.field.fontMetrics().averageCharWidth() * 24)
        self.field.textChanged.connect(self.text_changed)
        self.before.clicked.connect(lambda: self.step(-1))
        self.after.clicked.connect(lambda: self.step(1))
        self.close_button.clicked.connect(self.dismiss)
        self.retranslate()
        self.hide()

    @property
    def at(self) -> int:
        """The number of the hit shown now, from 0."""
        return self._at

    def open(self) -> None:
        """Show the bar and take the focus."""
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def dismiss(self) -> None:
        """Hide the bar and let go of the marks."""
        self.field.clear()
        self.hide()
        self.closed.emit()

    def show_count(self, hits: int) -> None:
        """Take the number of hits of the present text and go to the first."""
        self._hits, self._at = hits, 0
        self._word_count()
        if hits:
            self.hit_wanted.emit(0)

    def step(self, by: int) -> None:
        """Go on by `by` hits, round at the ends."""
        if self._hits:
            self._at = (self._at + by) % self._hits
            self._word_count()
            self.hit_wanted.emit(self._at)

    def retranslate(self) -> None:
        """Word everything anew in the current language of the window."""
        self.field.setPlaceholderText(_("Find in this lesson"))
        self.field.setAccessibleName(_("Find in this lesson"))
        self.before.setText(pgettext("button", "Back"))
        self.after.setText(pgettext("button", "Next"))
        self.close_button.setText(pgettext("button", "Close"))
        self._word_count()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a live switch of the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, Shift+Enter, Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.step(-1 if back else 1)
        else:
            super().keyPressEvent(event)

    def _word_count(self) -> None:
        for button in (self.before, self.after):
            button.setEnabled(self._hits > 1)
        if self._hits:
            said = _("{number} of {count}").format(number=self._at + 1, count=self._hits)
        else:
            said = _("Not in this lesson") if self.field.text().strip() else ""
        self.count.setText(said)
        self.count.setAccessibleName(said)
