"""Settings and privacy: sections one below the other, and a row of links that jump to them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from edu_app.i18n.runtime import _
from edu_app.ui.dialogs.parts.action_button import ActionButton
from edu_app.ui.dialogs.parts.flow_row import flow_row
from edu_app.ui.dialogs.parts.page_column import PageColumn
from edu_app.ui.dialogs.parts.words_label import WordsLabel
from edu_app.ui.page_context import PageContext
from edu_app.ui.pages.settings.about_section import AboutSection
from edu_app.ui.pages.settings.country_section import CountrySection
from edu_app.ui.pages.settings.data_section import DataSection
from edu_app.ui.pages.settings.details_section import DetailsSection
from edu_app.ui.pages.settings.language_section import LanguageSection
from edu_app.ui.pages.settings.look_section import LookSection
from edu_app.ui.pages.settings.people_section import PeopleSection
from edu_app.ui.pages.settings.presenter import SettingsPresenter
from edu_app.ui.pages.settings.reminders_section import RemindersSection
from edu_app.ui.pages.settings.section_card import SectionCard
from edu_app.ui.theme.current import look_number
from edu_app.ui.widgets.keyboard_order import follow_layout

# The sections that show or count what is written down.
_OF_RECORDS = ("details", "reminders", "people", "data")


class SettingsPage(QWidget):
    """Builds anew what may have changed; the keyboard stays where it was."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._presenter = SettingsPresenter(context)
        self.sections: dict[str, SectionCard] = {}
        # What the sections were made of: while it stays the same, some of them stay too.
        self._made_of: object = None
        self.links: dict[str, ActionButton] = {}
        self.area = PageColumn()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.area)
        self.refresh()

    def refresh(self) -> None:
        """Read everything anew and show it at the same place."""
        presenter = self._presenter
        made_of = (presenter.settings, presenter.context.tag, look_number(), presenter.today())
        if made_of == self._made_of:
            self._refresh_records()
        else:
            self._made_of = made_of
            self._refresh_whole()

    def _refresh_records(self) -> None:
        """Show anew what is written down; nothing else has changed."""
        with self.area.staying():
            for name in _OF_RECORDS:
                old, new = self.sections[name], self._makers()[name]()
                self.area.column.replaceWidget(old, new)
                old.hide()
                old.deleteLater()
                self.sections[name] = new
            follow_layout(self.area)

    def _refresh_whole(self) -> None:
        with self.area.rebuilding() as column:
            column.addWidget(WordsLabel(_("Settings and privacy"), "title"))
            made = {name: make() for name, make in self._makers().items()}
            self.sections = made
            self.links = {name: self._make_link(section) for name, section in made.items()}
            column.addWidget(flow_row(*self.links.values()))
            for section in made.values():
                column.addWidget(section)

    def open_at(self, place: str) -> None:
        """Show a section by its name: language, look, reminders, details, people, data ..."""
        section = self.sections.get(place)
        if section is None:
            return
        self.area.bring_to_top(section)
        first = section.nextInFocusChain()
        if first and section.isAncestorOf(first):
            first.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a live switch of the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.refresh()
        super().changeEvent(event)

    def _makers(self) -> Mapping[str, Callable[[], SectionCard]]:
        presenter = self._presenter
        return {
            "details": lambda: DetailsSection(presenter, self),
            "language": lambda: LanguageSection(presenter),
            "look": lambda: LookSection(presenter),
            "reminders": lambda: RemindersSection(presenter, self),
            "people": lambda: PeopleSection(presenter, self),
            "data": lambda: DataSection(presenter, self),
            "country": lambda: CountrySection(presenter),
            "about": lambda: AboutSection(presenter),
        }

    def _make_link(self, section: SectionCard) -> ActionButton:
        link = ActionButton("link", section.heading.text())
        link.setObjectName(f"to-{section.name}")
        link.clicked.connect(lambda: self.open_at(section.name))
        return link
