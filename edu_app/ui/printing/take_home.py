"""The pages and files of one person in one language: plan, card, doctor's page, dates, table.

Makes them when they are asked for. Must not know where they go: the window at home and a clinic
session ask in different ways.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from edu_app.core.steps import Steps, at_once, run_through
from edu_app.exchange.calendar_file import load_calendars
from edu_app.exchange.plan_html import plan_html
from edu_app.exchange.plan_model import Plan
from edu_app.exchange.plan_text import plan_text
from edu_app.services.plan import PageLanguage, PlanMaker
from edu_app.ui.printing.card_sheet import lay_out_card
from edu_app.ui.printing.document_sheet import DocumentSheets
from edu_app.ui.printing.page import Page
from edu_app.ui.printing.pdf_file import pdf_bytes, pdf_steps
from edu_app.ui.printing.plan_sheet import lay_out_plan
from edu_app.ui.printing.units import PAPERS, Paper


@dataclass(frozen=True)
class OneFile:
    """A file that can be made: its proposed name without and with the ending, and its content.

    `long_make` makes what may be long: a step for each part of it.
    """

    title: str
    ending: str
    make: Callable[[], bytes]
    long_make: Callable[[], Steps[bytes]] | None = None

    def steps(self) -> Steps[bytes]:
        """Return the making in steps; a file that is short has none."""
        return self.long_make() if self.long_make else at_once(self.make)

    @property
    def name(self) -> str:
        """Return the name that is proposed."""
        return f"{self.title}{self.ending}"


@dataclass(frozen=True)
class TakeHome:
    """`paper` is "a4" or "letter"; `discreet` makes what goes into a phone neutral.

    `key` tells the calendar files of two clinic sessions apart; `replaces`: an earlier calendar
    file said something else.
    """

    plans: PlanMaker
    person_id: str
    language: PageLanguage
    paper: str
    with_name: bool = False
    discreet: bool = False
    key: str = ""
    replaces: bool = False

    def plan(self) -> Plan:
        """Return the plan of today."""
        return self.plans.plan(
            self.person_id, self.language, with_name=self.with_name, discreet=self.discreet
        )

    def plan_pages(self) -> tuple[Page, ...]:
        """Return the plan on paper."""
        return lay_out_plan(self.plan(), self._sheet).pages

    def card_pages(self) -> tuple[Page, ...]:
        """Return the wallet card on paper."""
        card = self.plans.card(self.person_id, self.language, with_name=self.with_name)
        return lay_out_card(card, self._sheet)

    def doctor_pages(self) -> Steps[tuple[Page, ...]]:
        """Lay out the page for the doctor, which is as long as what was written down."""
        sheets, found = self._doctor_sheets(), []
        for page in sheets:
            found.append(page)
            yield sheets.share
        return tuple(found)

    def file(self, name: str) -> OneFile:
        """Return the file `name`: plan-pdf, plan-html, plan-text, card-pdf, doctor-pdf and so on.

        The proposed name is in the language of the page. Raises KeyError for an unknown one.
        """
        return self._files()[name]

    @property
    def _sheet(self) -> Paper:
        return PAPERS[self.paper]

    def _files(self) -> dict[str, OneFile]:
        look_up = self.language.translator.pgettext
        plan, card = look_up("file", "injection plan"), look_up("file", "injection card")
        doctor, dates = look_up("file", "page for the doctor"), look_up("file", "dates")
        records = look_up("file", "injections")
        return {
            "plan-pdf": OneFile(plan, ".pdf", lambda: pdf_bytes(self.plan_pages(), plan)),
            "plan-html": OneFile(plan, ".html", lambda: plan_html(self.plan()).encode()),
            "plan-text": OneFile(plan, ".txt", lambda: plan_text(self.plan()).encode()),
            "card-pdf": OneFile(card, ".pdf", lambda: pdf_bytes(self.card_pages(), card)),
            "doctor-pdf": _in_steps(doctor, ".pdf", lambda: self._doctor_pdf(doctor)),
            "calendar": _in_steps(dates, ".ics", self._calendar_steps),
            "table": OneFile(
                records, ".csv", lambda: self.plans.table(self.person_id, self.language)
            ),
        }

    def _doctor_sheets(self) -> DocumentSheets:
        page = self.plans.doctor_page(self.person_id, self.language, with_name=self.with_name)
        return DocumentSheets(page, self._sheet)

    def _doctor_pdf(self, title: str) -> Steps[bytes]:
        sheets = self._doctor_sheets()
        yield 0.0
        return (yield from pdf_steps(sheets, title, lambda: sheets.share))

    def _calendar_steps(self) -> Steps[bytes]:
        if load_calendars():
            yield 0.5
        return self._calendar()

    def _calendar(self) -> bytes:
        return self.plans.calendar_file(
            self.person_id,
            self.language,
            discreet=self.discreet,
            key=self.key,
            replaces=self.replaces,
        )


def _in_steps(title: str, ending: str, steps: Callable[[], Steps[bytes]]) -> OneFile:
    return OneFile(title, ending, lambda: run_through(steps()), steps)
