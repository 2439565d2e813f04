"""The people kept here: switch, change, remove with undo, add."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from edu_app.core.records import Person
from edu_app.i18n.runtime import _, pgettext
from edu_app.ui.dialogs.parts.flow_row import flow_row
from edu_app.ui.dialogs.parts.keeping import tell_kept
from edu_app.ui.dialogs.person_form import PersonForm
from edu_app.ui.pages.settings.presenter import SettingsPresenter
from edu_app.ui.pages.settings.section_card import SectionCard


class PeopleSection(SectionCard):
    """Each person has her own records; the one shown is named."""

    def __init__(self, presenter: SettingsPresenter, page: QWidget) -> None:
        super().__init__("people", _("People kept on this computer"))
        self._presenter, self._page = presenter, page
        for person in presenter.people():
            self._add_person(person)
        add = pgettext("button", "Add a person")
        self.add_buttons(self.make_button("add", add, self._on_add))

    def _add_person(self, person: Person) -> None:
        name = person.display_name or _("No name yet")
        shown = person.id == self._presenter.context.person()
        said = _("{name}, shown now").format(name=name) if shown else name
        self.say(said, "label")
        words = {
            "switch": pgettext("button", "Show"),
            "change": pgettext("button", "Change"),
            "remove": pgettext("button", "Remove"),
        }
        actions = {
            "switch": lambda: self._presenter.change(current_person=person.id),
            "change": lambda: PersonForm(self._presenter.context, self._page, person).open(),
            "remove": lambda: self._on_remove(person, name),
        }
        buttons = []
        for action, text in words.items():
            if action == "switch" and shown:
                continue
            button = self.make_button(f"{action}-{person.id}", text, actions[action], "link")
            accessible = pgettext("accessible", "{action}: {what}")
            button.setAccessibleName(accessible.format(action=text, what=name))
            buttons.append(button)
        self.add(flow_row(*buttons))

    def _on_remove(self, person: Person, name: str) -> None:
        context = self._presenter.context

        def remove() -> None:
            revision = context.use_cases.book.remove_person(person.id)
            tell_kept(context, revision, _("{name} was removed.").format(name=name))

        self._presenter.attempt(remove)

    def _on_add(self) -> None:
        PersonForm(self._presenter.context, self._page).open()
