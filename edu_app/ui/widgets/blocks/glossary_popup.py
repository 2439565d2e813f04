"""A word explained beside the place where it stands; Escape, the button or a click ends it.

Knows no glossary: it is handed the word and one plain sentence. Called by a click it takes the
focus and stays until the focus leaves it; called by the keyboard passing over a word it only shows
itself. It lies on the page and is no window: windows that grab the keyboard differ by desktop.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QPushButton, QVBoxLayout, QWidget

from edu_app.i18n.runtime import pgettext
from edu_app.ui.widgets.blocks.heading_text import HeadingText
from edu_app.ui.widgets.blocks.rich_text import RichText
from edu_app.ui.widgets.blocks.text_setting import TextSetting

_LETTERS_WIDE = 42
_EDGE = 8


class GlossaryPopup(QFrame):
    """A small card with the word, its sentence and, when it has the focus, a button."""

    def __init__(
        self, term: str, text: str, setting: TextSetting, page: QWidget, *, takes_focus: bool
    ) -> None:
        super().__init__(page)
        self._page, self.takes_focus = page, takes_focus
        self._came_from = QApplication.focusWidget()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("role", "popup")
        self.setAccessibleName(f"{term}: {text}")
        setting.dress(self)
        self.close_button = QPushButton(pgettext("button", "Close"))
        self.close_button.setProperty("role", "quiet")
        self.close_button.clicked.connect(self.dismiss)
        self.close_button.installEventFilter(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 12 if takes_focus else 16)
        column.addWidget(HeadingText.plain(term, setting, "heading"))
        column.addWidget(RichText.plain(text, setting))
        column.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTrailing)
        self.close_button.setVisible(takes_focus)

    def open_at(self, place: QPoint) -> None:
        """Show the card near `place` (screen coordinates), wholly on the page."""
        page = self._page
        here = page.mapFromGlobal(place)
        wanted = round(QFontMetricsF(self.font()).averageCharWidth() * _LETTERS_WIDE)
        width = min(wanted, page.width() - 2 * _EDGE)
        height = max(self.heightForWidth(width), self.minimumSizeHint().height())
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = here.x() - (width if rtl else 0)
        left = max(_EDGE, min(left, page.width() - width - _EDGE))
        top = here.y() + 12
        if top + height > page.height():
            top = max(_EDGE, here.y() - height - 36)
        self.setGeometry(left, top, width, height)
        self.raise_()
        self.show()
        if self.takes_focus:
            self.close_button.setFocus(Qt.FocusReason.PopupFocusReason)

    def dismiss(self) -> None:
        """Close and give the focus back to where it came from."""
        if self.takes_focus and self._came_from is not None:
            self._came_from.setFocus(Qt.FocusReason.PopupFocusReason)
        self.close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape ends the card."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close when the focus goes elsewhere, by a click or by the keyboard."""
        if event.type() == QEvent.Type.FocusOut and self.isVisible():
            self.close()
        return super().eventFilter(watched, event)
