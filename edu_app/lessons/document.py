"""A lesson as plain values: sections of blocks, ready to be shown, read aloud, searched or checked.

Owns no reading: markdown.py makes these values. Every `html` in here is safe (sanitised).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

BlockKind = Literal["heading", "paragraph", "list", "callout", "picture", "table"]
Role = Literal["", "key", "warning", "note"]


@dataclass(frozen=True)
class Block:
    """One piece of a lesson.

    `anchor` is that of its section. `text` is the same without markup. `items` holds the inner
    html of each entry of a list. `role` tells callouts apart. `evidence` holds the numbers that
    support it, `line` its place in the file.
    """

    kind: BlockKind
    anchor: str = ""
    html: str = ""
    text: str = ""
    items: tuple[str, ...] = ()
    picture: str = ""
    alt: str = ""
    caption: str = ""
    evidence: tuple[str, ...] = ()
    role: Role = ""
    line: int = 0

    @property
    def ordered(self) -> bool:
        """Whether this is a numbered list."""
        return self.kind == "list" and self.html.startswith("<ol")


@dataclass(frozen=True)
class Section:
    """A heading and what stands under it; `mark` is "must", "should", "may" or "" (not marked)."""

    anchor: str
    heading: str
    mark: str = ""
    blocks: tuple[Block, ...] = ()
    evidence: tuple[str, ...] = ()
    line: int = 0


@dataclass(frozen=True)
class LessonDocument:
    """One lesson in one language; `sources` are the evidence numbers in the order of their use."""

    id: str
    tag: str
    title: str
    summary: str
    key_message: Block
    sections: tuple[Section, ...]
    sources: tuple[str, ...] = ()

    def blocks(self) -> Iterator[Block]:
        """Yield the key message and every block of every section, in reading order."""
        yield self.key_message
        for section in self.sections:
            yield from section.blocks

    def section(self, anchor: str) -> Section | None:
        """Return the section with this anchor, or None."""
        return next((one for one in self.sections if one.anchor == anchor), None)
