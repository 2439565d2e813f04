"""Whether a translation was made from the English text as it is now."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from edu_app.core.problems import Problem
from edu_app.lessons.checks.material import Material
from edu_app.lessons.checks.reasons import found
from edu_app.lessons.content_table import line_of, read_table
from edu_app.lessons.fingerprint import table_fingerprint
from edu_app.lessons.front_matter import Header
from edu_app.lessons.library import SOURCE


def check_freshness(material: Material) -> Iterator[Problem]:
    """Yield stale texts as warnings; a text never stamped, or from the future, as an error."""
    for source, text in material.translations():
        sha = material.library.source_sha(text.id)
        file = material.library.path(text.id, text.tag)
        yield from _compare(text.path, file, text.header, source.facts.source_rev, sha)
    for (lesson, tag), quiz in material.quizzes.items():
        if tag != SOURCE:
            folder = material.library.folder(lesson)
            yield from _table(
                material, folder / f"quiz.{tag}.toml", folder / "quiz.en.toml", quiz.header
            )
    for tag, header in material.glossary_headers.items():
        if tag != SOURCE:
            folder = material.content / "glossary"
            yield from _table(material, folder / f"{tag}.toml", folder / "en.toml", header)
    for tag, prompts in material.prompts.items():
        if tag != SOURCE:
            folder = material.content / "prompts"
            yield from _table(material, folder / f"{tag}.toml", folder / "en.toml", prompts.header)


def _table(material: Material, file: Path, source: Path, header: Header) -> Iterator[Problem]:
    data = read_table(source).data
    rev = _rev(data.get("header"))
    path = material.path(*file.relative_to(material.content).parts)
    yield from _compare(path, file, header, rev, table_fingerprint(data))


def _rev(header: object) -> int:
    rev = header.get("source_rev", 1) if isinstance(header, dict) else 1
    return rev if isinstance(rev, int) else 1


def _compare(path: str, file: Path, header: Header, rev: int, sha: str) -> Iterator[Problem]:
    line = line_of(file, "source_sha")
    if not header.source_sha:
        yield found(path, line, "freshness", "source_sha is empty: the text was never stamped.")
    elif header.source_rev > rev:
        yield found(path, line, "freshness", f"source_rev is above the source's own, {rev}.")
    elif header.source_rev < rev:
        what = f"The meaning of the English text has changed since (revision {rev})."
        yield found(path, line, "freshness", what, "warning")
    elif header.source_sha != sha:
        yield found(path, line, "freshness", "The English text has changed since.", "warning")
