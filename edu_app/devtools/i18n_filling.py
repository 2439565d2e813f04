"""Hands a translator what is missing, and takes it back only when it is sound."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import polib

from edu_app.core.problems import Problem
from edu_app.devtools.i18n_extract import TEMPLATE, WIDTH
from edu_app.devtools.i18n_files import (
    carry,
    form_hints,
    open_catalogue,
    source_of,
    update_language,
    write_catalogue,
)
from edu_app.i18n.source_file import SourceFile, read_source
from edu_app.lessons.checks.catalogues import SAFETY, Checked, check_source


def missing_text(root: Path, tag: str, context: str | None = None) -> str:
    """Return a small catalogue of what is not translated yet, for a translator to fill.

    `context` limits it ("safety", "picture", "" for the window). Raises `OSError` when `tag` has
    no catalogue.
    """
    update_language(root, tag)
    whole = open_catalogue(source_of(root, tag))
    small = polib.POFile(wrapwidth=WIDTH)
    small.header = f"Not translated yet into {tag}. Counted sentences: {form_hints(tag)}"
    small.metadata = whole.metadata
    for entry in whole:
        wanted = context is None or (entry.msgctxt or "") == context
        if wanted and not entry.translated():
            entry.occurrences = []
            small.append(entry)
    return f"{small}"


def fill_language(root: Path, tag: str, filled: Path) -> tuple[int, list[Problem]]:
    """Take the translations of the file `filled` into the catalogue of `tag`.

    Returns how many were taken and what is wrong with the others, with lines of `filled`. An
    entry with an error is not taken. Raises `OSError` or `ValueError` for a file that cannot be
    read.
    """
    update_language(root, tag)
    source = read_source(filled)
    problems = check_source(_checked(root, tag, source, filled.name))
    refused = {problem.line for problem in problems if problem.severity == "error"}
    sound = {entry.key for entry in source.entries if entry.line not in refused}
    whole = open_catalogue(source_of(root, tag))
    given = {(entry.msgctxt or "", entry.msgid): entry for entry in open_catalogue(filled)}
    taken = 0
    for entry in whole:
        new = given.get((entry.msgctxt or "", entry.msgid))
        if new is not None and new.translated() and (entry.msgctxt or "", entry.msgid) in sound:
            carry(new, entry)
            taken += 1
    write_catalogue(source_of(root, tag), whole)
    return taken, problems


def offer_language(root: Path, tag: str, *, offered: bool) -> list[Problem]:
    """Offer `tag` to readers, or take it back; return the errors that forbid the offer.

    A language is offered only when every safety sentence is translated and nothing is wrong.
    """
    update_language(root, tag)
    path = source_of(root, tag)
    source = read_source(path)
    answer = "yes" if offered else "no"
    wished = replace(source, header={**source.header, "X-Offered": answer})
    errors = [
        problem
        for problem in check_source(_checked(root, tag, wished, str(path.relative_to(root))))
        if problem.severity == "error"
    ]
    if errors and offered:
        return errors
    catalogue = open_catalogue(path)
    catalogue.metadata["X-Offered"] = answer
    write_catalogue(path, catalogue)
    return []


def count_missing(root: Path, tag: str) -> tuple[int, int]:
    """Return how many safety sentences and how many others are not translated into `tag`."""
    open_entries = [
        entry for entry in read_source(source_of(root, tag)).entries if not entry.translated
    ]
    safety = sum(entry.context == SAFETY for entry in open_entries)
    return safety, len(open_entries) - safety


def _checked(root: Path, tag: str, source: SourceFile, place: str) -> Checked:
    template = {entry.key: entry for entry in read_source(root / TEMPLATE).entries}
    return Checked(place, tag, source, template, root / "content")
