"""Everything that is needed to word a page that leaves the app, in one language and country.

A clinic session prints in the patient's language while the window speaks the nurse's, so nothing
here asks which language is in use. Must not know what stands on which page.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, replace

from edu_app.core.decision import FieldValue, Message
from edu_app.core.records import PersonRecords
from edu_app.core.regimen import Regimen
from edu_app.i18n.bidi import isolate
from edu_app.i18n.translator import Translator
from edu_app.services.wording import Words, say


@dataclass(frozen=True)
class PlanWords:
    """One language: its catalogue, its dates, and the sentences of the regimen.

    `emergency` is the country's checked number, empty when none is known. `fields` are what
    every sentence may use (clinic, last, due).
    """

    translator: Translator
    dates: Words
    regimen: Regimen
    emergency: str = ""
    fields: Mapping[str, FieldValue] | None = None

    def about(self, records: PersonRecords, last: datetime.date | None) -> PlanWords:
        """Return the same words with the clinic's name and the last injection filled in."""
        known: dict[str, FieldValue] = {"clinic": records.person.clinic_name}
        if last:
            known |= {"last": last, "due": self.regimen.due_after(last)}
        return replace(self, fields=known)

    def say(self, name: str, **own: FieldValue) -> str:
        """Return the regimen's sentence `name`; KeyError for a field without a value."""
        return self.word(Message(name, {**(self.fields or {}), **own}))

    def word(self, message: Message) -> str:
        """Return a message of the engine in words."""
        words, regimen = self.dates, self.regimen
        return say(message, regimen, self.translator, words, emergency=self.emergency)

    def day(self, day: datetime.date) -> str:
        """Return a date in words with its ISO form, so that no digit is in doubt (rules 10)."""
        return self.translator.gettext("{date} ({iso})").format(
            date=self.dates.long(day), iso=isolate(day.isoformat())
        )

    def is_draft_translation(self) -> bool:
        """Return whether the words are a draft that no person has compared with the English."""
        return self.translator.stage == "draft"
