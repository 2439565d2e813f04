"""Words explained on click: `content/glossary/<tag>.toml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from edu_app.lessons.content_table import ContentTable, read_table
from edu_app.lessons.front_matter import Header
from edu_app.lessons.made import read_made


@dataclass(frozen=True)
class Term:
    """One word, one plain sentence about it, and the forms in which it stands in a text.

    `plain`: the forms that everybody knows; a lesson may use them without explaining them.
    """

    term: str
    text: str
    forms: tuple[str, ...]
    plain: tuple[str, ...] = ()


def glossary_path(content: Path, tag: str) -> Path:
    """Return the file of the glossary in one language."""
    return content / "glossary" / f"{tag}.toml"


def load_glossary(content: Path, tag: str) -> Mapping[str, Term]:
    """Return the terms by id; raise `Fault` "content-missing" or "content-invalid"."""
    table = read_table(glossary_path(content, tag))
    return {key: _term(table.table(key)) for key in table.data if key != "header"}


def load_glossary_header(content: Path, tag: str) -> Header:
    """Return who made the glossary of that language."""
    return read_made(read_table(glossary_path(content, tag)), "glossary", tag)


def _term(row: ContentTable) -> Term:
    row.allow("term", "text", "forms", "plain")
    return Term(row.words("term"), row.words("text"), row.names("forms"), row.names("plain"))
