"""A translation beside its source: every loss is found, a good one is silent."""

from __future__ import annotations

import pytest

from edu_app.devtools.content_stamp import pairs_of, stamp
from edu_app.lessons.checks.parity import isolates_balanced, words_differ

ES = "lessons/mini/es.md"
SUMMARY = "Después de esta lección usted sabe la fecha."
QUIZ = "lessons/mini/quiz.es.toml"


@pytest.fixture
def spanish(mini):
    mini.translate()
    for pair in pairs_of(mini.content, "es"):
        stamp(pair, "es")
    wording = mini.path("wording/en.toml").read_text(encoding="utf-8")
    return mini.write("wording/es.toml", wording)


def _all(mini) -> list[str]:
    rules = (
        "parity",
        "numbers",
        "isolates",
        "freshness",
        "untranslated",
        "terms",
        "file",
        "header",
    )
    return [line for rule in rules for line in mini.found(rule, "es.")]


def test_a_whole_translation_is_silent(spanish):
    assert _all(spanish) == []


@pytest.mark.parametrize(
    ("rule", "file", "old", "new", "words"),
    [
        ("parity", ES, "{#why}", "{#porque}", "The sections differ"),
        ("parity", ES, "- otra cosa\n", "", "bullet list of 2"),
        ("parity", ES, "2. Escríbalo.\n", "", "numbered list of 2"),
        ("parity", ES, "1. Llame a su clínica.\n2. E", "- Llame.\n- E", "bullet list of 2"),
        ("parity", ES, "](page:when-to-call)", "](page:today)", "The links differ"),
        ("parity", ES, "[Denosumab](term:denosumab)", "Denosumab", "The links differ"),
        ("parity", ES, "> **Aviso.** ¿Dolor nuevo? Llame a su equipo.", "Llame.", "callout"),
        ("parity", ES, "<!-- E02 E43 -->", "<!-- E02 -->", "evidence numbers differ: E43"),
        ("parity", ES, "cada 6 meses", "cada 6 meses {due}", "The fields differ"),
        ("numbers", ES, "cada 6 meses", "cada 7 meses", "6 in English, 7 here"),
        ("numbers", ES, "85 de 100", "100", "100, 85 in English, 100 here"),
        ("isolates", ES, "cada 6 meses", "cada \u20686 meses", "opened or closed alone"),
        ("untranslated", ES, SUMMARY, "After this lesson you know the date.", "After this"),
        ("untranslated", QUIZ, "Porque deja de actuar.", "Because it wears off.", "Because it"),
        ("untranslated", "prompts/es.toml", "La última fue el", "The last one was on", "The last"),
        ("freshness", "lessons/mini/en.md", "another thing", "a third thing", "has changed since"),
        ("freshness", ES, "source_rev: 2", "source_rev: 1", "meaning of the English"),
        ("freshness", ES, "source_rev: 2", "source_rev: 9", "above the source's own"),
        ("freshness", "glossary/en.toml", "A bone medicine.", "A medicine.", "has changed since"),
        ("parity", QUIZ, 'id = "b"', 'id = "z"', "b is missing"),
        ("parity", QUIZ, 'id = "b"', 'id = "z"', "z is not there in English"),
        ("parity", QUIZ, 'block = "why"', 'block = "in-short"', "belongs to the block why"),
        ("parity", QUIZ, "right = true", "right = false", "number and order of the choices"),
        ("numbers", QUIZ, "Yes.", "Yes, 2.", "none in English, 2 here"),
        ("parity", "glossary/es.toml", "[denosumab]", "[denosumap]", "denosumab is missing"),
        ("numbers", "glossary/es.toml", "A bone medicine.", "Una de 60 mg.", "60 here"),
        ("parity", "prompts/es.toml", "{last}", "{due}", "The fields differ: {last}"),
        ("parity", "prompts/es.toml", 'topic = "dates"', 'topic = "fechas"', "must be as"),
        ("parity", "prompts/es.toml", '["the date"]', '["a", "b"]', "must be as in English"),
        ("parity", "prompts/es.toml", "[scripts.book]", "[scripts.boek]", "book is missing"),
        ("header", "glossary/es.toml", 'lang = "es"', 'lang = "fr"', "lang must be es"),
    ],
)  # fmt: skip
def test_what_a_translation_loses_is_found(spanish, rule, file, old, new, words):
    found = spanish.edit(file, old, new).found(rule, "es.")
    assert any(words in line for line in found), found


def test_numbers_are_equal_in_any_digits_and_with_any_decimal_mark(spanish):
    assert spanish.edit(ES, "cada 6 meses", "cada ٦ meses").found("numbers", "es.") == []
    spanish.edit("lessons/mini/en.md", "85 of 100 ways", "2.5 of 1,000 ways")
    spanish.edit(ES, "85 de 100 modos", "2,5 de 1.000 modos")
    assert spanish.found("numbers", "es.") == []


@pytest.mark.parametrize(
    ("english", "translated", "same"),
    [
        ("six months after", "6 meses", True),
        ("on 15 January", "1月15日", True),
        ("about two thirds", "约 2/3", True),
        ("6 months after", "sechs Monate", False),
        ("on 15 January", "2月15日", False),
        ("six months after", "7 meses", False),
        ("you may call 15 women", "5 de 15", False),
        ("1,000 people", "1 000 personnes".replace(" ", "\u202f", 1), True),
        ("1,000 people", "100 personas", False),
    ],
)
def test_a_number_in_words_may_become_digits_and_no_other(english, translated, same):
    assert (not list(words_differ("es.md", 1, english, translated))) is same


def test_a_file_never_stamped_is_an_error(spanish):
    text = spanish.path(ES).read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("source_sha")]
    spanish.write(ES, "\n".join(lines).replace("made_by", "source_sha:\nmade_by", 1) + "\n")
    assert "never stamped" in spanish.found("freshness", "es.md")[0]


def test_a_table_without_header_is_told(spanish):
    text = spanish.path(QUIZ).read_text(encoding="utf-8")
    spanish.write(QUIZ, text[text.index("[[question]]") :])
    assert "needs a [header]" in spanish.found("header", "quiz.es")[0]


def test_the_glossary_word_must_stand_in_the_text(spanish):
    spanish.edit("glossary/es.toml", '"denosumab"', '"dénosumab"')
    assert spanish.found("terms", "es.") == []
    spanish.edit("glossary/es.toml", '["denosumab"]', '["otra palabra"]')
    spanish.edit("glossary/es.toml", '"dénosumab"', '"palabra"')
    assert "“palabra” (denosumab)" in spanish.found("terms", "es.")[0]


def test_phrases_of_the_language_are_held_against_its_texts(spanish):
    rows = '[[forbidden]]\nid = "esperar"\nkind = "permission-to-wait"\npattern = "puede esperar"\n'
    rows += 'reason = "Permiso."\nexamples = ["Usted puede esperar."]\n'
    spanish.write("wording/es.toml", rows).edit(ES, "Llame hoy", "Usted puede esperar. Llame hoy")
    assert any("esperar" in line for line in spanish.found("forbidden-words", "es.md"))


@pytest.mark.parametrize(
    ("text", "balanced"),
    [
        ("a \u2068b\u2069 c", True),
        ("a \u2066b \u2067c\u2069\u2069", True),
        ("a \u2068b", False),
        ("a \u2069b\u2068", False),
        ("a \u2068b\nc\u2069", False),
    ],
)
def test_isolates_close_in_their_own_paragraph(text, balanced):
    assert isolates_balanced(text) is balanced
