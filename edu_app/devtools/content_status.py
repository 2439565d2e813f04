"""The table of the state of all texts, `.github/content-status.md`, made from the texts alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from edu_app.lessons.checks.caps import marked_blocks
from edu_app.lessons.checks.figures import allowed_patterns, printed_numbers, seen_numbers
from edu_app.lessons.checks.lengths import average_words, lesson_sentences
from edu_app.lessons.checks.material import Material, Text, gather
from edu_app.lessons.checks.readability import Grader, plain_sentences, unavoidable
from edu_app.lessons.checks.words import count_words, lesson_words, shown_text

_WITHOUT_SPACES = frozenset({"zh", "ja", "th", "lo", "km", "my"})
_OPENING = """\
# State of the texts

Made by `python -m edu_app.devtools.content_tasks status`; a test compares it with the texts.

**No lesson has been reviewed by a clinician yet, in any language.** Texts marked *machine draft*
were written or translated by machine, and no person has checked them. The reader says the same.
"""
_EXPLAINED = """
Words: key message, headings, text and captions. Grade: Flesch-Kincaid (at most 6) and SMOG (at
most 9) after the words of `content/wording/readability.toml` are taken out. Average and longest:
words in a sentence (at most 14 and 25).
"""


def make_status(content: Path, grader: Grader) -> str:
    """Return the whole page."""
    material = gather(content)
    parts = [_OPENING, "## English lessons\n", *_english(material, grader), _EXPLAINED]
    parts += [*_routes(material), "\n## Printed figures and the items that hold them\n"]
    parts += [*_figures(material), "\n## Translations\n", *_translations(material)]
    return "\n".join(parts).rstrip() + "\n"


def _english(material: Material, grader: Grader) -> Iterator[str]:
    heads = ("Lesson", "Words", "Grade", "SMOG", "Sentences", "Average", "Longest", "Review")
    yield f"| {' | '.join(heads)} |"
    yield "| --- " + "| ---: " * 6 + "| --- |"
    terms = unavoidable(material.content)
    for text in material.english():
        plain = " ".join(plain_sentences(text.document, terms))
        sentences = lesson_sentences(text.document)
        cells = (
            text.id,
            str(lesson_words(text.document)),
            f"{grader.flesch_kincaid_grade(plain):.1f}",
            f"{grader.smog_index(plain):.1f}",
            str(len(sentences)),
            f"{average_words(text.document):.1f}",
            str(max(count_words(sentence) for sentence in sentences)),
            _review(text),
        )
        yield f"| {' | '.join(cells)} |"


def _review(text: Text) -> str:
    if text.header.stage == "clinically-reviewed" and text.header.reviewed_on:
        return f"{text.header.clinical_reviewer}, {text.header.reviewed_on.isoformat()}"
    return "none yet"


def _routes(material: Material) -> Iterator[str]:
    must, should = marked_blocks(material, "must"), marked_blocks(material, "should")
    words = sum(block.words for block in must)
    both = words + sum(block.words for block in should)
    yield (
        f"Clinic routes: {len(must)} must-know blocks with {words} words (at most 4 and 300); "
        f"must-know and should-know together {both} words (at most 1,000)."
    )


def _figures(material: Material) -> Iterator[str]:
    allowed = allowed_patterns(material.content)
    yield "| Lesson | Section | Numbers |"
    yield "| --- | --- | --- |"
    for text in material.english():
        for section in text.document.sections:
            numbers = dict.fromkeys(
                number
                for block in section.blocks
                for number in printed_numbers(shown_text(block), allowed)
            )
            told = [
                f"{number} ({', '.join(_holders(material, number, section.evidence))})"
                for number in numbers
            ]
            if told:
                yield f"| {text.id} | {section.anchor} | {'; '.join(told)} |"


def _holders(material: Material, number: str, items: tuple[str, ...]) -> list[str]:
    return [item for item in items if number in seen_numbers(material.evidence, (item,))]


def _translations(material: Material) -> Iterator[str]:
    tags = [tag for tag in material.library.languages() if tag != "en"]
    if not tags:
        yield "None yet."
        return
    yield f"| Lesson | {' | '.join(tags)} |"
    yield "| --- " * (len(tags) + 1) + "|"
    for text in material.english():
        cells = (_translation(material, text, tag) for tag in tags)
        yield f"| {text.id} | {' | '.join(cells)} |"


def _translation(material: Material, source: Text, tag: str) -> str:
    text = material.texts.get((source.id, tag))
    if not text:
        return "missing"
    header = text.header
    length = _length(text)
    stage = "machine draft" if header.made_by == "machine" else header.stage
    if header.compared:
        stage += f", compared by {header.compared}"
    if header.source_rev < source.facts.source_rev:
        return f"{length}, stale, {stage}"
    fresh = header.source_sha == material.library.source_sha(source.id)
    return f"{length}, {stage}" if fresh else f"{length}, {stage}, source changed"


def _length(text: Text) -> str:
    """Return how long a text is; where no spaces stand between words, its letters are counted."""
    if text.tag.split("-", maxsplit=1)[0] not in _WITHOUT_SPACES:
        return f"{lesson_words(text.document)} words"
    shown = [section.heading for section in text.document.sections]
    shown += [shown_text(block) for block in text.document.blocks()]
    return f"{sum(letter.isalnum() for words in shown for letter in words)} letters"
