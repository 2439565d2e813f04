"""The header of every text: whole, and nothing in it that did not happen."""

from __future__ import annotations

from collections.abc import Iterator

from edu_app.core.problems import Problem
from edu_app.lessons.checks.material import Material, Text
from edu_app.lessons.checks.reasons import found
from edu_app.lessons.content_table import line_of
from edu_app.lessons.front_matter import KEYS, Header, split_front_matter
from edu_app.lessons.library import SOURCE

MADE_BY = ("human", "machine", "machine+human")
STAGES = ("draft", "translated", "revised", "clinically-reviewed")
COMPARED = ("", "machine", "human")


def check_headers(material: Material) -> Iterator[Problem]:
    """Yield what is missing or untrue in the headers of lessons, glossaries, prompts, quizzes."""
    for text in material.texts.values():
        yield from _lesson_header(text)
        for what in untruths(text.header):
            yield found(text.path, 1, "header", what)
    tables = [
        (material.path("glossary", f"{tag}.toml"), header, tag)
        for tag, header in material.glossary_headers.items()
    ]
    tables += [
        (material.path("prompts", f"{tag}.toml"), prompts.header, tag)
        for tag, prompts in material.prompts.items()
    ]
    tables += [
        (material.path("lessons", lesson, f"quiz.{tag}.toml"), quiz.header, tag)
        for (lesson, tag), quiz in material.quizzes.items()
    ]
    for path, header, tag in tables:
        for what in _table_faults(header, tag):
            yield found(path, 1, "header", what)


def untruths(header: Header) -> Iterator[str]:
    """Yield a sentence for each thing in a header that cannot be true or is not known here."""
    for name, value, known in (
        ("made_by", header.made_by, MADE_BY),
        ("stage", header.stage, STAGES),
        ("compared", header.compared, COMPARED),
    ):
        if value not in known:
            yield f"{name} is {value!r} and must be one of {', '.join(filter(None, known))}."
    if header.made_by == "machine" and header.translator:
        yield "made_by is machine, yet a translator is named."
    if bool(header.compared) != bool(header.compared_on):
        yield "compared and compared_on belong together."
    yield from _unsigned(header)


def _unsigned(header: Header) -> Iterator[str]:
    if header.stage == "revised" and not (header.reviser and header.reviewed_on):
        yield "stage is revised, but reviser and reviewed_on are not both there."
    reviewed = header.stage == "clinically-reviewed"
    if reviewed and not (header.clinical_reviewer and header.reviewed_on):
        yield "stage is clinically-reviewed, but the reviewer or the day is missing."
    if header.clinical_reviewer and not reviewed:
        yield "a clinical reviewer is named, but the stage is not clinically-reviewed."


def _lesson_header(text: Text) -> Iterator[Problem]:
    split = split_front_matter(text.source, text.path)
    for key in KEYS:
        if key not in split.entries:
            yield found(text.path, 1, "header", f"The header lacks {key} (it may stay empty).")
    if text.header.id != text.id:
        yield found(text.path, split.lines["id"], "header", f"id must be {text.id}.")
    if text.header.lang != text.tag:
        yield found(text.path, split.lines["lang"], "header", f"lang must be {text.tag}.")
    if text.is_english and text.header.source_rev != text.facts.source_rev:
        what = f"source_rev must be {text.facts.source_rev}, as in lesson.toml."
        yield found(text.path, split.lines["source_rev"], "header", what)


def _table_faults(header: Header, tag: str) -> Iterator[str]:
    if header.lang != tag:
        yield f"lang must be {tag}."
    if tag != SOURCE and not header.source_sha:
        yield "A translation needs a [header] with source_rev, source_sha, made_by and stage."
    yield from untruths(header)


def check_facts(material: Material) -> Iterator[Problem]:
    """Yield lessons whose id is not their folder, or whose place in the order is taken."""
    taken: dict[int, str] = {}
    for text in material.english():
        path = material.library.folder(text.id) / "lesson.toml"
        name = material.path("lessons", text.id, "lesson.toml")
        order = text.facts.order
        if order in taken:
            what = f"order {order} is taken by {taken[order]}."
            yield found(name, line_of(path, "order"), "header", what)
        taken[order] = text.id
