"""The header of a lesson file: `key: value` lines between two lines of three dashes.

Owns the splitting of header and body, and what a header says about the making of a text. A flat
subset of YAML, read in a few lines, so that no YAML library is needed.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass

from edu_app.core.errors import Fault

_FENCE = "---"
_ENTRY = re.compile(r"(?P<key>[a-z_]+):(?:\s+(?P<value>.*?))?\s*")
KEYS = (
    "id",
    "lang",
    "source_rev",
    "source_sha",
    "made_by",
    "stage",
    "compared",
    "compared_on",
    "translator",
    "reviser",
    "clinical_reviewer",
    "reviewed_on",
)


@dataclass(frozen=True)
class Header:
    """Who made a text, from which source, and how far it was checked; empty means nobody yet."""

    id: str
    lang: str
    source_rev: int
    source_sha: str = ""
    made_by: str = "machine"
    stage: str = "draft"
    compared: str = ""
    compared_on: datetime.date | None = None
    translator: str = ""
    reviser: str = ""
    clinical_reviewer: str = ""
    reviewed_on: datetime.date | None = None


@dataclass(frozen=True)
class Split:
    """The entries of a header with their lines, and the body with the line it begins on."""

    entries: Mapping[str, str]
    lines: Mapping[str, int]
    body: str
    body_line: int


def split_front_matter(text: str, path: str) -> Split:
    """Return header and body of a lesson file; raise `Fault` "lesson-invalid" with the line."""
    lines = text.splitlines()
    if not lines or lines[0].rstrip() != _FENCE:
        raise lesson_invalid(path, 1, "the file must begin with a header between two lines of ---")
    end = next((n for n, line in enumerate(lines[1:], 1) if line.rstrip() == _FENCE), 0)
    if not end:
        raise lesson_invalid(path, 1, "the header is not closed by a line of ---")
    entries: dict[str, str] = {}
    places: dict[str, int] = {}
    for number, line in enumerate(lines[1:end], 2):
        if line.strip():
            key, value = _read_entry(line, path, number)
            if key in entries:
                raise lesson_invalid(path, number, f"{key} stands twice in the header")
            entries[key], places[key] = value, number
    return Split(entries, places, "\n".join(lines[end + 1 :]), end + 2)


def read_header(split: Split, path: str) -> Header:
    """Return the typed header; raise `Fault` "lesson-invalid" with the line of the wrong entry."""
    entries, lines = split.entries, split.lines
    for key in ("id", "lang", "source_rev"):
        if not entries.get(key):
            raise lesson_invalid(path, lines.get(key, 1), f"the header needs {key}")
    if not entries["source_rev"].isdecimal():
        raise lesson_invalid(path, lines["source_rev"], "source_rev must be a whole number")
    texts = {
        key: entries[key]
        for key in KEYS
        if key in entries and key not in ("source_rev", "compared_on", "reviewed_on")
    }
    return Header(
        source_rev=int(entries["source_rev"]),
        compared_on=_read_date(split, "compared_on", path),
        reviewed_on=_read_date(split, "reviewed_on", path),
        **texts,
    )


def lesson_invalid(path: str, line: int, reason: str) -> Fault:
    """Return the fault of a lesson file that cannot be read."""
    return Fault("lesson-invalid", path=path, line=line, reason=reason)


def _read_entry(line: str, path: str, number: int) -> tuple[str, str]:
    entry = _ENTRY.fullmatch(line)
    if not entry:
        raise lesson_invalid(path, number, "a header line must read `key: value`")
    if entry["key"] not in KEYS:
        raise lesson_invalid(path, number, f"the header knows no key {entry['key']}")
    return entry["key"], entry["value"] or ""


def _read_date(split: Split, key: str, path: str) -> datetime.date | None:
    text = split.entries.get(key, "")
    try:
        return datetime.date.fromisoformat(text) if text else None
    except ValueError as error:
        raise lesson_invalid(path, split.lines[key], f"{key} must be year-month-day") from error
