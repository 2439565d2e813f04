"""What takes the place of the navigation where there is no room for it: menu, call, language."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from edu_app.core.records import Person
from edu_app.i18n.runtime import _
from edu_app.ui.language_menu import LanguageButton
from edu_app.ui.nav_button import NavButton
from edu_app.ui.pages.registry import PAGES
from edu_app.ui.person_menu import PersonButton
from edu_app.ui.widgets.blocks.flow_layout import FlowLayout


class TopBar(QFrame):
    """The pages marked "alert" stay reachable in one step; the others are behind the menu.

    Empty until `fill()`: a window that starts wide does not need it.
    """

    menu_chosen = Signal()
    page_chosen = Signal(str)
    language_chosen = Signal(str)
    person_chosen = Signal(str)

    def __init__(self, tags: Callable[[], Sequence[str]]) -> None:
        super().__init__()
        self.setProperty("role", "topbar")
        self._tags = tags
        self._people: tuple[Sequence[Person], str] = ((), "")
        self._filled = False

    def fill(self, after: QWidget) -> None:
        """Make the buttons, which the keyboard reaches after `after`; later this does nothing."""
        if self._filled:
            return
        self._filled = True
        self.menu = NavButton("menu")
        self.language = LanguageButton(self._tags, short=True)
        self.person = PersonButton()
        self.alerts = {
            page.id: NavButton(page.icon, alert=True) for page in PAGES if page.place == "alert"
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 6, 8, 6)
        line = QWidget()
        column.addWidget(line)
        row = FlowLayout(line, spacing=6)
        row.addWidget(self.menu)
        for page_id, button in self.alerts.items():
            row.addWidget(button)
            button.clicked.connect(lambda _on=False, known=page_id: self.page_chosen.emit(known))
        row.addWidget(self.language)
        row.addWidget(self.person)
        self.menu.clicked.connect(self.menu_chosen)
        self.language.language_chosen.connect(self.language_chosen)
        self.person.person_chosen.connect(self.person_chosen)
        self.person.show_people(*self._people)
        self.retranslate()
        for first, second in pairwise((after, *self.findChildren(NavButton))):
            self.setTabOrder(first, second)

    def show_people(self, people: Sequence[Person], chosen: str) -> None:
        """Show the name of the person with the id `chosen`; offer the others."""
        self._people = (people, chosen)
        if self._filled:
            self.person.show_people(people, chosen)

    def retranslate(self) -> None:
        """Word the buttons anew."""
        if not self._filled:
            return
        self.menu.setText(_("Menu"))
        self.menu.setAccessibleName(_("Menu"))
        for page in PAGES:
            if page.id in self.alerts:
                self.alerts[page.id].setText(_(page.title))
                self.alerts[page.id].setAccessibleName(_(page.title))

    def changeEvent(self, event: QEvent) -> None:
        """Follow a live switch of the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
