"""Sentences are looked up when they are shown, in the language of that moment."""

from __future__ import annotations

import gettext
import subprocess
import sys

import pytest

from edu_app.core.marks import N_, NP_
from edu_app.i18n import runtime
from edu_app.i18n.translator import Translator


class Shouting(gettext.NullTranslations):
    def gettext(self, message):
        return message.upper()

    def ngettext(self, msgid1, msgid2, n):
        return f"{msgid1 if n == 1 else msgid2}!"

    def pgettext(self, context, message):
        return f"{context}: {message}"

    def npgettext(self, context, msgid1, msgid2, n):
        return f"{context}: {msgid1 if n == 1 else msgid2}"


@pytest.fixture
def english_afterwards():
    yield
    runtime.install(Translator.english())


def test_english_answers_with_the_sentence_itself():
    english = Translator.english()
    assert (english.tag, english.direction) == ("en", "ltr")
    assert english.gettext("Call today.") == "Call today."
    assert english.ngettext("{days} day", "{days} days", 1) == "{days} day"
    assert english.npgettext("safety", "{days} day", "{days} days", 2) == "{days} days"
    assert english.pgettext("button", "Close") == "Close"


def test_a_mark_changes_nothing():
    assert N_("Late") == NP_("button", "Late") == "Late"


def test_an_installed_language_is_used_from_the_next_lookup_on(english_afterwards):
    assert runtime._("Close") == "Close"
    runtime.install(Translator("es", Shouting()))
    assert runtime.current().tag == "es"
    assert runtime._("Close") == "CLOSE"
    assert runtime.ngettext("day", "days", 2) == "days!"
    assert runtime.pgettext("button", "Close") == "button: Close"
    assert runtime.npgettext("safety", "day", "days", 1) == "safety: day"


def test_an_empty_text_never_shows_the_header_of_a_catalogue():
    header = gettext.NullTranslations()
    header.gettext = lambda message: "Language: es"
    header.pgettext = lambda context, message: "Language: es"
    assert Translator("es", header).gettext("") == ""
    assert Translator("es", header).pgettext("safety", "") == ""


def test_the_start_in_english_loads_neither_babel_nor_qt():
    code = (
        "import sys; from edu_app.i18n import runtime, languages, bidi, catalogues, plurals\n"
        "from edu_app.i18n import dates, pseudo\n"
        "assert languages.direction('ar') == 'rtl' and runtime._('x') == 'x'\n"
        "languages.negotiate(['pt-PT', 'es'], ('en', 'es'))\n"
        "print([name for name in ('babel', 'PySide6') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
