"""A table of a lesson as a grid that mirrors, and as stacked rows where the column is narrow."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html.parser import HTMLParser

from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLayoutItem

from edu_app.ui.widgets.blocks.column import Column
from edu_app.ui.widgets.blocks.rich_text import RichText
from edu_app.ui.widgets.blocks.text_setting import TextSetting

_LETTERS_A_COLUMN = 13


class _Cells(HTMLParser):
    """Collects the inner html of every cell, row by row."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.rows: list[list[str]] = []
        self._open = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "tr":
            self.rows.append([])
        elif tag in ("th", "td"):
            self.rows[-1].append("")
            self._open = True
        else:
            self._write(self.get_starttag_text() or "")

    def handle_endtag(self, tag: str) -> None:
        if tag in ("th", "td"):
            self._open = False
        else:
            self._write(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        self._write(data)

    def handle_entityref(self, name: str) -> None:
        self._write(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self._write(f"&#{name};")

    def _write(self, piece: str) -> None:
        if self._open:
            self.rows[-1][-1] += piece


def table_rows(html: str) -> list[list[str]]:
    """Return the inner html of the cells of one table; the first row is the heading."""
    reader = _Cells()
    reader.feed(html)
    return [row for row in reader.rows if row]


class TableGrid(Column):
    """Cells side by side when there is room, else each row as "heading: cell" lines."""

    def __init__(self, html: str, setting: TextSetting) -> None:
        super().__init__()
        self.setProperty("role", "table")
        setting.dress(self)
        rows = table_rows(html)
        self._columns = max((len(row) for row in rows), default=1)
        self._heads = [RichText(f"<b>{cell}</b>", setting) for cell in rows[0]] if rows else []
        self._cells = [[RichText(cell, setting) for cell in row] for row in rows[1:]]
        self._setting, self._head_words = setting, rows[0] if rows else []
        self._echoes: list[list[RichText]] = []
        self.texts = [*self._heads, *(cell for row in self._cells for cell in row)]
        self._grid = QGridLayout(self)
        self._grid.setHorizontalSpacing(20)
        self.stacked: bool | None = None
        self._arrange(stacked=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack the cells when a column would become too narrow for words."""
        super().resizeEvent(event)
        letters = event.size().width() / QFontMetricsF(self.font()).averageCharWidth()
        self._arrange(stacked=letters < self._columns * _LETTERS_A_COLUMN)

    def _arrange(self, *, stacked: bool) -> None:
        if stacked == self.stacked:
            return
        self.stacked = stacked
        for _item in self._taken():
            pass
        for label in (*self._heads, *self._all(self._echoes)):
            label.setVisible(False)
        if stacked:
            self._stack()
        else:
            self._spread()

    def _taken(self) -> Iterator[QLayoutItem]:
        while (item := self._grid.takeAt(0)) is not None:
            yield item

    def _spread(self) -> None:
        for row, cells in enumerate([self._heads, *self._cells]):
            for column, cell in enumerate(cells):
                self._grid.addWidget(cell, row, column)
                self._grid.setColumnStretch(column, 1)
                cell.setVisible(True)

    def _stack(self) -> None:
        at = 0
        self._echoes = self._echoes or [self._make_echoes(len(row)) for row in self._cells]
        for echoes, cells in zip(self._echoes, self._cells, strict=True):
            for echo, cell in zip(echoes, cells, strict=True):
                self._grid.addWidget(echo, at, 0, 1, self._columns)
                self._grid.addWidget(cell, at + 1, 0, 1, self._columns)
                echo.setVisible(True)
                at += 2

    def _make_echoes(self, count: int) -> list[RichText]:
        """Return the headings for one row: stacked, every cell repeats its own."""
        words = self._head_words[:count]
        return [RichText(f"<b>{word}</b>", self._setting, "caption") for word in words]

    @staticmethod
    def _all(rows: Sequence[Sequence[RichText]]) -> Iterator[RichText]:
        return (label for row in rows for label in row)
