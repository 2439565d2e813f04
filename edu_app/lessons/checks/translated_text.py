"""What must be equal between an English sentence and its translation, as text alone.

Owns the comparisons: fields in braces, numbers, page names between stars, isolates, markup, keys.
Must not know files, languages or why a sentence is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from string import Formatter

from edu_app.i18n.bidi import is_balanced

Finding = tuple[str, str]

# Fields that hold the number by which a counted sentence chooses its form. A form that serves one
# number alone ("tomorrow", "two days" in Arabic) may leave it out; every other field must stay.
_COUNT_FIELD = re.compile(
    "count|number|people|dates|entries|lessons|pages|questions|signs|minutes|hours|days|weeks"
    "|months|years"
)
_MARKUP = re.compile(r"</?[A-Za-z][^<>]*>|&[A-Za-z]+;|&#\d+;")
_KEY = re.compile(r"&(?=\w)(?!\w+;)")
_NUMBER = re.compile(r"\d+")
_FIELD = re.compile(r"\{[^{}]*\}")
_NUMBER_WORDS = {
    word: value
    for value, word in enumerate(
        ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"), start=1
    )
} | {"eleven": 11, "twelve": 12, "once": 1, "twice": 2, "both": 2, "half": 2, "first": 1}


def compare(english: str, translation: str, *, counts_one_number: bool) -> Iterator[Finding]:
    """Yield (rule, what is wrong) for each difference that must not be.

    `counts_one_number` tells that this form of a counted sentence serves a single number.
    """
    yield from _compare_fields(english, translation, counts_one_number=counts_one_number)
    yield from _compare_numbers(english, translation)
    if _MARKUP.search(translation):
        yield "markup", f"There is markup: {_found(_MARKUP, translation)}"
    if not is_balanced(translation):
        yield "isolates", "A direction isolate is opened and not closed, or the reverse."
    if len(_KEY.findall(translation)) > min(1, len(_KEY.findall(english))):
        yield "access-key", "More keys are marked with & than in English."
    if translation.count("*") != english.count("*"):
        yield "emphasis", "The stars around a page's name are not those of the English."
    if (translation != translation.strip()) != (english != english.strip()):
        yield "spaces", "Spaces at the beginning or the end differ."


def is_left_in_english(english: str, translation: str, words: int) -> bool:
    """Return whether an English text of at least `words` words was copied, not just a name."""
    return english == translation and len(_FIELD.sub("", english).split()) >= words


def fields_of(text: str) -> frozenset[str]:
    """Return the names in braces; raise `ValueError` for a brace without its partner."""
    return frozenset(name for _, name, _, _ in Formatter().parse(text) if name is not None)


def _compare_fields(
    english: str, translation: str, *, counts_one_number: bool
) -> Iterator[Finding]:
    wanted = fields_of(english)
    try:
        given = fields_of(translation)
    except ValueError as error:
        yield "fields", f"A brace is broken: {error}."
        return
    missing, added = wanted - given, given - wanted
    if counts_one_number and len(missing) == 1:
        missing = frozenset(name for name in missing if not _COUNT_FIELD.fullmatch(name))
    for name in sorted(missing):
        yield "fields", f"The field {{{name}}} is missing."
    for name in sorted(added):
        yield "fields", f"The field {{{name}}} is not in the English."


def _compare_numbers(english: str, translation: str) -> Iterator[Finding]:
    wanted, given = _numbers(english), _numbers(translation)
    words = {_NUMBER_WORDS[word] for word in _words(english) if word in _NUMBER_WORDS}
    for number in sorted(wanted - given):
        yield "numbers", f"The number {number} of the English is missing."
    for number in sorted(given - wanted - words):
        yield "numbers", f"The number {number} is not in the English."


def _numbers(text: str) -> set[int]:
    """Return the numbers in `text`, in whatever digits they are written."""
    return {int(found) for found in _NUMBER.findall(_FIELD.sub("", text))}


def _words(text: str) -> list[str]:
    return re.findall(r"[a-z]+", text.lower())


def _found(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.search(text)
    return found[0] if found else ""
