"""English sentences left in a translation, and glossary words that do not stand in it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from edu_app.core.problems import Problem
from edu_app.lessons.checks.material import Material, Text
from edu_app.lessons.checks.phrases import lesson_lines, table_texts
from edu_app.lessons.checks.reasons import found
from edu_app.lessons.checks.words import count_words
from edu_app.lessons.folding import fold
from edu_app.lessons.library import SOURCE
from edu_app.lessons.sentences import split_sentences

LONGEST_EQUAL = 6
# "60 mg", "Denosumab 60 mg": what may well be the same in a table.
LONGEST_NAME = 3
_TERM = re.compile(r'<a href="term:(?P<id>[a-z0-9-]+)">')


def check_untranslated(material: Material) -> Iterator[Problem]:
    """Yield sentences of more than six words that are the same as in English."""
    for source, text in material.translations():
        english = {
            sentence
            for _line, words in lesson_lines(source.document)
            for sentence in split_sentences(words)
            if count_words(sentence) > LONGEST_EQUAL
        }
        for line, words in lesson_lines(text.document):
            for sentence in split_sentences(words):
                if sentence in english:
                    yield found(text.path, line, "untranslated", f"“{sentence}”")


def check_untranslated_tables(material: Material) -> Iterator[Problem]:
    """Yield texts of quizzes, glossary and prompts with a sentence that is the same as in English.

    These sentences are short, so four equal words are enough to tell.
    """
    texts = list(table_texts(material))
    english = {
        sentence
        for shown in texts
        if shown.tag == SOURCE
        for sentence in split_sentences(shown.words)
        if count_words(sentence) > LONGEST_NAME
    }
    for shown in texts:
        if shown.tag == SOURCE:
            continue
        for sentence in split_sentences(shown.words):
            if sentence in english:
                yield found(shown.path, shown.line, "untranslated", f"“{sentence}”")


def check_translated_terms(material: Material) -> Iterator[Problem]:
    """Yield terms that a lesson links without using a form from the glossary of its language."""
    for _source, text in material.translations():
        if text.tag in material.glossaries:
            yield from _terms(material, text)


def _terms(material: Material, text: Text) -> Iterator[Problem]:
    glossary = material.glossaries[text.tag]
    words = fold("\n".join(words for _line, words in lesson_lines(text.document)))
    for block in text.document.blocks():
        for match in _TERM.finditer(block.html):
            term = glossary.get(match["id"])
            if term and not any(fold(form) in words for form in (term.term, *term.forms)):
                what = f"“{term.term}” ({match['id']}) stands nowhere in this lesson."
                yield found(text.path, block.line, "terms", what)
