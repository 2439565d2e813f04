"""What leaves the app for one person: plan, card, doctor's page, phone dates, table.

Reads her records and the day, and hands them to the modules that word each page. What it returns
are values and file contents; the window draws and saves them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from edu_app.core.regimen import Regimen
from edu_app.exchange.calendar_file import write_calendar
from edu_app.exchange.plan_model import Plan
from edu_app.i18n.translator import Translator
from edu_app.services.doctor_page import make_doctor_page
from edu_app.services.paper_choice import paper_of
from edu_app.services.paper_document import PaperDocument
from edu_app.services.phone_dates import PhoneDates, phone_events
from edu_app.services.plan_csv import records_csv
from edu_app.services.plan_parts import PlanSource, make_plan
from edu_app.services.plan_words import PlanWords
from edu_app.services.recall_slip import make_recall_slip
from edu_app.services.records import RecordBook
from edu_app.services.tracker import Tracker
from edu_app.services.wallet_card import WalletCard, make_card
from edu_app.services.wording import Words


class CountryFacts(Protocol):
    """What a page asks of the checked countries."""

    def emergency(self, code: str) -> str: ...

    def paper(self, code: str) -> str: ...


class Languages(Protocol):
    """Where the languages come from."""

    def tags(self) -> tuple[str, ...]: ...

    def load(self, tag: str) -> Translator: ...


@dataclass(frozen=True)
class PageLanguage:
    """The language and country of a page, which need not be the window's."""

    translator: Translator
    dates: Words
    country: str = ""


class PlanMaker:
    """Makes pages and files for one person on today's date."""

    def __init__(
        self,
        book: RecordBook,
        tracker: Tracker,
        regimen: Regimen,
        countries: CountryFacts,
        languages: Languages | None = None,
    ) -> None:
        self._book = book
        self._tracker = tracker
        self._regimen = regimen
        self._countries = countries
        self._languages = languages

    def tags(self) -> tuple[str, ...]:
        """Return the languages in which a page can be printed."""
        return self._languages.tags() if self._languages else ("en",)

    def translator(self, tag: str) -> Translator:
        """Return the words of a language; raise `Fault` "unknown-language"."""
        if self._languages is None or tag == "en":
            return Translator.english()
        return self._languages.load(tag)

    def words(self, language: PageLanguage) -> PlanWords:
        """Return the words of a page in `language`."""
        emergency = self._countries.emergency(language.country) if language.country else ""
        return PlanWords(language.translator, language.dates, self._regimen, emergency)

    def paper(self, country: str) -> str:
        """Return the paper of `country`: "a4" or "letter"."""
        return paper_of(country, self._countries)

    def plan(
        self, person_id: str, language: PageLanguage, *, with_name: bool, discreet: bool = False
    ) -> Plan:
        """Return the take-home plan; `discreet` makes the title in the phone neutral."""
        source = self._source(person_id, with_name=with_name, discreet=discreet)
        return make_plan(source, self.words(language))

    def card(self, person_id: str, language: PageLanguage, *, with_name: bool) -> WalletCard:
        """Return the wallet card."""
        return make_card(self._source(person_id, with_name=with_name), self.words(language))

    def doctor_page(
        self, person_id: str, language: PageLanguage, *, with_name: bool
    ) -> PaperDocument:
        """Return the page for the doctor."""
        source = self._source(person_id, with_name=with_name)
        return make_doctor_page(source, self.words(language))

    def recall_slip(self, person_id: str, language: PageLanguage) -> PaperDocument:
        """Return the slip for the clinic's own list; it names her where a name was given."""
        return make_recall_slip(self._source(person_id, with_name=True), self.words(language))

    def calendar_file(
        self,
        person_id: str,
        language: PageLanguage,
        *,
        discreet: bool,
        key: str = "",
        replaces: bool = False,
    ) -> bytes:
        """Return an .ics file; without a date to give away it holds no event.

        A later file updates the events of one with the same person and `key`. A clinic session
        gives a key of its own: nobody's file may change what another patient has in her phone.
        `replaces`: an earlier file said another day, which must not stay in the phone.
        """
        records, status = self._book.records(person_id), self._tracker.status(person_id)
        history = self._book.history(person_id, newest=1)
        dates = PhoneDates(
            records,
            status,
            self.words(language).about(records, status.last_injection),
            discreet=discreet,
            steps=max((revision.id for revision in history), default=0),
            key=key,
            replaces=replaces,
        )
        tag = language.translator.tag
        return write_calendar(phone_events(dates), stamped_on=status.today, language=tag)

    def table(self, person_id: str, language: PageLanguage) -> bytes:
        """Return every dated record as a CSV file."""
        return records_csv(self._book.records(person_id), self.words(language))

    def _source(self, person_id: str, *, with_name: bool, discreet: bool = False) -> PlanSource:
        records = self._book.records(person_id)
        several = len(self._book.people()) > 1
        return PlanSource(
            records=records,
            status=self._tracker.status(person_id),
            # With several people every print says whose it is (rules 5).
            name=records.person.display_name if with_name or several else "",
            several_people=several,
            discreet_phone=discreet,
        )
