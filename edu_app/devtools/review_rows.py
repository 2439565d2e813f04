"""The rows of a safety review: each text of the program in English and in one language, as HTML.

Rows are paired by id or place. What is missing in the language has an empty text: the page says so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from html import escape
from itertools import zip_longest
from pathlib import Path
from typing import NamedTuple, TypeVar

from edu_app.core.errors import Fault
from edu_app.core.quiz import Question
from edu_app.lessons.document import Block, LessonDocument
from edu_app.lessons.library import SOURCE, Library
from edu_app.lessons.prompts import PhoneScript, Prompts, TeachBack, TeamQuestion, load_prompts
from edu_app.lessons.safety_texts import safety_sentences

Value = TypeVar("Value")


class Row(NamedTuple):
    """`english` and `text` are safe HTML; `text` is empty where it is not translated."""

    id: str
    english: str
    text: str


def sentence_rows(root: Path, tag: str) -> Iterator[Row]:
    """Yield the sentences of the rules: those of When to call first, then the calendar's."""
    for one in sorted(safety_sentences(root, tag), key=lambda one: not one.when_to_call):
        name = f"{one.id} (When to call)" if one.when_to_call else one.id
        yield Row(name, _lines(one.english), _lines(one.forms))


def lesson_rows(library: Library, lesson: str, tag: str) -> Iterator[Row]:
    """Yield a lesson block by block."""
    english = library.document(lesson, SOURCE)
    translated = _there(lambda: library.document(lesson, tag))
    theirs = list(_blocks(english))
    ours = list(_blocks(translated)) if translated else []
    yield from _paired(theirs, ours)


def quiz_rows(library: Library, lesson: str, tag: str) -> Iterator[Row]:
    """Yield the questions after a lesson, the right answer marked."""
    theirs = [part for one in library.questions(lesson, SOURCE) for part in _question(one)]
    questions = _there(lambda: library.questions(lesson, tag)) or ()
    yield from _paired(theirs, [part for one in questions for part in _question(one)])


def prompt_rows(content: Path, tag: str) -> Iterator[Row]:
    """Yield telephone sentences, questions for the team and teach-back."""
    theirs = list(_prompts(load_prompts(content, SOURCE)))
    translated = _there(lambda: load_prompts(content, tag))
    yield from _paired(theirs, list(_prompts(translated)) if translated else [])


def _there(read: Callable[[], Value]) -> Value | None:
    """Return what `read` gives, None for a text that the language does not have."""
    try:
        return read()
    except Fault as fault:
        if fault.code != "content-missing":
            raise
        return None


def _paired(theirs: Sequence[tuple[str, str]], ours: Sequence[tuple[str, str]]) -> Iterator[Row]:
    for english, translated in zip_longest(theirs, ours, fillvalue=("", "")):
        yield Row(english[0] or translated[0], english[1], translated[1])


def _blocks(document: LessonDocument) -> Iterator[tuple[str, str]]:
    yield "title", f"<b>{escape(document.title)}</b>"
    yield "summary", escape(document.summary)
    yield "key message", document.key_message.html or escape(document.key_message.text)
    for section in document.sections:
        yield section.anchor, f"<b>{escape(section.heading)}</b>"
        for block in section.blocks:
            yield section.anchor, _block(block)


def _block(block: Block) -> str:
    if block.kind == "picture":
        return f"[{escape(block.alt)}]<br><i>{escape(block.caption)}</i>"
    return block.html or escape(block.text)


def _question(one: Question) -> Iterator[tuple[str, str]]:
    yield one.id, f"<b>{escape(one.ask)}</b>"
    for choice in one.choices:
        sign = "✓" if choice.right else "✗"
        yield one.id, f"{sign} {escape(choice.text)}<br>{escape(choice.explain)}"
    yield one.id, escape(one.why)


def _prompts(prompts: Prompts) -> Iterator[tuple[str, str]]:
    groups: tuple[Mapping[str, TeamQuestion | PhoneScript | TeachBack], ...] = (
        prompts.scripts,
        prompts.questions,
        prompts.teach_back,
    )
    for rows in groups:
        for name, row in rows.items():
            yield name, _lines(_prompt(row))


def _prompt(row: TeamQuestion | PhoneScript | TeachBack) -> Sequence[str]:
    if isinstance(row, PhoneScript):
        return (row.title, row.text)
    return (row.text,) if isinstance(row, TeamQuestion) else (row.ask, *row.listen_for)


def _lines(texts: Sequence[str]) -> str:
    return "<br>".join(escape(text) for text in texts)
