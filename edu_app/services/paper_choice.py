"""Which paper a country prints on, by name ("a4", "letter").

What the country's file says comes first. Where nobody has checked it, the list of the Unicode
Common Locale Data Repository answers.
"""

from __future__ import annotations

from typing import Protocol

# CLDR supplemental data, paperSize US-Letter, as pairs of letters.
_LETTER = "BZ CA CL CO CR GT MX NI PA PH PR SV US VE"


class PaperFacts(Protocol):
    """What is asked of the checked countries: "a4", "letter" or, where it is unknown, ""."""

    def paper(self, code: str) -> str: ...


def paper_of(country: str, facts: PaperFacts) -> str:
    """Return the paper of `country` (ISO 3166 alpha-2, may be empty)."""
    code = country.upper()
    if not code:
        return "a4"
    return facts.paper(code) or ("letter" if code in _LETTER.split() else "a4")
