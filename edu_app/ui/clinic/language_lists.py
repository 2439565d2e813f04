"""A list of languages by their own names, filled when it can be seen.

The names come from CLDR, whose library the first paint must not wait for.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker

from edu_app.ui.dialogs.parts.fields import make_list
from edu_app.ui.language_menu import own_name


class LanguageList:
    """Owns the list `box`; `tag()` is the chosen language (BCP 47)."""

    def __init__(self, tag: str) -> None:
        self.box = make_list()
        self.box.addItem(own_name(tag), tag)

    def tag(self) -> str:
        """Return the chosen language."""
        return str(self.box.currentData())

    def fill(self, tags: Sequence[str]) -> None:
        """Offer all `tags`; the chosen one stays chosen."""
        chosen = self.tag()
        with QSignalBlocker(self.box):
            self.box.clear()
            for tag in tags:
                self.box.addItem(own_name(tag), tag)
            self.choose(chosen)

    def choose(self, tag: str) -> None:
        """Choose `tag`; one that is not offered changes nothing."""
        at = self.box.findData(tag)
        if at >= 0:
            self.box.setCurrentIndex(at)
