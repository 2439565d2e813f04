"""The language in use: every visible word is looked up here when it is shown.

Owns the one current translator. `install` is called when the program starts and when the language
changes; nothing is translated at import.
"""

from __future__ import annotations

from edu_app.i18n.translator import Translator

_in_use = [Translator.english()]


def install(translator: Translator) -> None:
    """Make `translator` the language in use, from the next lookup on."""
    _in_use[0] = translator


def current() -> Translator:
    """Return the language in use; English until another was installed."""
    return _in_use[0]


def _(message: str) -> str:
    """Return `message` in the language in use."""
    return current().gettext(message)


def ngettext(one: str, other: str, number: int) -> str:
    """Return the form for `number`; fill its `{fields}` afterwards."""
    return current().ngettext(one, other, number)


def pgettext(context: str, message: str) -> str:
    """Return `message` as it is said in `context`, for words too short to stand alone."""
    return current().pgettext(context, message)


def npgettext(context: str, one: str, other: str, number: int) -> str:
    """Return the form for `number` of a sentence said in `context`."""
    return current().npgettext(context, one, other, number)
