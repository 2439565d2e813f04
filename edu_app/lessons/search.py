"""Search over all lessons of one language: sentences in which the words stand, and where.

The corpus is small, so sentences are folded once and scanned: this finds words inside unspaced
Chinese, Japanese and Thai, two-character words, and words without their accents, which the
full-text indexes at hand do not.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from edu_app.lessons.document import LessonDocument
from edu_app.lessons.folding import fold, fold_with_places
from edu_app.lessons.sentences import split_sentences

MOST_HITS = 100
_LEAST_LETTERS = 2

__all__ = ["Hit", "SearchIndex", "fold"]


@dataclass(frozen=True)
class Hit:
    """A sentence in which something was found; `spans` are the found places in it, (from, to)."""

    lesson: str
    title: str
    anchor: str
    sentence: str
    tag: str
    spans: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True)
class _Entry:
    hit: Hit
    folded: str


class SearchIndex:
    """The folded sentences of some lessons, in the order of the lessons and of the text."""

    def __init__(self, documents: Iterable[LessonDocument]) -> None:
        self._entries = [
            _Entry(Hit(document.id, document.title, anchor, sentence, document.tag), fold(sentence))
            for document in documents
            for anchor, sentence in _sentences(document)
        ]

    def find(self, text: str, most: int = MOST_HITS) -> tuple[Hit, ...]:
        """Return the sentences with `text` in them, then those with each of its words.

        One letter finds nothing in an alphabet (it would find everything), but one Chinese or
        Japanese sign is a word. At most `most` hits come back.
        """
        needle = " ".join(fold(text).split())
        if not needle or (len(needle) < _LEAST_LETTERS and not _is_word_alone(needle)):
            return ()
        words = needle.split()
        whole = [entry for entry in self._entries if needle in entry.folded]
        found = {id(entry) for entry in whole}
        if len(words) > 1:
            whole += [
                entry
                for entry in self._entries
                if id(entry) not in found and all(word in entry.folded for word in words)
            ]
        return tuple(_with_spans(entry, needle, words) for entry in whole[:most])


def find_spans(text: str, needles: Iterable[str]) -> tuple[tuple[int, int], ...]:
    """Return where the folded `needles` stand in `text`, as places (from, to) in order."""
    folded, places = fold_with_places(text)
    spans = set()
    for needle in needles:
        at = folded.find(needle)
        while at >= 0:
            end = at + len(needle)
            # Marks that follow the last letter were folded away and belong to it.
            stop = places[end] if end < len(places) else len(text)
            spans.add(
                (places[at], max(places[end - 1] + 1, _end_of_letter(text, places, end, stop)))
            )
            at = folded.find(needle, end)
    return tuple(sorted(spans))


def _end_of_letter(text: str, places: list[int], end: int, stop: int) -> int:
    last = places[end - 1] + 1
    while last < stop and unicodedata.combining(text[last]):
        last += 1
    return last


def _with_spans(entry: _Entry, needle: str, words: list[str]) -> Hit:
    spans = find_spans(entry.hit.sentence, [needle])
    spans = spans or find_spans(entry.hit.sentence, words)
    hit = entry.hit
    return Hit(hit.lesson, hit.title, hit.anchor, hit.sentence, hit.tag, spans)


def _is_word_alone(letter: str) -> bool:
    return unicodedata.name(letter, "").startswith("CJK")


def _sentences(document: LessonDocument) -> Iterator[tuple[str, str]]:
    """Yield (anchor, sentence); the anchor of title, summary and key message is empty."""
    opening = (document.title, document.summary, document.key_message.text)
    for text in opening:
        yield from (("", sentence) for sentence in split_sentences(text))
    for section in document.sections:
        yield section.anchor, section.heading
        for block in section.blocks:
            text = block.caption if block.kind == "picture" else block.text
            yield from ((section.anchor, sentence) for sentence in split_sentences(text))
