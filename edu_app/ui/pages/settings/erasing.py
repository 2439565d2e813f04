"""Deleting for good: whom, a warning in words, a tick, and only then the deed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from edu_app.core.records import Person
from edu_app.core.steps import Steps, at_once
from edu_app.i18n.runtime import _, pgettext
from edu_app.ui.dialogs.sure_dialog import SureDialog
from edu_app.ui.dialogs.who_dialog import WhoDialog
from edu_app.ui.pages.settings.presenter import SettingsPresenter


class Erasing:
    """Opens the questions; nothing is deleted without the last one."""

    def __init__(self, presenter: SettingsPresenter, page: QWidget) -> None:
        self._presenter, self._page = presenter, page

    def ask_who(self) -> None:
        """Ask whom, then whether it is meant."""
        people = self._presenter.people()
        context = self._presenter.context
        dialog = WhoDialog(
            context, people, self._page, lambda: _("Whose records are to be deleted?")
        )
        known = {person.id: person for person in people}
        dialog.chosen.connect(lambda person_id: self.ask_person(known[person_id]))
        dialog.open()

    def ask_person(self, person: Person) -> SureDialog:
        """Ask whether one person's records are to go for good."""
        name = person.display_name or _("No name yet")
        sentence = _(
            "All records of {name} are deleted, the history and her part of every backup too. "
            "Write the dates on paper first if they may be needed."
        ).format(name=name)
        book = self._presenter.context.use_cases.book
        said = _("All records of {name} are deleted.").format(name=name)
        return self._ask(
            sentence,
            lambda: self._presenter.context.tell(said),
            lambda: book.erasing_person(person.id),
        )

    def ask_all(self) -> SureDialog:
        """Ask whether everything is to go for good."""
        sentence = _(
            "Everybody's records are deleted, the history and every backup too. "
            "Write the dates on paper first if they may be needed."
        )
        return self._ask(sentence, self._erase_all)

    def _ask(
        self,
        sentence: str,
        action: Callable[[], None],
        steps: Callable[[], Steps[None]] = lambda: at_once(lambda: None),
    ) -> SureDialog:
        dialog = SureDialog(
            self._presenter.context,
            lambda: _("Delete for good"),
            (sentence,),
            lambda: pgettext("button", "Delete for good"),
            self._page,
        )
        dialog.steps = steps
        dialog.confirmed.connect(action)
        dialog.open()
        return dialog

    def _erase_all(self) -> None:
        book = self._presenter.context.use_cases.book
        if self._presenter.attempt(book.erase_all):
            self._presenter.change(first_start_done=False, current_person="")
            self._presenter.context.tell(_("Everything is deleted."))
