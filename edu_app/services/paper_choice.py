"""Which paper a country prints on, by name ("a4", "letter")."""

from __future__ import annotations

# CLDR supplemental data, paperSize US-Letter, as pairs of letters.
_LETTER = "BZ CA CL CO CR GT MX NI PA PH PR SV US VE"


def paper_of(country: str) -> str:
    """Return the paper of `country` (ISO 3166 alpha-2, may be empty)."""
    return "letter" if country and country.upper() in _LETTER.split() else "a4"
