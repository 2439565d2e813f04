"""All lessons of the content folder. Reads a file when it is first asked for, and once.

Owns where lesson files lie. Knows nothing of people, of what they have read, or of the window.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import cached_property
from pathlib import Path

from edu_app.core.errors import Fault
from edu_app.core.quiz import Question
from edu_app.lessons.content_table import read_text, short_path
from edu_app.lessons.document import LessonDocument
from edu_app.lessons.facts import LessonFacts, read_facts
from edu_app.lessons.fingerprint import lesson_fingerprint
from edu_app.lessons.front_matter import Header, read_header, split_front_matter
from edu_app.lessons.markdown import read_lesson
from edu_app.lessons.questions import QuizFile, read_quiz

SOURCE = "en"


class Library:
    """The lessons under `content/lessons`; every method raises `Fault` naming file and line."""

    def __init__(self, content: Path) -> None:
        self.content = content
        self._facts: dict[str, LessonFacts] = {}
        self._headers: dict[tuple[str, str], Header] = {}
        self._documents: dict[tuple[str, str], LessonDocument] = {}
        self._quizzes: dict[tuple[str, str], QuizFile] = {}
        self._tags: dict[str, tuple[str, ...]] = {}
        self._shas: dict[str, str] = {}

    @cached_property
    def _order(self) -> tuple[str, ...]:
        folder = self.content / "lessons"
        found = [path.parent.name for path in folder.glob("*/lesson.toml")]
        if not found:
            raise Fault("content-missing", path=short_path(folder))
        return tuple(sorted(found, key=lambda lesson: (self.facts(lesson).order, lesson)))

    def ids(self) -> tuple[str, ...]:
        """Return the ids of all lessons in their order, the nurse's among them."""
        return self._order

    def facts(self, lesson: str) -> LessonFacts:
        """Return what is the same in every language."""
        if lesson not in self._facts:
            self._facts[lesson] = read_facts(self.folder(lesson) / "lesson.toml")
        return self._facts[lesson]

    def tags(self, lesson: str) -> tuple[str, ...]:
        """Return the languages the lesson is there in, English first."""
        if lesson not in self._tags:
            found = self.folder(lesson).glob("*.md")
            self._tags[lesson] = _english_first(path.stem for path in found)
        return self._tags[lesson]

    def languages(self) -> tuple[str, ...]:
        """Return every language in which at least one lesson is there, English first."""
        return _english_first(path.stem for path in (self.content / "lessons").glob("*/*.md"))

    def document(self, lesson: str, tag: str) -> LessonDocument:
        """Return the lesson in that language."""
        if (lesson, tag) not in self._documents:
            path = self.path(lesson, tag)
            marks = self.facts(lesson).marks
            _header, document = read_lesson(read_text(path), short_path(path), marks)
            if tag != SOURCE:
                document = _with_roles_of(self.document(lesson, SOURCE), document)
            self._documents[lesson, tag] = document
        return self._documents[lesson, tag]

    def header(self, lesson: str, tag: str) -> Header:
        """Return who made the text, from which source, and how far it was checked."""
        if (lesson, tag) not in self._headers:
            path = self.path(lesson, tag)
            name = short_path(path)
            self._headers[lesson, tag] = read_header(
                split_front_matter(read_text(path), name), name
            )
        return self._headers[lesson, tag]

    def title(self, lesson: str, tag: str) -> str:
        """Return the title alone: a list of lessons needs no sanitiser for it."""
        if (lesson, tag) in self._documents:
            return self._documents[lesson, tag].title
        lines = read_text(self.path(lesson, tag)).splitlines()
        return next((line[2:].strip() for line in lines if line.startswith("# ")), "")

    def quiz(self, lesson: str, tag: str) -> QuizFile:
        """Return the file of check questions."""
        if (lesson, tag) not in self._quizzes:
            path = self.folder(lesson) / f"quiz.{tag}.toml"
            self._quizzes[lesson, tag] = read_quiz(path, lesson, tag)
        return self._quizzes[lesson, tag]

    def questions(self, lesson: str, tag: str) -> tuple[Question, ...]:
        """Return the check questions."""
        return self.quiz(lesson, tag).questions

    def source_sha(self, lesson: str) -> str:
        """Return the fingerprint of the English text as it is now."""
        if lesson not in self._shas:
            path = self.path(lesson, SOURCE)
            body = split_front_matter(read_text(path), short_path(path)).body
            self._shas[lesson] = lesson_fingerprint(body)
        return self._shas[lesson]

    def folder(self, lesson: str) -> Path:
        """Return where the files of a lesson lie."""
        return self.content / "lessons" / lesson

    def path(self, lesson: str, tag: str) -> Path:
        """Return the file of a lesson in one language."""
        return self.folder(lesson) / f"{tag}.md"


def _english_first(tags: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(tags), key=lambda tag: (tag != SOURCE, tag)))


def _with_roles_of(source: LessonDocument, document: LessonDocument) -> LessonDocument:
    """Return `document` with its callouts as warnings or notes, as the source has them.

    The role is read from an English label, which a translation does not have.
    """
    roles = [block.role for part in source.sections for block in part.blocks if block.role]
    mine = [block for part in document.sections for block in part.blocks if block.role]
    if len(roles) != len(mine):
        # The structure differs: every callout then shows as a warning, never as less.
        roles = ["warning"] * len(mine)
    by_line = {block.line: role for block, role in zip(mine, roles, strict=True)}
    sections = tuple(
        replace(
            part,
            blocks=tuple(
                replace(block, role=by_line[block.line]) if block.role else block
                for block in part.blocks
            ),
        )
        for part in document.sections
    )
    return replace(document, sections=sections)
