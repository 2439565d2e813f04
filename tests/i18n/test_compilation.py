"""A compiled catalogue says what its source says, and no more."""

from __future__ import annotations

import gettext
import io

import pytest
from po_files import TWO_FORMS, sentence, write_po

from edu_app.i18n.compilation import compile_catalogue
from edu_app.i18n.plurals import plural_header

SIX = plural_header("ar")
DIGITS = tuple("٠١٢٣٤٥")


def load(path):
    return gettext.GNUTranslations(io.BytesIO(compile_catalogue(path)))


def counted(*forms):
    lines = [f'msgstr[{index}] "{form}"' for index, form in enumerate(forms)]
    return "\n".join(['msgid "{days} day"', 'msgid_plural "{days} days"', *lines]) + "\n"


def test_sentences_with_and_without_context_are_found(tmp_path):
    body = sentence("Close", "Cerrar", context="button") + sentence("Close", "Cerca", context="")
    said = load(write_po(tmp_path, "es", body))
    assert said.pgettext("button", "Close") == "Cerrar"
    assert said.gettext("Close") == "Cerca"


def test_each_number_finds_its_form(tmp_path):
    said = load(write_po(tmp_path, "ar", counted(*DIGITS), plurals=SIX))
    numbers = (0, 1, 2, 5, 42, 100)
    found = tuple(said.ngettext("{days} day", "{days} days", number) for number in numbers)
    assert found == DIGITS


def test_what_is_not_wholly_translated_is_said_in_good_english(tmp_path):
    path = write_po(tmp_path, "es", counted("{days} día", "") + sentence("Call today.", ""))
    said = load(path)
    assert said.ngettext("{days} day", "{days} days", 1) == "{days} day"
    assert said.pgettext("safety", "Call today.") == "Call today."


def test_a_guess_is_never_said(tmp_path):
    said = load(write_po(tmp_path, "es", '#, fuzzy\nmsgid "Call today."\nmsgstr "Espere."\n'))
    assert said.gettext("Call today.") == "Call today."


def test_the_header_is_kept_as_it_is(tmp_path):
    header = load(write_po(tmp_path, "es", "")).info()
    assert header["x-offered"] == "yes"
    assert header["plural-forms"] == TWO_FORMS


def test_the_same_source_gives_the_same_bytes(tmp_path):
    path = write_po(tmp_path, "es", sentence("b", "B") + sentence("a", "A"))
    assert compile_catalogue(path) == compile_catalogue(path)


def test_no_catalogue_at_all_is_a_value_error(tmp_path):
    path = tmp_path / "noise.po"
    path.write_bytes(bytes(range(256)))
    with pytest.raises(ValueError, match="line 2"):
        compile_catalogue(path)
