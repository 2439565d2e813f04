"""Printed numbers: each stands in a figure that was seen in its source. No bare percentages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from edu_app.core.problems import Problem
from edu_app.lessons.checks.material import Material, Text
from edu_app.lessons.checks.reasons import found
from edu_app.lessons.checks.words import NUMBER_WORDS, numbers_in, shown_text
from edu_app.lessons.content_table import read_table
from edu_app.lessons.document import Section
from edu_app.lessons.references import Evidence

_PERCENT = re.compile(r"[0-9]\s*[%٪]|\bper ?cent\b|\bpercentage", re.IGNORECASE)
_WORDED = re.compile(
    rf"\b({'|'.join(NUMBER_WORDS)})(?= to (?:{'|'.join(NUMBER_WORDS)}) (?:weeks|months|years)\b"
    r"| (?:weeks?|months?|years?|women|people|fractures)\b)",
    re.IGNORECASE,
)


def check_figures(material: Material) -> Iterator[Problem]:
    """Yield numbers that no seen figure of their section holds, and percentages."""
    patterns = allowed_patterns(material.content)
    for text in material.english():
        for section in text.document.sections:
            yield from _section(material, text, section, patterns)
        yield from _questions(material, text, patterns)
        for block in text.document.blocks():
            if _PERCENT.search(shown_text(block)):
                what = "This is a percentage: say it as so many of so many people."
                yield found(text.path, block.line, "percentages", what)


def allowed_patterns(content: Path) -> list[re.Pattern[str]]:
    """Return what may be printed without a figure; each has its reason beside it in the file."""
    rows = read_table(content / "wording" / "figures.toml").tables("allowed")
    return [re.compile(row.words("pattern")) for row in rows if row.words("reason")]


def printed_numbers(words: str, allowed: list[re.Pattern[str]]) -> list[str]:
    """Return the numbers a text prints, those in words before a unit among them."""
    for pattern in allowed:
        words = pattern.sub(" ", words)
    worded = [NUMBER_WORDS[match[1].casefold()] for match in _WORDED.finditer(words)]
    return [*numbers_in(words), *worded]


def seen_numbers(evidence: Mapping[str, Evidence], numbers: tuple[str, ...]) -> set[str]:
    """Return every number that stands in a figure marked exactly "seen" of these items."""
    items = (evidence[number] for number in numbers if number in evidence)
    figures = (figure.value for item in items for figure in item.figures if figure.mark == "seen")
    return {number for value in figures for number in numbers_in(value)}


def _section(
    material: Material, text: Text, section: Section, allowed: list[re.Pattern[str]]
) -> Iterator[Problem]:
    seen = seen_numbers(material.evidence, section.evidence or text.document.sources)
    for block in section.blocks:
        for number in printed_numbers(shown_text(block), allowed):
            if number not in seen:
                ids = ", ".join(section.evidence) or "the lesson"
                what = f"{number} stands in no seen figure of {ids}."
                yield found(text.path, block.line, "figures", what)


def _questions(material: Material, text: Text, allowed: list[re.Pattern[str]]) -> Iterator[Problem]:
    """Yield numbers in what the check questions tell that nothing in the lesson holds."""
    quiz = material.quizzes.get((text.id, text.tag))
    seen = seen_numbers(material.evidence, text.document.sources)
    path = material.path("lessons", text.id, f"quiz.{text.tag}.toml")
    for question in quiz.questions if quiz else ():
        told = [question.why, *(choice.explain for choice in question.choices)]
        for number in printed_numbers("\n".join(told), allowed):
            if number not in seen:
                what = f"{question.id}: {number} stands in no seen figure of the lesson."
                yield found(path, 1, "figures", what)
