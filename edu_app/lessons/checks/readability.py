"""The reading grade of the English texts: Flesch-Kincaid and SMOG by textstat 0.7.8.

textstat is an extra for development: later releases download a word list when they run.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Protocol

from edu_app.core.problems import Problem
from edu_app.lessons.checks.lengths import lesson_sentences
from edu_app.lessons.checks.material import Material, Text
from edu_app.lessons.checks.reasons import found
from edu_app.lessons.content_table import read_table
from edu_app.lessons.document import LessonDocument

MOST_GRADE = 6.0
MOST_SMOG = 9.0
LEAST_SENTENCES = 30  # SMOG is not valid below; shorter lessons are measured together
NEEDED = "0.7.8"


class Grader(Protocol):
    """What is needed of textstat."""

    def flesch_kincaid_grade(self, text: str) -> float: ...

    def smog_index(self, text: str) -> float: ...


def load_grader() -> Grader | None:
    """Return textstat, or None where the right release is not installed."""
    try:
        if version("textstat") != NEEDED:
            return None
        import textstat
    except (PackageNotFoundError, ImportError):
        return None
    grader: Grader = textstat.textstat
    return grader


def check_readability(material: Material, grader: Grader | None) -> Iterator[Problem]:
    """Yield texts that are too hard; one warning where no grader is there."""
    if grader is None:
        path = material.path("lessons")
        what = "The reading grade was not measured."
        yield found(path, 1, "readability-tool", what, "warning")
        return
    terms = unavoidable(material.content)
    short: list[Text] = []
    for text in material.english():
        sentences = plain_sentences(text.document, terms)
        grade = grader.flesch_kincaid_grade(" ".join(sentences))
        if grade > MOST_GRADE:
            yield found(text.path, 1, "readability", f"Flesch-Kincaid grade {grade:.1f}.")
        if len(sentences) < LEAST_SENTENCES:
            short.append(text)
        else:
            yield from _too_hard([text], sentences, grader)
    pooled = [line for text in short for line in plain_sentences(text.document, terms)]
    yield from _too_hard(short, pooled, grader)


def unavoidable(content: Path) -> tuple[str, ...]:
    """Return the words taken out before measuring."""
    return read_table(content / "wording" / "readability.toml").names("unavoidable")


def plain_sentences(document: LessonDocument, terms: Sequence[str]) -> list[str]:
    """Return the sentences without the unavoidable terms, each closed by a full stop."""
    pattern = re.compile("|".join(rf"\b{re.escape(term)}\b" for term in terms), re.IGNORECASE)
    plain = (_tidy(pattern.sub("", line)) for line in lesson_sentences(document))
    return [line if line[-1] in ".?!" else f"{line}." for line in plain if line]


def _tidy(text: str) -> str:
    return re.sub(r" +([.,;:?!])", r"\1", " ".join(text.split()))


def _too_hard(texts: Sequence[Text], sentences: Sequence[str], grader: Grader) -> Iterator[Problem]:
    smog = grader.smog_index(" ".join(sentences)) if sentences else 0.0
    if smog > MOST_SMOG:
        for text in texts:
            yield found(text.path, 1, "readability", f"SMOG {smog:.1f}.")
