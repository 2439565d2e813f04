"""Reads the TOML files of the content folder and says in which line something is wrong.

Owns file reading and typed access to a table; knows the meaning of no file.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import NoReturn, TypeVar

from edu_app.core.errors import Fault

Value = TypeVar("Value")
_LINE = re.compile(r"\(at line (\d+)")


class ContentTable:
    """A table of one file; `where` names it in messages, for example `question 2`."""

    def __init__(self, data: Mapping[str, object], path: Path, where: str = "") -> None:
        self.data, self.path, self.where = data, path, where

    def get(self, key: str, kind: type[Value]) -> Value:
        """Return a needed entry of the given type; raise `Fault` "content-invalid"."""
        value = self.data.get(key)
        if value is None:
            self.refuse(key, "is needed")
        if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
            self.refuse(key, f"must be of the kind {kind.__name__}")
        return value

    def find(self, key: str, kind: type[Value], otherwise: Value) -> Value:
        """Return an entry that may be missing."""
        return self.get(key, kind) if key in self.data else otherwise

    def words(self, key: str) -> str:
        """Return a needed text that is not empty."""
        text = self.get(key, str).strip()
        if not text:
            self.refuse(key, "must not be empty")
        return text

    def names(self, key: str) -> tuple[str, ...]:
        """Return a list of texts; empty where the key is missing."""
        rows = self.find(key, list, [])
        if not all(isinstance(row, str) for row in rows):
            self.refuse(key, "must be a list of texts")
        return tuple(rows)

    def table(self, key: str) -> ContentTable:
        """Return the table under `key`."""
        where = f"{self.where}.{key}".lstrip(".")
        return ContentTable(self.get(key, dict), self.path, where)

    def tables(self, key: str) -> tuple[ContentTable, ...]:
        """Return the list of tables under `key`; empty where the key is missing."""
        rows = self.find(key, list, [])
        if not all(isinstance(row, dict) for row in rows):
            self.refuse(key, "must be a list of tables")
        where = f"{self.where} {key}".strip()
        return tuple(ContentTable(row, self.path, f"{where} {n}") for n, row in enumerate(rows, 1))

    def allow(self, *keys: str) -> None:
        """Refuse entries with other names: a typing error must not silently do nothing."""
        for key in self.data:
            if key not in keys:
                self.refuse(key, "is not known here")

    def refuse(self, key: str, reason: str) -> NoReturn:
        """Raise `Fault` "content-invalid" with path, reason and, where found, the line."""
        field = f"{self.where}.{key}".lstrip(".")
        raise content_invalid(self.path, line_of(self.path, key), f"{field} {reason}")


def read_table(path: Path) -> ContentTable:
    """Return the table of the file at `path`.

    Raises `Fault` "content-missing" (path) or "content-invalid" (path, line, reason).
    """
    try:
        data = tomllib.loads(read_text(path))
    except tomllib.TOMLDecodeError as error:
        place = _LINE.search(str(error))
        raise content_invalid(path, int(place[1]) if place else 1, str(error)) from error
    return ContentTable(data, path)


def read_text(path: Path) -> str:
    """Return the text of a content file; raise `Fault` "content-missing" or "content-invalid"."""
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise content_invalid(path, 1, "the file is not UTF-8") from error
    except OSError as error:
        raise Fault("content-missing", path=short_path(path)) from error


def line_of(path: Path, words: str) -> int:
    """Return the first line of the file in which `words` stand, or 1."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return 1
    return next((n for n, line in enumerate(lines, 1) if words in line), 1)


def short_path(path: Path) -> str:
    """Return the path from the content folder on: the same on every machine."""
    parts = path.parts
    return "/".join(parts[parts.index("content") :]) if "content" in parts else str(path)


def content_invalid(path: Path, line: int, reason: str) -> Fault:
    """Return the fault of a content file that cannot be read."""
    return Fault("content-invalid", path=short_path(path), line=line, reason=reason)
