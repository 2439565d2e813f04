"""Evidence numbers in the texts: known, listed, never comfort alone, every sign told."""

from __future__ import annotations

import re
from collections.abc import Iterator

from edu_app.core.problems import Problem
from edu_app.lessons.checks.material import Material, Text
from edu_app.lessons.checks.reasons import found
from edu_app.lessons.content_table import line_of
from edu_app.lessons.prompts import PhoneScript, TeachBack, TeamQuestion

_COMMENT = re.compile(r"<!--(.*?)-->", re.DOTALL)
_NUMBER = re.compile(r"E[0-9]{2,3}")
SIGNS = tuple(f"E{number}" for number in range(66, 76))


def check_evidence(material: Material) -> Iterator[Problem]:
    """Yield unknown numbers, lists in `lesson.toml` that differ, and items left alone."""
    told: set[str] = set()
    for text in material.english():
        yield from _numbers(material, text)
        yield from _alone(material, text)
        yield from _comments(text)
        if text.facts.for_patients:
            for section in text.document.sections:
                if not section.evidence:
                    what = f"“{section.heading}” names no evidence."
                    yield found(text.path, section.line, "evidence", what)
        told.update(text.document.sources if text.facts.for_patients else ())
    for sign in SIGNS:
        if sign not in told:
            path = material.path("evidence.toml")
            line = line_of(material.content / "evidence.toml", f"[{sign}]")
            yield found(path, line, "signs", f"No patient lesson uses {sign}.")
    yield from _prompts(material)


def _numbers(material: Material, text: Text) -> Iterator[Problem]:
    used, listed = set(text.document.sources), set(text.facts.evidence)
    for block in text.document.blocks():
        for number in block.evidence:
            if number not in material.evidence:
                yield found(text.path, block.line, "evidence", f"{number} is not known.")
    for number in sorted(used ^ listed):
        where = "is used but not named in" if number in used else "is named but not used:"
        yield found(text.path, 1, "evidence", f"{number} {where} lesson.toml.")


def _alone(material: Material, text: Text) -> Iterator[Problem]:
    for block in text.document.blocks():
        if block.evidence and all(_never_alone(material, number) for number in block.evidence):
            what = f"Only {', '.join(block.evidence)} stands behind this."
            yield found(text.path, block.line, "never-alone", what)


def _comments(text: Text) -> Iterator[Problem]:
    """Yield misspelt numbers: a comment with one number in it holds nothing but numbers."""
    for comment in _COMMENT.finditer(text.source):
        words = comment[1].split()
        wrong = [word for word in words if not _NUMBER.fullmatch(word)]
        if wrong and (len(wrong) < len(words) or any(letter.isdigit() for letter in wrong[0])):
            line = text.source.count("\n", 0, comment.start()) + 1
            yield found(text.path, line, "evidence", f"{wrong[0]} is no evidence number.")


def _never_alone(material: Material, number: str) -> bool:
    item = material.evidence.get(number)
    return item is not None and item.never_alone


def _prompts(material: Material) -> Iterator[Problem]:
    for tag, prompts in material.prompts.items():
        path = material.path("prompts", f"{tag}.toml")
        rows: list[TeamQuestion | PhoneScript | TeachBack] = [*prompts.questions.values()]
        rows += [*prompts.scripts.values(), *prompts.teach_back.values()]
        for row in rows:
            line = line_of(material.content / "prompts" / f"{tag}.toml", f".{row.id}]")
            if not row.evidence:
                yield found(path, line, "evidence", f"{row.id} names no evidence.")
            for number in row.evidence:
                if number not in material.evidence:
                    yield found(path, line, "evidence", f"{row.id}: {number} is not known.")
