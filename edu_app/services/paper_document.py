"""A page with headings and tables as a value, in reading order; ui/printing draws it.

Used by the page for the doctor and by the question list. Must not know how a page is drawn.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Cell:
    """A text in a table; `tag` is its language where it differs from the page's."""

    text: str
    tag: str = ""
    rtl: bool = False
    strong: bool = False


@dataclass(frozen=True)
class PaperTable:
    """Rows under headings; `shares` are the widths of the columns relative to each other."""

    columns: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    shares: tuple[float, ...]


@dataclass(frozen=True)
class PaperSection:
    """A heading with paragraphs and perhaps a table."""

    heading: str = ""
    lines: tuple[str, ...] = ()
    table: PaperTable | None = None


@dataclass(frozen=True)
class PaperDocument:
    """One document of one or more sheets; `foot` stands at the end of it."""

    tag: str
    direction: str
    title: str
    sections: tuple[PaperSection, ...]
    foot: tuple[str, ...] = ()

    @property
    def rtl(self) -> bool:
        """Return whether the page runs from the right."""
        return self.direction == "rtl"
