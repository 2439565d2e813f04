"""Check questions: how many, one right answer, a word about each choice, a block that explains."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from edu_app.core.problems import Problem
from edu_app.core.quiz import Question
from edu_app.lessons.checks.material import Material
from edu_app.lessons.checks.reasons import found
from edu_app.lessons.content_table import line_of

LEAST, MOST = 3, 5
# A hard word for somebody who chose wrongly: she is explained to, never marked.
UNKIND = ("wrong", "incorrect", "false", "mistake", "no!", "bad")


def check_quizzes(material: Material) -> Iterator[Problem]:
    """Yield what is wrong with the questions of each lesson in each language."""
    for (lesson, tag), quiz in material.quizzes.items():
        file = material.library.folder(lesson) / f"quiz.{tag}.toml"
        path = material.path("lessons", lesson, file.name)
        text = material.texts.get((lesson, tag))
        anchors = {section.anchor for section in text.document.sections} if text else set()
        if not LEAST <= len(quiz.questions) <= MOST:
            yield found(path, 1, "quiz", f"There are {len(quiz.questions)} questions.")
        for name, count in Counter(question.id for question in quiz.questions).items():
            if count > 1:
                yield found(path, line_of(file, f'"{name}"'), "quiz", f"{name} stands twice.")
        for question in quiz.questions:
            yield from _question(path, file, question, anchors)


def _question(path: str, file: Path, question: Question, anchors: set[str]) -> Iterator[Problem]:
    line = line_of(file, f'id = "{question.id}"')
    if anchors and question.block not in anchors:
        what = f"{question.id}: no section has the anchor {question.block}."
        yield found(path, line, "quiz", what)
    if len(question.right_choices) != 1:
        right = len(question.right_choices)
        yield found(path, line, "quiz", f"{question.id} has {right} right choices.")
    if len(question.choices) < 2:
        yield found(path, line, "quiz", f"{question.id} leaves no choice.")
    for choice in question.choices:
        opening = choice.explain.casefold().split(maxsplit=1)[0].rstrip(",.")
        if opening in UNKIND:
            what = f"{question.id}: “{choice.explain[:30]}…” is not kind."
            yield found(path, line_of(file, choice.explain), "quiz", what)
