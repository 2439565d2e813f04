"""The language button: a globe, the own name, and all languages by their own and English names.

Found by somebody who cannot read the page: the sign and the names do not depend on its language.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from edu_app.i18n import runtime
from edu_app.i18n.languages import autonym, english_name
from edu_app.i18n.runtime import _
from edu_app.ui.nav_button import NavButton


def own_name(tag: str) -> str:
    """Return the language's name in the language itself.

    English is answered here: its start must not wait for Babel. Qt's names carry a country
    ("español de España") that the texts do not have.
    """
    return "English" if tag.split("-", maxsplit=1)[0] == "en" else autonym(tag)


def both_names(tag: str) -> str:
    """Return the own name with the English one: whoever helps may not read the script."""
    own, english = own_name(tag), "English" if tag == "en" else english_name(tag)
    return own if own == english else f"{own} ({english})"


class LanguageButton(NavButton):
    """`tags` is asked when the list opens: a language is added by a file, without a restart."""

    language_chosen = Signal(str)

    def __init__(self, tags: Callable[[], Sequence[str]], *, short: bool = False) -> None:
        super().__init__("globe")
        self._tags, self._short = tags, short
        self._menu: QMenu | None = None
        self.clicked.connect(self._on_clicked)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a live switch of the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        name = own_name(runtime.current().tag)
        self.setText("" if self._short else name)
        # Both the own name and the English word: a helper may not read the language shown.
        self.setAccessibleName(_("Language: {name}").format(name=name))
        self.setToolTip(self.accessibleName())
        self.updateGeometry()

    def filled_menu(self) -> QMenu:
        """Return the list of the languages there are now."""
        menu = self._menu = self._menu or QMenu(self)
        menu.clear()
        group = QActionGroup(menu)
        for tag in self._tags():
            action = menu.addAction(both_names(tag))
            action.setCheckable(True)
            action.setChecked(tag == runtime.current().tag)
            action.setData(tag)
            action.triggered.connect(lambda _on=False, tag=tag: self.language_chosen.emit(tag))
            group.addAction(action)
        return menu

    def _on_clicked(self) -> None:
        self.filled_menu().popup(self.mapToGlobal(self.rect().topLeft()))
