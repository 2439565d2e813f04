"""Translated questions, words and prompts beside their source: the same ids, fields and numbers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from edu_app.core.problems import Problem
from edu_app.core.quiz import Question
from edu_app.lessons.checks.material import Material
from edu_app.lessons.checks.parity import words_differ
from edu_app.lessons.checks.reasons import found
from edu_app.lessons.content_table import line_of
from edu_app.lessons.library import SOURCE
from edu_app.lessons.prompts import PhoneScript, Prompts, TeachBack, TeamQuestion


def check_tables(material: Material) -> Iterator[Problem]:
    """Yield what differs between translated tables and the English ones."""
    yield from _quizzes(material)
    english_terms = material.glossaries.get(SOURCE, {})
    for tag, terms in material.glossaries.items():
        if tag != SOURCE:
            yield from _ids(material.path("glossary", f"{tag}.toml"), english_terms, terms)
            for key in english_terms.keys() & terms.keys():
                file = material.content / "glossary" / f"{tag}.toml"
                path, line = material.path("glossary", file.name), line_of(file, f"[{key}]")
                yield from words_differ(path, line, english_terms[key].text, terms[key].text)
    english = material.prompts.get(SOURCE)
    for tag, prompts in material.prompts.items():
        if english and tag != SOURCE:
            yield from _prompts(material, tag, english, prompts)


def _quizzes(material: Material) -> Iterator[Problem]:
    for (lesson, tag), quiz in material.quizzes.items():
        source = material.quizzes.get((lesson, SOURCE))
        if not source or tag == SOURCE:
            continue
        path = material.path("lessons", lesson, f"quiz.{tag}.toml")
        theirs, ours = _by_id(source.questions), _by_id(quiz.questions)
        yield from _ids(path, theirs, ours)
        file = material.library.folder(lesson) / f"quiz.{tag}.toml"
        for key in theirs.keys() & ours.keys():
            line = line_of(file, f'"{key}"')
            yield from _question(path, line, theirs[key], ours[key])


def _question(path: str, line: int, theirs: Question, ours: Question) -> Iterator[Problem]:
    if theirs.block != ours.block:
        yield found(path, line, "parity", f"{theirs.id} belongs to the block {theirs.block}.")
    right = [[choice.right for choice in question.choices] for question in (theirs, ours)]
    if right[0] != right[1]:
        what = f"{theirs.id}: number and order of the choices must be as in English."
        yield found(path, line, "parity", what)
        return
    yield from words_differ(path, line, f"{theirs.ask}\n{theirs.why}", f"{ours.ask}\n{ours.why}")
    for their_choice, our_choice in zip(theirs.choices, ours.choices, strict=True):
        their_words = f"{their_choice.text}\n{their_choice.explain}"
        yield from words_differ(path, line, their_words, f"{our_choice.text}\n{our_choice.explain}")


def _prompts(material: Material, tag: str, english: Prompts, prompts: Prompts) -> Iterator[Problem]:
    file = material.content / "prompts" / f"{tag}.toml"
    path = material.path("prompts", file.name)
    for theirs, ours in (
        (_rows(english.questions), _rows(prompts.questions)),
        (_rows(english.scripts), _rows(prompts.scripts)),
        (_rows(english.teach_back), _rows(prompts.teach_back)),
    ):
        yield from _ids(path, theirs, ours)
        for key in theirs.keys() & ours.keys():
            line = line_of(file, f".{key}]")
            if theirs[key][0] != ours[key][0]:
                what = f"{key}: everything but the words must be as in English."
                yield found(path, line, "parity", what)
            yield from words_differ(path, line, theirs[key][1], ours[key][1])


Row = TeamQuestion | PhoneScript | TeachBack


def _rows(rows: Mapping[str, Row]) -> dict[str, tuple[object, str]]:
    """Return, by id, what must not change and the words that must be translated."""
    return {key: _parts(row) for key, row in rows.items()}


def _parts(row: Row) -> tuple[object, str]:
    if isinstance(row, TeamQuestion):
        return (row.topic, row.evidence), row.text
    if isinstance(row, PhoneScript):
        return (row.who, row.when, row.evidence), f"{row.title}\n{row.text}"
    kept = (row.lesson, row.block, row.evidence, len(row.listen_for))
    return kept, "\n".join((row.ask, *row.listen_for))


def _by_id(questions: tuple[Question, ...]) -> dict[str, Question]:
    return {question.id: question for question in questions}


def _ids(path: str, theirs: Mapping[str, object], ours: Mapping[str, object]) -> Iterator[Problem]:
    for key in theirs:
        if key not in ours:
            yield found(path, 1, "parity", f"{key} is missing.")
    for key in ours:
        if key not in theirs:
            yield found(path, 1, "parity", f"{key} is not there in English.")
