"""What she takes home: plan, card and the date for her phone, each with the clinic's twin.

Made when it is asked for. Knows no widget and no place on the disk.
"""

from __future__ import annotations

from collections.abc import Callable

from edu_app.exchange.plan_model import PhoneDate
from edu_app.ui.clinic.take_away.page_choices import PageChoices
from edu_app.ui.printing.page import Page
from edu_app.ui.printing.pdf_file import pdf_bytes
from edu_app.ui.printing.take_home import OneFile, TakeHome

Pages = tuple[Page, ...]


def pdf_of(title: str, pages: Callable[[], Pages]) -> OneFile:
    """Return `pages` as a PDF named `title`."""
    return OneFile(title, ".pdf", lambda: pdf_bytes(pages(), title))


class HerPages:
    """A name is printed where one was typed, and only then."""

    def __init__(self, choices: PageChoices) -> None:
        self._choices = choices

    def plan(self) -> Pages:
        """Return the plan, one sheet a language where it fits."""
        return self._in_each(TakeHome.plan_pages)

    def card(self) -> Pages:
        """Return the wallet card, one sheet a language."""
        return self._in_each(TakeHome.card_pages)

    def phone(self) -> PhoneDate | None:
        """Return the date for her phone; None when there is none to give away."""
        return self._taken(self._choices.tags[0]).plan().phone

    def file(self, name: str) -> OneFile:
        """Return a file; a PDF holds all languages, every other one the first alone."""
        file = self._taken(self._choices.tags[0]).file(name)
        sheets = {"plan-pdf": self.plan, "card-pdf": self.card}
        return pdf_of(file.title, sheets[name]) if name in sheets else file

    def _in_each(self, make: Callable[[TakeHome], Pages]) -> Pages:
        return tuple(page for tag in self._choices.tags for page in make(self._taken(tag)))

    def _taken(self, tag: str) -> TakeHome:
        chosen = self._choices
        return TakeHome(
            chosen.context.use_cases.plans,
            chosen.person,
            chosen.page_language(tag),
            chosen.paper,
            with_name=True,
            discreet=chosen.discreet,
            # Two patients may import into one phone: neither may change the other's dates.
            key=f"clinic-session {chosen.person}",
        )
