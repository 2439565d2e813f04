"""A word explained beside the place where it stands; Escape, the button or a click ends it.

Knows no glossary: it is handed the word and one plain sentence. Called by a click it takes the
focus and keeps it until it is closed; called by the keyboard passing over a word it only shows
itself and leaves the focus where it is.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetricsF, QGuiApplication
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from edu_app.i18n.runtime import pgettext
from edu_app.ui.widgets.blocks.heading_text import HeadingText
from edu_app.ui.widgets.blocks.rich_text import RichText
from edu_app.ui.widgets.blocks.text_setting import TextSetting

_LETTERS_WIDE = 42


class GlossaryPopup(QFrame):
    """A small card with the word, its sentence and, when it has the focus, a button."""

    def __init__(
        self, term: str, text: str, setting: TextSetting, parent: QWidget, *, takes_focus: bool
    ) -> None:
        kind = Qt.WindowType.Popup if takes_focus else Qt.WindowType.ToolTip
        super().__init__(parent, kind)
        self.takes_focus = takes_focus
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, not takes_focus)
        self.setProperty("role", "popup")
        self.setAccessibleName(f"{term}: {text}")
        setting.dress(self)
        self.close_button = QPushButton(pgettext("button", "Close"))
        self.close_button.setProperty("role", "quiet")
        self.close_button.clicked.connect(self.close)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 12 if takes_focus else 16)
        column.addWidget(HeadingText.plain(term, setting, "heading"))
        column.addWidget(RichText.plain(text, setting))
        column.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTrailing)
        self.close_button.setVisible(takes_focus)

    def open_at(self, place: QPoint) -> None:
        """Show the card near `place` (screen coordinates), wholly on the screen."""
        screen = QGuiApplication.screenAt(place) or QGuiApplication.primaryScreen()
        free = screen.availableGeometry()
        wanted = round(QFontMetricsF(self.font()).averageCharWidth() * _LETTERS_WIDE)
        self.ensurePolished()
        self.setFixedWidth(min(wanted, free.width() - 16))
        self.adjustSize()
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = place.x() - (self.width() if rtl else 0)
        left = max(free.left() + 8, min(left, free.right() - self.width() - 8))
        top = place.y() + 12
        if top + self.height() > free.bottom():
            top = max(free.top() + 8, place.y() - self.height() - 12)
        self.move(left, top)
        self.show()
        if self.close_button.isVisible():
            self.close_button.setFocus(Qt.FocusReason.PopupFocusReason)
