"""Whose calendar is shown, where several people are kept: a name and a list to change it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu

from edu_app.core.records import Person
from edu_app.i18n.runtime import _
from edu_app.ui.nav_button import NavButton


def name_of(person: Person) -> str:
    """Return how a person is called on the page; somebody without a name is still somebody."""
    return person.display_name or _("No name yet")


class PersonButton(NavButton):
    """Hidden while one person or nobody is kept here."""

    person_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__("person")
        self._people: tuple[Person, ...] = ()
        self._menu: QMenu | None = None
        self.clicked.connect(self._on_clicked)
        self.hide()

    def show_people(self, people: Sequence[Person], chosen: str) -> None:
        """Show the name of the person with the id `chosen`; offer the others."""
        self._people = tuple(people)
        self.setVisible(len(self._people) > 1)
        shown = next((person for person in self._people if person.id == chosen), None)
        self.setText(name_of(shown) if shown else "")
        self.setAccessibleName(_("Shown now: {name}. Change person.").format(name=self.text()))
        self.updateGeometry()

    def _on_clicked(self) -> None:
        menu = self._menu = self._menu or QMenu(self)
        menu.clear()
        for person in self._people:
            action = menu.addAction(name_of(person))
            action.triggered.connect(
                lambda _on=False, person_id=person.id: self.person_chosen.emit(person_id)
            )
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
