"""Reads the source of a catalogue (a `.po` file) into plain values.

Owns the reading and nothing else. Babel parses the file; what Babel would drop or repair silently
(the header's own fields, an entry written twice, a malformed plural header) is kept or refused.
Must not know which language is offered. Imports Babel, so it is imported where it is needed.
"""

from __future__ import annotations

import gettext
import io
import re
from collections.abc import Mapping
from dataclasses import dataclass
from email.parser import HeaderParser
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import PoFileError, PoFileParser

Key = tuple[str, str]
_PLURAL_FORMS = re.compile(r"nplurals\s*=\s*(\d+)\s*;\s*plural\s*=\s*([^;]+?)\s*;?")


@dataclass(frozen=True)
class Entry:
    """One sentence: `other` is empty without a count; `forms` are empty where not translated."""

    context: str
    one: str
    other: str
    forms: tuple[str, ...]
    flags: frozenset[str]
    line: int

    @property
    def key(self) -> Key:
        """What tells it from every other entry."""
        return self.context, self.one

    @property
    def translated(self) -> bool:
        """Return whether every form is there and nobody marked the entry as a guess."""
        return all(self.forms) and "fuzzy" not in self.flags


@dataclass(frozen=True)
class SourceFile:
    """A catalogue as it is written: the header's fields, the entries in order, old lines."""

    header: Mapping[str, str]
    header_text: str
    entries: tuple[Entry, ...]
    obsolete_lines: tuple[int, ...]

    @property
    def offered(self) -> bool:
        """Return whether readers are offered this language."""
        return self.header.get("X-Offered", "") == "yes"


class SourceError(ValueError):
    """The file is no sound catalogue; `line` is where, 1 when the whole is meant."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(f"line {line}: {reason}")
        self.line = line
        self.reason = reason


def read_source(path: Path) -> SourceFile:
    """Return the catalogue at `path`.

    Raises `SourceError` for a file that is no sound catalogue and `OSError` for one that cannot
    be read.
    """
    text = _decode(path.read_bytes())
    catalogue = _Reading()
    try:
        PoFileParser(catalogue, abort_invalid=True).parse(io.StringIO(text))
    except SourceError:
        raise
    except PoFileError as error:
        if isinstance(error.__context__, SourceError):
            # Babel's parser words again what happened while it read a comment.
            raise error.__context__ from None
        raise SourceError(error.lineno + 1, str(error)) from error
    except (ValueError, LookupError, AttributeError, TypeError) as error:
        # What Babel's parser runs into when the lines are in no order at all.
        raise SourceError(1, f"not a catalogue: {error}") from error
    if not catalogue.header_text:
        raise SourceError(1, "the header is missing")
    entries = tuple(_entry(message) for message in catalogue if message.id)
    old = tuple(sorted(message.lineno or 1 for message in catalogue.obsolete.values()))
    header = {name: value.strip() for name, value in _fields(catalogue.header_text)}
    return SourceFile(header, catalogue.header_text, entries, old)


def plural_rule(header: Mapping[str, str]) -> tuple[int, Any]:
    """Return how many forms the header names, and the function from a number to its form.

    Raises `ValueError` for a malformed or missing `Plural-Forms`.
    """
    found = _PLURAL_FORMS.fullmatch(header.get("Plural-Forms", "").strip())
    if not found:
        raise ValueError("Plural-Forms must be nplurals=NUMBER; plural=EXPRESSION;")
    return int(found[1]), gettext.c2py(found[2])


class _Reading(Catalog):
    """A catalogue that keeps its header as written and accepts no entry twice."""

    header_text = ""

    def __setitem__(self, key: Any, message: Message) -> None:
        if key == "":
            self.header_text = str(message.string)
            self._take_header()
            return
        if self._key_for(key, message.context) in self._messages:
            raise SourceError(message.lineno or 1, f"this sentence is there twice: {key!r}")
        super().__setitem__(key, message)

    def _take_header(self) -> None:
        header = dict(_fields(self.header_text))
        try:
            plural_rule(header)
        except ValueError as error:
            raise SourceError(1, f"the plural header is malformed: {error}") from error
        if "utf-8" not in header.get("Content-Type", "").lower():
            raise SourceError(1, "the header must say charset=UTF-8")
        # Only this field matters for the reading; Babel would make up the others.
        self.mime_headers = [("Plural-Forms", header["Plural-Forms"])]


def _decode(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise SourceError(line, "the file is not UTF-8") from error


def _fields(header: str) -> list[tuple[str, str]]:
    return HeaderParser().parsestr(header).items()


def _entry(message: Message) -> Entry:
    counted = not isinstance(message.id, str)
    one, other = (message.id[0], message.id[1]) if counted else (str(message.id), "")
    forms = tuple(message.string or ()) if counted else (str(message.string or ""),)
    context = message.context or ""
    return Entry(context, one, other, forms, frozenset(message.flags), message.lineno or 1)
