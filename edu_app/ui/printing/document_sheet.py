"""A document with headings and tables on as many sheets as it needs (doctor, question list).

Rows are never cut in two. Knows nothing of what the words mean.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from edu_app.services.paper_document import Cell, PaperDocument, PaperSection, PaperTable
from edu_app.ui.printing.page import Area, Box, Page, Rule
from edu_app.ui.printing.print_fonts import refuse_missing_letters
from edu_app.ui.printing.text_block import Script, TextBlock, TextStyle
from edu_app.ui.printing.units import Paper, mm, pt

_MARGIN = mm(15)
_TITLE = TextStyle(18, bold=True, colour="#0b5a5f")
_HEADING = TextStyle(13, bold=True, colour="#0b5a5f")
_QUIET = TextStyle(10.5, colour="#44545e")
_PAD = pt(4)


@dataclass(frozen=True)
class DocumentLook:
    """Sizes of a document; `row_gap` is extra room in each row, to write on (points)."""

    points: float = 11
    row_gap: float = 0


# Large letters, and room to write an answer by hand.
ROOM_TO_WRITE = DocumentLook(points=13, row_gap=26)


def lay_out_document(
    document: PaperDocument, paper: Paper, look: DocumentLook | None = None
) -> tuple[Page, ...]:
    """Return the sheets; raise `Fault` "font-missing" rather than print boxes."""
    return tuple(DocumentSheets(document, paper, look))


def _texts(document: PaperDocument) -> Iterator[tuple[str, str]]:
    for section in document.sections:
        for line in (section.heading, *section.lines):
            yield line, document.tag
        rows = (section.table.columns, *section.table.rows) if section.table else ()
        for row in rows:
            yield from ((cell.text, cell.tag or document.tag) for cell in row)
    yield from ((line, document.tag) for line in (document.title, *document.foot))


def _refuse_missing_letters(document: PaperDocument) -> None:
    by_tag: dict[str, list[str]] = {}
    for text, tag in _texts(document):
        by_tag.setdefault(tag, []).append(text)
    for tag, texts in by_tag.items():
        refuse_missing_letters(texts, tag)


class DocumentSheets:
    """Fills sheet after sheet from the top, each when it is asked for.

    Going through them raises `Fault` "font-missing" before the first. `share` is the part of the
    document (0 to 1) that stands on the sheets so far.
    """

    def __init__(
        self, document: PaperDocument, paper: Paper, look: DocumentLook | None = None
    ) -> None:
        self._document = document
        self._paper = paper
        self._look = look = look or DocumentLook()
        self._script = Script(document.tag, document.rtl)
        self._width = paper.width - 2 * _MARGIN
        self._body = TextStyle(look.points)
        self._pages: list[Page] = []
        self._y = 0.0
        self._rows_written = 0
        tables = [section.table for section in document.sections if section.table]
        self._rows = sum(len(table.rows) for table in tables)

    @property
    def share(self) -> float:
        """Return the part of the rows that is written, 1 where there are none."""
        return self._rows_written / self._rows if self._rows else 1.0

    def __iter__(self) -> Iterator[Page]:
        _refuse_missing_letters(self._document)
        given = 0
        for _part in self._parts():
            # More may come to the last one.
            while given < len(self._pages) - 1:
                yield self._pages[given]
                given += 1
        yield from self._pages[given:]

    def _parts(self) -> Iterator[None]:
        """Write the document and pause after each part of it."""
        self._pages, self._rows_written = [], 0
        self._new_page()
        self._write(self._document.title, _TITLE)
        for section in self._document.sections:
            yield from self._section(section)
        self._y += pt(10)
        for line in self._document.foot:
            self._write(line, _QUIET)
            yield

    def _new_page(self) -> None:
        self._pages.append(Page(self._paper, rtl=self._document.rtl))
        self._y = _MARGIN

    def _room_for(self, height: float) -> None:
        if self._y + height > self._paper.height - _MARGIN:
            self._new_page()

    def _write(self, text: str, style: TextStyle) -> None:
        block = TextBlock(text, style, self._script, self._width)
        self._room_for(block.height)
        self._pages[-1].write(block, _MARGIN, self._y)
        self._y += block.height + pt(2)

    def _section(self, section: PaperSection) -> Iterator[None]:
        if section.heading:
            self._y += pt(8)
            self._room_for(pt(60))
            self._write(section.heading, _HEADING)
        for line in section.lines:
            self._write(line, self._body)
            yield
        if section.table:
            self._y += pt(4)
            yield from self._table(section.table)

    def _table(self, table: PaperTable) -> Iterator[None]:
        widths = _widths(table.shares, self._width)
        self._row(table.columns, widths, head=True)
        for row in table.rows:
            before = len(self._pages)
            self._row(row, widths, head=False, columns=table.columns)
            assert len(self._pages) <= before + 1  # noqa: S101 - a row is lower than a sheet
            self._rows_written += 1
            yield

    def _row(
        self,
        cells: Sequence[Cell],
        widths: Sequence[float],
        *,
        head: bool,
        columns: Sequence[Cell] = (),
    ) -> None:
        placed: list[tuple[float, TextBlock]] = []
        x = _MARGIN
        for cell, width in zip(cells, widths, strict=True):
            if cell.text or not placed:
                placed.append((x, self._block(cell, width)))
            x += width
        gap = 0 if head else pt(self._look.row_gap)
        height = max(block.height for _x, block in placed) + 2 * _PAD + gap
        if columns and self._y + height > self._paper.height - _MARGIN:
            self._new_page()
            self._row(columns, widths, head=True)
        page, area = self._pages[-1], Area(_MARGIN, self._y, self._width, height)
        page.put(Box(fill="#e1efee", radius=pt(3)) if head else Rule("#8a9aa3"), area)
        for x, block in placed:
            page.write(block, x + _PAD, self._y + _PAD)
        self._y += height

    def _block(self, cell: Cell, width: float) -> TextBlock:
        script = Script(cell.tag, cell.rtl) if cell.tag else self._script
        style = replace(self._body, bold=cell.strong)
        return TextBlock(cell.text, style, script, width - 2 * _PAD)


def _widths(shares: Sequence[float], width: float) -> list[float]:
    return [width * share / sum(shares) for share in shares]
