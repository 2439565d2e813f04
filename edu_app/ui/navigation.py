"""The navigation on the leading side: the pages of the registry, language, text size.

Names no page: what stands here is what the registry holds. Emits what was chosen and decides
nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from edu_app.core.records import Person
from edu_app.i18n.runtime import _
from edu_app.ui.dialogs.parts.words_label import WordsLabel
from edu_app.ui.language_menu import LanguageButton
from edu_app.ui.nav_button import NavButton
from edu_app.ui.pages.registry import DOORS, PAGES, Door, PageEntry
from edu_app.ui.person_menu import PersonButton
from edu_app.ui.side_panel import SidePanel

_LEAST_WIDTH = 232


class Navigation(SidePanel):
    """Entries of "main" above, then "alert", language and text size, "foot" below."""

    page_chosen = Signal(str)
    language_chosen = Signal(str)
    person_chosen = Signal(str)

    def __init__(self, tags: Callable[[], Sequence[str]]) -> None:
        super().__init__(_LEAST_WIDTH)
        self.language = LanguageButton(tags)
        self.person = PersonButton()
        self.name = WordsLabel("BoneSteady", "heading")
        self.language.language_chosen.connect(self.language_chosen)
        self.person.person_chosen.connect(self.person_chosen)
        self.setWidget(self._build())
        self.retranslate()

    def show_people(self, people: Sequence[Person], chosen: str) -> None:
        """Show the name of the person with the id `chosen`; offer the others."""
        self.person.show_people(people, chosen)

    def retranslate(self) -> None:
        """Word every entry anew."""
        self.setAccessibleName(_("Pages"))
        entries: tuple[PageEntry | Door, ...] = (*PAGES, *DOORS)
        for entry in entries:
            button = self.buttons[entry.id]
            button.setText(_(entry.title))
            button.setAccessibleName(_(entry.title))
            button.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a live switch of the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _build(self) -> QWidget:
        panel, column = self.new_column()
        column.addWidget(self.name)
        column.addSpacing(12)
        column.addWidget(self.person)
        self._add(column, "main")
        for door in DOORS:
            column.addWidget(self._button(door.id))
        column.addStretch(1)
        column.addSpacing(16)
        self._add(column, "alert")
        column.addWidget(self.language)
        column.addWidget(self.text_size)
        self._add(column, "foot")
        return panel

    def _add(self, column: QVBoxLayout, place: str) -> None:
        for page in PAGES:
            if page.place == place:
                column.addWidget(self._entry(page))

    def _entry(self, page: PageEntry) -> NavButton:
        button = self._button(page.id, page.icon, alert=page.place == "alert")
        # Qt would uncheck the entry of the shown page on a second click.
        button.setCheckable(True)
        return button

    def _button(self, entry_id: str, icon: str = "", *, alert: bool = False) -> NavButton:
        button = NavButton(icon, alert=alert)
        button.setObjectName(f"nav-{entry_id}")
        button.clicked.connect(lambda _on=False: self.page_chosen.emit(entry_id))
        self.buttons[entry_id] = button
        return button
