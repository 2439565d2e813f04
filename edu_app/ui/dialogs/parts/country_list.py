"""A list of all countries in the language shown; the choice may be left open."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox

from edu_app.i18n.runtime import pgettext
from edu_app.ui.collation import sort_by_words
from edu_app.ui.dialogs.parts.fields import make_list


class CountryList:
    """Owns the combo box `box`; `code()` is ISO 3166 alpha-2, or empty.

    Without `at_once` it holds nothing but `code` until `fill()`: the names need a library.
    """

    def __init__(self, tag: str, code: str = "", *, at_once: bool = True) -> None:
        self.box: QComboBox = make_list()
        if at_once:
            self.fill(tag, code)
        else:
            self.box.addItem(code or pgettext("country", "Not chosen"), code)

    def code(self) -> str:
        """Return the chosen country, "" where it was left open."""
        found = self.box.currentData()
        return found if isinstance(found, str) else ""

    def fill(self, tag: str, code: str) -> None:
        """Show the countries in the language `tag` with `code` chosen."""
        self.box.blockSignals(True)
        self.box.clear()
        self.box.addItem(pgettext("country", "Not chosen"), "")
        names = country_names(tag)
        for territory, name in sort_by_words(names.items(), lambda row: row[1], tag):
            self.box.addItem(name, territory)
        self.box.setCurrentIndex(max(0, self.box.findData(code)))
        self.box.blockSignals(False)


def country_names(tag: str) -> dict[str, str]:
    """Return the names of the countries by ISO 3166 alpha-2 code, from CLDR."""
    from babel import Locale, UnknownLocaleError

    try:
        territories = Locale.parse(tag, sep="-").territories
    except (UnknownLocaleError, ValueError):
        territories = Locale("en").territories
    return {
        code: name
        for code, name in territories.items()
        if len(code) == 2 and code.isalpha() and code not in _NO_COUNTRY
    }


# CLDR's unions and placeholders, which nobody lives in.
_NO_COUNTRY = frozenset({"EU", "EZ", "UN", "QO", "ZZ", "XA", "XB"})
