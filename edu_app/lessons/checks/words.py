"""Counting words and finding numbers in a text, for the rules about the writing."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping

from edu_app.lessons.document import Block, LessonDocument

_WORD = re.compile(r"[^\W_]+(?:[’'\-.,/][^\W_]+)*")
_NUMBER = re.compile(r"[0-9]+(?:[.,٫٬’'\u00a0\u202f][0-9]+)*")
_NAMES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven")
NUMBER_WORDS: Mapping[str, str] = {name: str(n) for n, name in enumerate((*_NAMES, "twelve"), 1)}
# Words that another language may well write in digits.
_LIKE_NUMBERS: Mapping[str, str] = {
    **NUMBER_WORDS,
    "once": "1", "first": "1", "twice": "2", "both": "2", "second": "2", "half": "2",
    "third": "3", "thirds": "3", "quarter": "4", "quarters": "4",
}  # fmt: skip
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_DAY_AND_MONTH = re.compile(rf"[0-9]+ ({'|'.join(_MONTHS)})\b")
_ISOLATES = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def count_words(text: str) -> int:
    """Return the number of words; a number counts as one."""
    return len(_WORD.findall(text))


def lesson_words(document: LessonDocument) -> int:
    """Return the words of the text itself: key message, headings, blocks and captions.

    Title and summary stand above it, on the list as well, and are not counted.
    """
    texts = [section.heading for section in document.sections]
    texts += [shown_text(block) for block in document.blocks()]
    return sum(count_words(text) for text in texts)


def shown_text(block: Block) -> str:
    """Return the words of a block as the page shows them (a picture shows its caption)."""
    return block.caption if block.kind == "picture" else block.text


def plain_digits(text: str) -> str:
    """Return `text` with digits of every script as 0-9 and without direction marks."""
    digits = (str(unicodedata.decimal(letter, letter)) for letter in text)
    return _ISOLATES.sub("", "".join(digits))


def numbers_in(text: str) -> Iterator[str]:
    """Yield the numbers of a text in one form: no thousands mark, a point for the decimal mark."""
    for match in _NUMBER.finditer(plain_digits(text)):
        yield _one_form(match[0])


def words_like_numbers(english: str) -> Iterator[str]:
    """Yield the numbers that English says in words, the month of a date among them."""
    for word in re.findall(r"[a-z]+", english.casefold()):
        if word in _LIKE_NUMBERS:
            yield _LIKE_NUMBERS[word]
    for month in _DAY_AND_MONTH.findall(english):
        yield str(_MONTHS.index(month) + 1)


def _one_form(number: str) -> str:
    parts = re.split(r"[^0-9]", number)
    if len(parts) == 1:
        return number
    # "1,000" and "1.000" are a thousand; "2.5" and "2,5" are two and a half.
    if all(len(part) == 3 for part in parts[1:]):
        return "".join(parts)
    return "".join(parts[:-1]) + "." + parts[-1]
