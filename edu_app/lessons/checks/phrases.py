"""Forbidden phrases and product names in everything that a reader sees."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from edu_app.core.errors import Fault
from edu_app.core.problems import Problem
from edu_app.lessons.checks.material import Material, Text
from edu_app.lessons.checks.reasons import found
from edu_app.lessons.checks.wording import KINDS, check_wording_data, find_forbidden
from edu_app.lessons.content_table import line_of
from edu_app.lessons.countries import load_brand_names
from edu_app.lessons.document import LessonDocument
from edu_app.lessons.library import SOURCE
from edu_app.lessons.picture_labels import read_picture
from edu_app.lessons.regimen_file import load_regimen

# A country page may speak of the label; lessons may not.
_EVERYWHERE = tuple(kind for kind in KINDS if kind != "label-indication")


@dataclass(frozen=True)
class Shown:
    """A text that a reader sees, and where it stands."""

    path: str
    line: int
    tag: str
    words: str
    lesson: bool = False


def check_phrases(material: Material) -> Iterator[Problem]:
    """Yield every forbidden phrase and product name, and what is wrong with the phrases' data."""
    brands = material.attempt(lambda: load_brand_names(material.content)) or ()
    names = re.compile("|".join(rf"\b{re.escape(name)}\b" for name in brands) or "(?!)")
    for tag in material.tags():
        yield from check_wording_data(material.content, tag)
    for shown in shown_texts(material):
        kinds = KINDS if shown.lesson else _EVERYWHERE
        for hit in find_forbidden(shown.words, shown.tag, material.content, kinds):
            what = f"“{hit.words}” ({hit.id}): {hit.reason}"
            yield found(shown.path, shown.line, "forbidden-words", what)
        for name in names.findall(shown.words):
            yield found(shown.path, shown.line, "brand-names", f"“{name}” is a product name.")


def shown_texts(material: Material) -> Iterator[Shown]:
    """Yield every text of the content folder that a reader sees."""
    for text in material.texts.values():
        yield from _lesson(text)
    yield from _quizzes(material)
    yield from _glossaries(material)
    yield from _prompts(material)
    yield from _regimens(material)
    yield from _pictures(material)
    path = material.path("evidence.toml")
    for item in material.evidence.values():
        line = line_of(material.content / "evidence.toml", f"[{item.id}]")
        yield Shown(path, line, SOURCE, item.title)


def table_texts(material: Material) -> Iterator[Shown]:
    """Yield every text of quizzes, glossaries and prompts, wrong choices among them."""
    yield from _quizzes(material, wrong=True)
    yield from _glossaries(material)
    yield from _prompts(material)


def lesson_lines(document: LessonDocument) -> Iterator[tuple[int, str]]:
    """Yield (line, words) of everything shown of a lesson, words for pictures among it."""
    opening = document.key_message
    yield opening.line, document.title
    yield opening.line, document.summary
    yield opening.line, opening.text
    for section in document.sections:
        yield section.line, section.heading
        for block in section.blocks:
            yield block.line, block.text
            if block.caption:
                yield block.line, block.caption


def _lesson(text: Text) -> Iterator[Shown]:
    for line, words in lesson_lines(text.document):
        yield Shown(text.path, line, text.tag, words, lesson=True)


def _quizzes(material: Material, *, wrong: bool = False) -> Iterator[Shown]:
    for (lesson, tag), quiz in material.quizzes.items():
        file = material.library.folder(lesson) / f"quiz.{tag}.toml"
        path = material.path("lessons", lesson, file.name)
        for question in quiz.questions:
            # A wrong choice is what people think; what is said about it is what the program says.
            choices = question.choices
            words = [question.ask, question.why, *(choice.explain for choice in choices)]
            words += [choice.text for choice in choices if wrong or choice.right]
            yield from _rows(path, file, tag, words)


def _glossaries(material: Material) -> Iterator[Shown]:
    for tag, terms in material.glossaries.items():
        file = material.content / "glossary" / f"{tag}.toml"
        words = (term.text for term in terms.values())
        yield from _rows(material.path("glossary", file.name), file, tag, words)


def _prompts(material: Material) -> Iterator[Shown]:
    for tag, prompts in material.prompts.items():
        file = material.content / "prompts" / f"{tag}.toml"
        words = [row.text for row in prompts.questions.values()]
        words += [part for row in prompts.scripts.values() for part in (row.title, row.text)]
        for row in prompts.teach_back.values():
            words += [row.ask, *row.listen_for]
        yield from _rows(material.path("prompts", file.name), file, tag, words)


def _regimens(material: Material) -> Iterator[Shown]:
    for file in sorted((material.content / "regimens").glob("*.toml")):
        try:
            regimen = load_regimen(file)
        except Fault:
            continue  # rules.py reports it
        words = [sentence.text for sentence in regimen.messages.values()]
        words += [sentence.plural for sentence in regimen.messages.values() if sentence.plural]
        yield from _rows(material.path("regimens", file.name), file, SOURCE, words)


def _pictures(material: Material) -> Iterator[Shown]:
    for file in sorted((material.content / "pictures").glob("*.svg")):
        try:
            picture = read_picture(file)
        except Fault:
            continue  # pictures.py reports it
        labels = file.with_suffix(".toml")
        words = [picture.title, *(label.text for label in picture.labels)]
        yield from _rows(material.path("pictures", labels.name), labels, SOURCE, words)


def _rows(path: str, file: Path, tag: str, words: Iterable[str]) -> Iterator[Shown]:
    for row in words:
        yield Shown(path, line_of(file, row), tag, row)
