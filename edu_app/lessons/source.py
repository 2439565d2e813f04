"""The body of a lesson file cut into pieces, each with its kind and its line. Knows no HTML.

The dialect is small on purpose, so that translators' programs leave it whole: ATX headings with
`{#anchor}`, paragraphs, flat lists, `> **Warning.** text`, one-line pictures, tables, comments.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

PieceKind = Literal[
    "title", "heading", "comment", "picture", "quote", "bullets", "numbers", "table", "text"
]
_BULLET = re.compile(r"[-*+] +")
_NUMBER = re.compile(r"[0-9]{1,2}[.)] +")
_TABLE_RULE = re.compile(r"\|?\s*:?-{3,}[-|:\s]*")


@dataclass(frozen=True)
class Piece:
    """Neighbouring lines of one kind, as they stand in the file."""

    kind: PieceKind
    line: int
    lines: tuple[str, ...]

    @property
    def source(self) -> str:
        """The lines as one text."""
        return "\n".join(self.lines)


def cut_pieces(body: str, first_line: int) -> list[Piece]:
    """Return the pieces of `body`; its first line has the number `first_line`."""
    pieces: list[Piece] = []
    for line, group in _groups(body, first_line):
        piece = Piece(_kind(group), line, group)
        before = pieces[-1] if pieces else None
        if before and piece.kind == before.kind and piece.kind in ("bullets", "numbers"):
            # A translator's program may put blank lines between the entries of one list.
            pieces[-1] = Piece(piece.kind, before.line, before.lines + group)
        else:
            pieces.append(piece)
    return pieces


def list_entries(piece: Piece) -> list[str]:
    """Return the source of each entry of a list, without its marker."""
    entries: list[str] = []
    for line in piece.lines:
        marker = _BULLET.match(line) or _NUMBER.match(line)
        if marker:
            entries.append(line[marker.end() :])
        else:
            entries[-1] += " " + line.strip()
    return entries


def quoted_text(piece: Piece) -> str:
    """Return the source inside a quote, without the marks at the start of its lines."""
    return "\n".join(re.sub(r"^>\s?", "", line) for line in piece.lines)


def _groups(body: str, first_line: int) -> Iterator[tuple[int, tuple[str, ...]]]:
    group: list[str] = []
    start = first_line
    for number, line in enumerate(body.splitlines(), first_line):
        inside_comment = bool(group) and group[0].startswith("<!--") and "-->" not in group[-1]
        if group and not inside_comment and (not line.strip() or _begins_anew(line, group)):
            yield start, tuple(group)
            group = []
        if line.strip() or inside_comment:
            start = start if group else number
            group.append(line.rstrip())
    if group:
        yield start, tuple(group)


def _begins_anew(line: str, group: list[str]) -> bool:
    """Whether `line` belongs to another piece although no empty line stands before it."""
    if line.startswith(("#", "<!--", "![")) or group[0].startswith(("#", "<!--")):
        return True
    # A translator's program may wrap the words of a picture.
    return group[0].startswith("![") and group[-1].endswith(")")


def _kind(group: tuple[str, ...]) -> PieceKind:
    first = group[0]
    for opening, kind in _OPENINGS:
        if first.startswith(opening):
            return kind
    if _BULLET.match(first):
        return "bullets"
    if _NUMBER.match(first):
        return "numbers"
    if len(group) > 1 and "|" in first and _TABLE_RULE.fullmatch(group[1]):
        return "table"
    return "text"


_OPENINGS: tuple[tuple[str, PieceKind], ...] = (
    ("# ", "title"),
    ("#", "heading"),
    ("<!--", "comment"),
    ("![", "picture"),
    (">", "quote"),
)
