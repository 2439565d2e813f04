"""Everything under `content/`, read once for all checks; what cannot be read becomes a problem."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TypeVar

from edu_app.core.errors import Fault
from edu_app.core.problems import Problem
from edu_app.lessons.checks.reasons import found
from edu_app.lessons.content_table import read_text, short_path
from edu_app.lessons.document import LessonDocument
from edu_app.lessons.facts import LessonFacts
from edu_app.lessons.front_matter import Header
from edu_app.lessons.glossary import Term, load_glossary, load_glossary_header
from edu_app.lessons.library import SOURCE, Library
from edu_app.lessons.prompts import Prompts, load_prompts
from edu_app.lessons.questions import QuizFile
from edu_app.lessons.references import Evidence, load_evidence

Value = TypeVar("Value")


@dataclass(frozen=True)
class Text:
    """One lesson in one language, with its facts, its header and the file as it stands."""

    path: str
    tag: str
    facts: LessonFacts
    header: Header
    document: LessonDocument
    source: str

    @property
    def id(self) -> str:
        """The lesson's id."""
        return self.facts.id

    @property
    def is_english(self) -> bool:
        """Whether this is the source text."""
        return self.tag == SOURCE


@dataclass
class Material:
    """What could be read; `problems` holds what could not."""

    content: Path
    library: Library
    texts: dict[tuple[str, str], Text] = field(default_factory=dict)
    quizzes: dict[tuple[str, str], QuizFile] = field(default_factory=dict)
    glossaries: dict[str, Mapping[str, Term]] = field(default_factory=dict)
    glossary_headers: dict[str, Header] = field(default_factory=dict)
    prompts: dict[str, Prompts] = field(default_factory=dict)
    evidence: Mapping[str, Evidence] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def english(self) -> Iterator[Text]:
        """Yield the source texts in the order of the lessons."""
        return (text for text in self.texts.values() if text.is_english)

    def translations(self) -> Iterator[tuple[Text, Text]]:
        """Yield (source, translation) for every translation that can be compared."""
        for text in self.texts.values():
            source = self.texts.get((text.id, SOURCE))
            if source and not text.is_english:
                yield source, text

    def tags(self) -> tuple[str, ...]:
        """Return every language with a lesson, words or prompts, English first."""
        found_tags = {tag for _id, tag in self.texts} | set(self.glossaries) | set(self.prompts)
        return tuple(sorted(found_tags, key=lambda tag: (tag != SOURCE, tag)))

    def path(self, *parts: str) -> str:
        """Return the short path of a file of the content folder."""
        return short_path(self.content.joinpath(*parts))

    def run(self, check: Callable[[Material], Iterable[Problem]]) -> list[Problem]:
        """Return what a check finds; a file that it cannot read becomes a problem, not an end."""
        return self.attempt(lambda: list(check(self))) or []

    def attempt(self, read: Callable[[], Value]) -> Value | None:
        """Return what `read` returns, or None and a problem where it raises a fault."""
        try:
            return read()
        except Fault as fault:
            self.problems.append(problem_of(fault))
            return None


def problem_of(fault: Fault) -> Problem:
    """Return a fault of reading as a problem with its place."""
    fields = fault.fields
    path = str(fields.get("path", fields.get("file", "content")))
    line = fields.get("line", 1)
    reason = str(fields.get("reason", "the file is missing"))
    where = f"{fields['field']}: " if fields.get("field") else ""
    return found(path, line if isinstance(line, int) else 1, "file", f"{where}{reason}.")


def gather(content: Path) -> Material:
    """Read everything under `content` once."""
    material = Material(content, Library(content))
    for lesson in _lessons(material):
        _gather_lesson(material, lesson)
    for tag in _stems(content / "glossary", "*.toml"):
        _gather_glossary(material, tag)
    for tag in _stems(content / "prompts", "*.toml"):
        prompts = material.attempt(partial(load_prompts, content, tag))
        if prompts:
            material.prompts[tag] = prompts
    material.evidence = material.attempt(partial(load_evidence, content)) or {}
    return material


def _lessons(material: Material) -> tuple[str, ...]:
    """Return the lessons whose `lesson.toml` can be read, in order."""
    folders = sorted(path for path in (material.content / "lessons").glob("*") if path.is_dir())
    readable: list[LessonFacts] = []
    for folder in folders:
        facts = material.attempt(partial(material.library.facts, folder.name))
        if facts:
            readable.append(facts)
    return tuple(facts.id for facts in sorted(readable, key=lambda facts: facts.order))


def _gather_lesson(material: Material, lesson: str) -> None:
    library = material.library
    for tag in library.tags(lesson):
        text = material.attempt(partial(_text, library, lesson, tag))
        if text:
            material.texts[lesson, tag] = text
        quiz = material.attempt(partial(library.quiz, lesson, tag))
        if quiz:
            material.quizzes[lesson, tag] = quiz


def _text(library: Library, lesson: str, tag: str) -> Text:
    path = library.path(lesson, tag)
    return Text(
        path=short_path(path),
        tag=tag,
        facts=library.facts(lesson),
        header=library.header(lesson, tag),
        document=library.document(lesson, tag),
        source=read_text(path),
    )


def _gather_glossary(material: Material, tag: str) -> None:
    terms = material.attempt(partial(load_glossary, material.content, tag))
    header = material.attempt(partial(load_glossary_header, material.content, tag))
    if terms is not None and header:
        material.glossaries[tag] = terms
        material.glossary_headers[tag] = header


def _stems(folder: Path, pattern: str) -> list[str]:
    return sorted(path.stem for path in folder.glob(pattern))
