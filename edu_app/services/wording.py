"""Puts a decision into words: looks the sentence up in the catalogue and fills its fields.

One message is one or more whole sentences; nothing is joined or cut here. Must not know rules.
"""

from __future__ import annotations

import datetime
from typing import Protocol

from edu_app.core.decision import FieldValue, Message
from edu_app.core.regimen import Regimen
from edu_app.core.regimen_rows import Sentence
from edu_app.i18n.bidi import isolate

_CONTEXT = "safety"


class Words(Protocol):
    """Writes dates and numbers the way a language and country do."""

    def long(self, day: datetime.date) -> str: ...

    def short(self, day: datetime.date) -> str: ...

    def number(self, value: int) -> str: ...


class SafetyCatalogue(Protocol):
    """What is needed of a translator: the two lookups with a context."""

    def pgettext(self, context: str, message: str) -> str: ...

    def npgettext(self, context: str, one: str, other: str, number: int) -> str: ...


def say(
    message: Message,
    regimen: Regimen,
    translator: SafetyCatalogue,
    words: Words,
    *,
    emergency: str = "",
) -> str:
    """Return `message` in words.

    `emergency` is the country's checked number, empty when none is known. A text field that is
    missing or empty is written as the regimen's fallback ("your clinic"). Raises KeyError for a
    field that has neither value nor fallback: that is a defect, and tests look for it.
    """
    sentence = regimen.messages[message.id]
    given: dict[str, FieldValue] = dict(message.fields)
    if emergency:
        given.setdefault("emergency", emergency)
    text = _look_up(sentence, given, translator)
    return text.format_map(_Fields(given, regimen, translator, words))


def _look_up(sentence: Sentence, given: dict[str, FieldValue], translator: SafetyCatalogue) -> str:
    if not sentence.counted:
        return translator.pgettext(_CONTEXT, sentence.text)
    number = int(str(given[sentence.counted]))
    return translator.npgettext(_CONTEXT, sentence.text, sentence.plural, number)


class _Fields(dict[str, str]):
    """The fields of one sentence, written when the sentence asks for them."""

    def __init__(
        self,
        given: dict[str, FieldValue],
        regimen: Regimen,
        translator: SafetyCatalogue,
        words: Words,
    ) -> None:
        super().__init__()
        self._given = given
        self._regimen = regimen
        self._translator = translator
        self._words = words

    def __missing__(self, name: str) -> str:
        value = self._given.get(name, "")
        if isinstance(value, datetime.date):
            return self._words.long(value)
        if isinstance(value, int):
            return self._words.number(value)
        if value:
            # What a person typed may run the other way than the sentence (names, numbers).
            return isolate(value)
        phrase = self._regimen.messages[self._regimen.fallbacks[name]]
        return self._translator.pgettext(_CONTEXT, phrase.text)
