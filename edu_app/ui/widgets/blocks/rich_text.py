"""A piece of lesson text: rich, wrapped, with links a keyboard reaches and hits that can be marked.

Knows no lesson; whoever shows it listens to `linkActivated` and `link_focused`.
"""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from edu_app.ui.theme.current import palette
from edu_app.ui.widgets.blocks.found_marks import count_found, mark_found
from edu_app.ui.widgets.blocks.inline_html import inline, links_of, plain_text
from edu_app.ui.widgets.blocks.measured_label import MeasuredLabel
from edu_app.ui.widgets.blocks.text_setting import TextSetting

_TIGHT = ("title", "section", "heading")


class RichText(MeasuredLabel):
    """One paragraph, item, cell or heading in one language; only emphasis and links are kept."""

    link_focused = Signal(str)

    def __init__(
        self, html: str, setting: TextSetting, role: str = "body", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._html, self._setting = inline(html), setting
        self._needle, self._current = "", -1
        self.setProperty("role", role)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
        # A long word must never push the page sideways: the column decides the width.
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._allow_links()
        setting.dress(self)
        self._show()

    @classmethod
    def plain(cls, text: str, setting: TextSetting, role: str = "body") -> RichText:
        """Return a label for text that is not html."""
        return cls(escape(text, quote=False), setting, role)

    @property
    def words(self) -> str:
        """The text as it is read, without tags."""
        return plain_text(self._html)

    def set_plain(self, text: str) -> None:
        """Show another text that is not html."""
        self.set_text(escape(text, quote=False))

    def set_text(self, html: str) -> None:
        """Show another piece of html."""
        self._html = inline(html)
        self._allow_links()
        self._show()

    def set_marked(self, html: str) -> None:
        """Show html of our own making in which words stand in colours; it is shown as it is."""
        self.setText(self._setting.paragraph(html))
        self.setAccessibleName(plain_text(html))

    def mark_hits(self, needle: str, current: int = -1) -> int:
        """Mark every hit of `needle` ("" for none), the one numbered `current` most strongly.

        Return how many there are.
        """
        if (needle, current) != (self._needle, self._current):
            self._needle, self._current = needle, current
            self._show()
        return count_found(self.words, needle)

    def focusNextPrevChild(self, following: bool) -> bool:
        """Walk from link to link and tell which one has the focus now."""
        moved = super().focusNextPrevChild(following)
        if self.hasFocus():
            self.link_focused.emit(self._focused_link())
        return moved

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Go straight to the first link (backwards: the last); a label alone would stop empty."""
        super().focusInEvent(event)
        following = event.reason() == Qt.FocusReason.TabFocusReason
        if following or event.reason() == Qt.FocusReason.BacktabFocusReason:
            self.focusNextPrevChild(following)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that no link of this text has the focus any more."""
        super().focusOutEvent(event)
        self.link_focused.emit("")

    def _focused_link(self) -> str:
        chosen = self.selectedText()
        return next((address for address, words in links_of(self._html) if words == chosen), "")

    def _allow_links(self) -> None:
        flags = Qt.TextInteractionFlag.TextSelectableByMouse
        if "<a " in self._html:
            flags |= Qt.TextInteractionFlag.LinksAccessibleByMouse
            flags |= Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        self.setTextInteractionFlags(flags)

    def _show(self) -> None:
        shown = self._html
        if self._needle:
            colours = palette()
            others = (colours.amber_ink, colours.amber_soft)
            strong = (colours.on_selection, colours.selection)
            shown = mark_found(shown, self._needle, others, strong, self._current)
        self.setText(self._setting.paragraph(shown, tight=self.property("role") in _TIGHT))
        self.setAccessibleName(self.words)
