"""Shows what a word of the glossary means: on a click, and while the keyboard rests on the word."""

from __future__ import annotations

from functools import partial
from typing import Protocol

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication, QWidget

from edu_app.ui.widgets.blocks.glossary_popup import GlossaryPopup
from edu_app.ui.widgets.blocks.text_setting import setting_of


class ExplainedTerm(Protocol):
    """A word and one plain sentence about it."""

    @property
    def term(self) -> str: ...

    @property
    def text(self) -> str: ...


class Glossary(Protocol):
    """Where words are looked up."""

    def term(self, term_id: str, tag: str) -> ExplainedTerm | None: ...


class Explainer:
    """At most one card is open."""

    def __init__(self, glossary: Glossary, page: QWidget) -> None:
        self._glossary, self._page = glossary, page
        self.popup: GlossaryPopup | None = None
        self._shown = 0

    def explain(self, term_id: str, tag: str) -> None:
        """Open the card for a click or Enter; it stays until it is closed."""
        self._open(term_id, tag, takes_focus=True)

    def show_in_passing(self, term_id: str, tag: str) -> None:
        """Show the card while the keyboard rests on the word; an empty id takes it away."""
        if self.popup is not None and self.popup.takes_focus:
            return
        self._close()
        if term_id:
            self._open(term_id, tag, takes_focus=False)

    def _open(self, term_id: str, tag: str, *, takes_focus: bool) -> None:
        self._close()
        term = self._glossary.term(term_id, tag)
        if term is None:
            return
        place = _place_of(QApplication.focusWidget(), self._page)
        popup = GlossaryPopup(
            term.term, term.text, setting_of(tag), self._page, takes_focus=takes_focus
        )
        self._shown += 1
        popup.destroyed.connect(partial(self._on_popup_destroyed, self._shown))
        self.popup = popup
        popup.open_at(place)

    def _close(self) -> None:
        if self.popup is not None:
            popup, self.popup = self.popup, None
            popup.close()

    def _on_popup_destroyed(self, number: int, *_gone: object) -> None:
        if number == self._shown:
            self.popup = None


def _place_of(widget: QWidget | None, page: QWidget) -> QPoint:
    """Return where the word is: at the mouse, or below the text that has the focus."""
    mouse = QCursor.pos()
    text = widget if widget is not None and page.isAncestorOf(widget) else page
    area = QRect(text.mapToGlobal(QPoint(0, 0)), text.size())
    if area.contains(mouse):
        return mouse
    rtl = text.layoutDirection() == Qt.LayoutDirection.RightToLeft
    return area.bottomRight() if rtl else area.bottomLeft()
