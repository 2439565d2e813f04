"""What the checks find in a catalogue, with the line where it stands."""

from __future__ import annotations

import pytest
from po_files import TWO_FORMS, sentence, write_po

from edu_app.i18n.plurals import plural_header
from edu_app.lessons.checks.catalogues import check_catalogues

LATE = "Your injection is {days} day late. Call {clinic} today."
LATES = "Your injection is {days} days late. Call {clinic} today."


def counted(*forms, context="safety"):
    lines = [f'msgstr[{index}] "{form}"' for index, form in enumerate(forms)]
    ids = [f'msgctxt "{context}"', f'msgid "{LATE}"', f'msgid_plural "{LATES}"']
    return "\n".join([*ids, *lines]) + "\n\n"


@pytest.fixture
def locales(tmp_path):
    folder = tmp_path / "locales"
    folder.mkdir()
    body = (
        sentence("Call {clinic} today.", "")
        + sentence("Ask about 60 mg within two weeks: see *When to call*.", "")
        + sentence("Close", "", context="button")
        + sentence("&File", "", context="")
        + counted("", "")
    )
    template = write_po(folder, "x", body)
    template.rename(folder / "bonesteady.pot")
    return folder


def rules(locales, tag, body, **header):
    header = {"offered": "no"} | header
    write_po(locales, tag, body, **header)
    return [(found.rule, found.line, found.severity) for found in check_catalogues(locales)]


def test_a_sound_catalogue_has_no_finding(locales):
    body = (
        sentence("Call {clinic} today.", "Llame hoy a {clinic}.")
        + sentence(
            "Ask about 60 mg within two weeks: see *When to call*.",
            "Pregunte por 60 mg en 2 semanas: vea *Cuándo llamar*.",
        )
        + sentence("Close", "Cerrar", context="button")
        + sentence("&File", "&Archivo", context="")
        + counted("Lleva un día. Llame hoy a {clinic}.", "Lleva {days} días. Llame a {clinic}.")
    )
    assert rules(locales, "es", body, offered="yes") == []


@pytest.mark.parametrize(
    ("english", "translation", "rule"),
    [
        ("Call {clinic} today.", "Llame hoy.", "fields"),
        ("Call {clinic} today.", "Llame hoy a {clinica}.", "fields"),
        ("Call {clinic} today.", "Llame hoy a {clinic.", "fields"),
        ("Call {clinic} today.", "Llame <b>hoy</b> a {clinic}.", "markup"),
        ("Call {clinic} today.", "Llame&nbsp;hoy a {clinic}.", "markup"),
        ("Call {clinic} today.", "Llame hoy a \u2068{clinic}.", "isolates"),
        ("Call {clinic} today.", "Llame hoy a {clinic}\u2069\u2068.", "isolates"),
        ("Call {clinic} today.", "Llame en 3 días a {clinic}.", "numbers"),
        ("Call {clinic} today.", "Llame en ٣ días a {clinic}.", "numbers"),
        ("Call {clinic} today.", "Call {clinic} today.", "untranslated"),
        ("Call {clinic} today.", "Llame hoy a {clinic}. ", "spaces"),
        ("&File", "&Archi&vo", "access-key"),
        ("Close", "&Cerrar", "access-key"),
    ],
)
def test_a_broken_translation_is_an_error_with_its_line(locales, english, translation, rule):
    contexts = {"Close": "button", "&File": ""}
    body = sentence(english, translation, context=contexts.get(english, "safety"))
    found = rules(locales, "es", body)
    line = 10 if english == "&File" else 11
    assert set(found) == {(rule, line, "error")}


@pytest.mark.parametrize(
    ("translation", "rule"),
    [
        ("Pregunte por la dosis en dos semanas: vea *Cuándo*.", "numbers"),
        ("Pregunte por 60 mg en 3 semanas: vea *Cuándo*.", "numbers"),
        ("Pregunte por 60 mg en dos semanas: vea Cuándo.", "emphasis"),
    ],
)
def test_numbers_and_page_names_stay(locales, translation, rule):
    body = sentence("Ask about 60 mg within two weeks: see *When to call*.", translation)
    assert rules(locales, "es", body) == [(rule, 11, "error")]


def test_numbers_may_stand_in_the_digits_of_the_language(locales):
    said = "اسألي عن ٦٠ مغ خلال ٢ أسبوع: *متى*."
    body = sentence("Ask about 60 mg within two weeks: see *When to call*.", said)
    assert rules(locales, "ar", body, plurals=plural_header("ar")) == []


def test_only_a_form_for_one_number_may_leave_the_count_out(locales):
    good = counted("Un día. {clinic}", "{days} días. {clinic}")
    assert rules(locales, "es", good) == []
    bad = counted("Un jour. {clinic}", "{days} jours. {clinic}")
    # In French the first form also serves 0.
    found = rules(locales, "fr", bad, plurals=plural_header("fr"))
    assert found == [("fields", 11, "error")]


def test_a_form_never_leaves_out_whom_to_call(locales):
    found = rules(locales, "es", counted("Un día.", "{days} días. {clinic}"))
    assert [rule for rule, _, _ in found] == ["fields", "fields"]
    found = rules(locales, "es", counted("{days} día.", "{days} días. {clinic}"))
    assert found == [("fields", 11, "error")]


def test_half_a_plural_and_a_guess_are_errors(locales):
    found = rules(locales, "es", counted("Un día. {clinic}", ""))
    assert found == [("form-missing", 11, "error")]
    guess = "#, fuzzy\n" + sentence("Close", "Cerca", context="button")
    assert rules(locales, "es", guess) == [("fuzzy", 12, "error")]


def test_a_sentence_nobody_says_is_a_warning(locales):
    body = sentence("Gone", "Ido") + '#~ msgid "old"\n#~ msgstr "viejo"\n'
    found = rules(locales, "es", body)
    assert found == [("unknown-sentence", 11, "warning"), ("obsolete", 14, "warning")]


def test_a_plural_that_was_none_is_unknown(locales):
    body = sentence(LATE, "Lleva {days} día. {clinic}")
    assert rules(locales, "es", body) == [("unknown-sentence", 11, "warning")]


def test_in_a_language_that_is_offered_every_safety_sentence_is_there(locales):
    body = sentence("Close", "Cerrar", context="button") + counted("", "")
    found = rules(locales, "es", body, offered="yes")
    assert found.count(("safety-missing", 1, "error")) == 2
    assert ("safety-missing", 15, "error") in found
    assert ("missing", 1, "warning") in found
    assert rules(locales, "es", body, offered="no") == []


@pytest.mark.parametrize(
    "header",
    [
        {"plurals": "nplurals=1; plural=0;"},
        {"plurals": "nplurals=3; plural=(n != 1);"},
        {"plurals": "nplurals=2; plural=(n > 1);"},
    ],
)
def test_a_plural_header_that_disagrees_with_cldr_is_an_error(locales, header):
    assert rules(locales, "es", "", **header) == [("plural-header", 1, "error")]


def test_a_header_that_does_not_tell_the_truth_is_an_error(locales):
    assert rules(locales, "es", "", language="pt") == [("header", 1, "error")]
    path = write_po(locales, "es", "", offered="no")
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("machine", "nobody"), encoding="utf-8")
    assert [found.rule for found in check_catalogues(locales)] == ["header"]
    invented = text.replace('"X-Stage', '"Last-Translator: Ana <a@example.org>\\n"\n"X-Stage')
    path.write_text(invented, encoding="utf-8")
    (found,) = check_catalogues(locales)
    assert found.message.startswith("No person translated this, so none may be named.")


@pytest.mark.parametrize("plurals", ["nplurals=x; plural=n;", "plural=n !!= 1", TWO_FORMS[:11]])
def test_a_malformed_plural_header_is_one_error(locales, plurals):
    assert rules(locales, "es", "", plurals=plurals) == [("unreadable", 1, "error")]


@pytest.mark.parametrize("noise", [b"", b"\x00\xff\xfe", b"hello\nworld", b'msgid "a"\n', b"\xe1"])
def test_noise_is_one_error(locales, noise):
    write_po(locales, "es", "").write_bytes(noise)
    found = check_catalogues(locales)
    assert [(problem.path, problem.rule) for problem in found] == [
        ("locales/es/LC_MESSAGES/bonesteady.po", "unreadable")
    ]


PHRASES = """
[header]
[[forbidden]]
id = "no-hurry"
kind = "permission-to-wait"
pattern = "no hay prisa"
reason = "A reader may wait."
examples = ["no hay prisa"]
allowed = []
"""


def write_phrases(locales, text):
    path = locales.parent / "content" / "wording" / "es.toml"
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")


def test_what_must_not_be_said_is_an_error_in_every_context(locales):
    write_phrases(locales, PHRASES)
    body = sentence("Close", "No hay prisa", context="button")
    assert rules(locales, "es", body) == [("forbidden-words", 11, "error")]


def test_forbidden_phrases_that_cannot_be_read_let_nothing_pass(locales):
    write_phrases(locales, "[[forbidden]")
    body = sentence("Close", "Cerrar", context="button")
    assert rules(locales, "es", body) == [("wording-data", 1, "error")]


def test_without_a_template_nothing_can_be_checked(tmp_path):
    (found,) = check_catalogues(tmp_path / "locales")
    assert (found.path, found.rule) == ("locales/bonesteady.pot", "template")
