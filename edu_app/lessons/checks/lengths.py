"""How long sentences, sections and lessons are; for English texts only."""

from __future__ import annotations

import statistics
from collections.abc import Iterator

from edu_app.core.problems import Problem
from edu_app.lessons.checks.material import Material, Text
from edu_app.lessons.checks.reasons import found
from edu_app.lessons.checks.words import count_words, lesson_words, shown_text
from edu_app.lessons.document import Block, LessonDocument
from edu_app.lessons.sentences import split_sentences

MOST_WORDS = 25
MOST_AVERAGE = 14.0
MOST_SENTENCES = 5
LEAST_LESSON, MOST_LESSON = 350, 650


def lesson_sentences(document: LessonDocument) -> list[str]:
    """Return every sentence of the running text; an entry of a list is one as well."""
    blocks = (shown_text(block) for block in document.blocks())
    texts = [document.summary, *blocks]
    return [sentence for text in texts for sentence in split_sentences(text)]


def average_words(document: LessonDocument) -> float:
    """Return the average number of words of a sentence."""
    return statistics.fmean(count_words(sentence) for sentence in lesson_sentences(document))


def check_lengths(material: Material) -> Iterator[Problem]:
    """Yield sentences, sections and lessons that are too long, and lessons that are too short."""
    for text in material.english():
        yield from _sentences(text)
        yield from _sections(text)
        words = lesson_words(text.document)
        if not LEAST_LESSON <= words <= MOST_LESSON:
            yield found(text.path, 1, "lesson-length", f"The lesson has {words} words.")
        average = average_words(text.document)
        if average > MOST_AVERAGE:
            what = f"Sentences average {average:.1f} words."
            yield found(text.path, 1, "sentence-length", what)


def _sentences(text: Text) -> Iterator[Problem]:
    for block in text.document.blocks():
        for sentence in split_sentences(shown_text(block)):
            words = count_words(sentence)
            if words > MOST_WORDS:
                what = f"“{sentence[:40]}…” has {words} words."
                yield found(text.path, block.line, "sentence-length", what)


def _sections(text: Text) -> Iterator[Problem]:
    for section in text.document.sections:
        running = [block for block in section.blocks if block.kind in ("paragraph", "callout")]
        sentences = sum(len(split_sentences(_running_text(block))) for block in running)
        if sentences > MOST_SENTENCES:
            what = f"“{section.heading}” has {sentences} sentences."
            yield found(text.path, section.line, "section-length", what)


def _running_text(block: Block) -> str:
    """Return the text without the label of a callout, which is no sentence."""
    return block.text.partition(". ")[2] if block.kind == "callout" else block.text
