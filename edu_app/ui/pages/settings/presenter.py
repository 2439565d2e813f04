"""What the settings page may do: change a setting, ask services, say what came of it."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import TYPE_CHECKING

from edu_app.core.errors import Fault
from edu_app.core.records import Person, PersonRecords, Therapy
from edu_app.services.faults import word_fault

if TYPE_CHECKING:
    from edu_app.core.settings import Settings
    from edu_app.ui.page_context import PageContext


class SettingsPresenter:
    """One for the page; every section asks it."""

    def __init__(self, context: PageContext) -> None:
        self.context = context

    @property
    def settings(self) -> Settings:
        """Return the settings in force."""
        return self.context.use_cases.settings.current

    def change(self, **fields: object) -> bool:
        """Change settings; a fault is said at the bottom of the window and nothing changes."""
        return self.attempt(lambda: self.context.use_cases.settings.change(**fields))

    def attempt(self, action: Callable[[], object]) -> bool:
        """Run what may fail; return whether it worked, and say the fault where not."""
        try:
            action()
        except Fault as fault:
            self.context.tell(word_fault(fault))
            return False
        return True

    def today(self) -> datetime.date:
        """Return the date that everything is answered for."""
        return self.context.use_cases.tracker.today()

    def people(self) -> tuple[Person, ...]:
        """Return everybody kept here."""
        return self.context.use_cases.book.people()

    def records(self) -> PersonRecords | None:
        """Return the records of the person shown, None while nobody is kept here."""
        person_id = self.context.person()
        return self.context.use_cases.book.records(person_id) if person_id else None

    def person(self) -> Person | None:
        """Return the person shown, None while nobody is kept here."""
        records = self.records()
        return records.person if records else None

    def therapy(self) -> Therapy | None:
        """Return the cancer tablet that began last, None where none is written down."""
        records = self.records()
        kept = records.therapies if records else ()
        return max(kept, key=lambda t: t.start or datetime.date.min, default=None)
