"""Looks sentences up in one language.

Owns nothing but the catalogue it was given. Must not know where catalogues lie or which language
is the current one.
"""

from __future__ import annotations

import gettext as std
from typing import Literal

from edu_app.i18n.languages import direction

Direction = Literal["ltr", "rtl"]


class Translator:
    """One language: its tag (BCP 47), the way it runs, how far it was checked, and four lookups.

    What a catalogue does not hold comes back in English.
    """

    def __init__(self, tag: str, translations: std.NullTranslations) -> None:
        self.tag = tag
        self.direction: Direction = direction(tag)
        self._translations = translations
        # How far the texts were checked, as the catalogue tells it: "source" is English itself.
        self.stage = "source" if tag == "en" else translations.info().get("x-stage", "draft")

    @classmethod
    def english(cls) -> Translator:
        """Return the source language, which needs no catalogue."""
        return cls("en", std.NullTranslations())

    def gettext(self, message: str) -> str:
        """Return `message` in this language."""
        return self._translations.gettext(message) if message else ""

    def ngettext(self, one: str, other: str, number: int) -> str:
        """Return the form of the sentence for `number`; its fields are still open."""
        return self._translations.ngettext(one, other, number)

    def pgettext(self, context: str, message: str) -> str:
        """Return `message` as it is said in `context` ("safety", "button", "picture")."""
        return self._translations.pgettext(context, message) if message else ""

    def npgettext(self, context: str, one: str, other: str, number: int) -> str:
        """Return the form for `number` of a sentence said in `context`."""
        return self._translations.npgettext(context, one, other, number)
