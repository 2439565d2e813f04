"""Phrases that no text may hold, as reviewed data: `content/wording/<tag>.toml`.

Kinds: permission to wait, reassurance, prescribing, personal risk, and for lessons the label's
indication. Tracker rules, section 9: no negated exceptions, in every language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from edu_app.core.problems import Problem
from edu_app.lessons.checks.reasons import found
from edu_app.lessons.content_table import ContentTable, line_of, read_table, short_path

KINDS = ("permission-to-wait", "reassurance", "prescribing", "personal-risk", "label-indication")
_MARKUP = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")


@dataclass(frozen=True)
class ForbiddenPhrase:
    """A pattern and why it is forbidden; `examples` it finds, `allowed` it must not find."""

    id: str
    kind: str
    pattern: re.Pattern[str]
    reason: str
    examples: tuple[str, ...]
    allowed: tuple[str, ...]


@dataclass(frozen=True)
class Forbidden:
    """A forbidden phrase found in a text."""

    id: str
    kind: str
    words: str
    reason: str


def wording_path(content: Path, tag: str) -> Path:
    """Return the file of forbidden phrases of one language."""
    return content / "wording" / f"{tag}.toml"


def load_phrases(content: Path, tag: str) -> tuple[ForbiddenPhrase, ...]:
    """Return the forbidden phrases of a language; raise `Fault` as a content file does."""
    path = wording_path(content, tag)
    return _load(path, path.stat().st_mtime_ns if path.is_file() else 0)


@lru_cache(maxsize=64)
def _load(path: Path, _changed: int) -> tuple[ForbiddenPhrase, ...]:
    """Read the file once for the thousands of texts it is held against, again when it changed."""
    table = read_table(path)
    table.allow("header", "forbidden")
    return tuple(_phrase(row) for row in table.tables("forbidden"))


def find_forbidden(
    text: str, tag: str, content: Path, kinds: Sequence[str] = KINDS
) -> tuple[Forbidden, ...]:
    """Return every forbidden phrase in `text`, whatever stands round it.

    A language without a file finds nothing; `check_wording_data` reports the missing file.
    """
    if not wording_path(content, tag).is_file():
        return ()
    plain = " ".join(_MARKUP.sub("", text).split())
    return tuple(
        Forbidden(phrase.id, phrase.kind, match[0], phrase.reason)
        for phrase in load_phrases(content, tag)
        if phrase.kind in kinds
        for match in phrase.pattern.finditer(plain)
    )


def check_wording_data(content: Path, tag: str) -> Iterator[Problem]:
    """Yield what is wrong with the phrases themselves: a kind without any, examples that lie."""
    path = wording_path(content, tag)
    if not path.is_file():
        yield found(short_path(path), 1, "wording-data", "This language has no forbidden phrases.")
        return
    phrases = load_phrases(content, tag)
    for kind in KINDS:
        if not any(phrase.kind == kind for phrase in phrases):
            yield found(short_path(path), 1, "wording-data", f"No phrase is of the kind {kind}.")
    for phrase in phrases:
        line = line_of(path, f'id = "{phrase.id}"')
        for what in _lies(phrase):
            yield found(short_path(path), line, "wording-data", f"{phrase.id}: {what}")


def _lies(phrase: ForbiddenPhrase) -> Iterator[str]:
    if not phrase.examples:
        yield "it has no example."
    for example in phrase.examples:
        if not phrase.pattern.search(example):
            yield f"its pattern misses its example “{example}”."
    for allowed in phrase.allowed:
        if phrase.pattern.search(allowed):
            yield f"its pattern hits “{allowed}”, which is allowed."


def _phrase(row: ContentTable) -> ForbiddenPhrase:
    row.allow("id", "kind", "pattern", "reason", "examples", "allowed")
    kind = row.words("kind")
    if kind not in KINDS:
        row.refuse("kind", f"must be one of {', '.join(KINDS)}")
    try:
        pattern = re.compile(row.words("pattern"), re.IGNORECASE)
    except re.error as error:
        row.refuse("pattern", f"is no regular expression: {error}")
    return ForbiddenPhrase(
        row.words("id"),
        kind,
        pattern,
        row.words("reason"),
        row.names("examples"),
        row.names("allowed"),
    )
