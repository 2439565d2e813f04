"""Facts about the reader's country, with unknown as a value. Knows no file format."""

from __future__ import annotations

from pathlib import Path

from edu_app.core.errors import Fault
from edu_app.lessons.countries import (
    UNKNOWN,
    Country,
    country_codes,
    load_country,
    load_other_doses,
)


class Countries:
    """The checked countries; each is read when first asked for."""

    def __init__(self, content: Path) -> None:
        self._content = content
        self._known: dict[str, Country | None] = {}

    def codes(self) -> tuple[str, ...]:
        """Return the ISO 3166 codes of the countries there are facts for."""
        return country_codes(self._content)

    def country(self, code: str) -> Country | None:
        """Return the facts of a country, None where nobody has checked it.

        A damaged file counts as nothing checked: no number of it may be shown.
        """
        if code not in self._known:
            try:
                self._known[code] = load_country(self._content, code)
            except Fault:
                self._known[code] = None
        return self._known[code]

    def emergency(self, code: str) -> str:
        """Return the checked number for an ambulance, or an empty text."""
        country = self.country(code)
        return country.emergency.number if country and country.emergency else ""

    def paper(self, code: str) -> str:
        """Return "a4" or "letter", or an empty text where the country's file does not say."""
        country = self.country(code)
        return country.paper.lower() if country and country.paper != UNKNOWN else ""

    def weekend(self, code: str) -> frozenset[int]:
        """Return the days of the weekend, Monday 0 to Sunday 6; empty when unknown."""
        country = self.country(code)
        return frozenset(day - 1 for day in country.weekend) if country else frozenset()

    def other_doses(self) -> tuple[str, ...]:
        """Return the names of the 120 mg products: "not this one"."""
        return load_other_doses(self._content)
