"""A table for a spreadsheet: UTF-8 with a mark, ISO dates, and no cell that runs as a formula.

Knows cells only; which columns there are is decided by whoever asks.
"""

from __future__ import annotations

import csv
import datetime
import io
from collections.abc import Iterable, Sequence

Cell = str | int | datetime.date | None

# Excel reads the file as UTF-8 only behind this mark.
_MARK = "\ufeff"
# A cell that begins so may be run as a formula by a spreadsheet (OWASP, "CSV Injection").
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def write_csv(heading: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """Return the file: `heading` and then `rows`, dates as YYYY-MM-DD, empty for None."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow([_write(cell) for cell in heading])
    writer.writerows([_write(cell) for cell in row] for row in rows)
    return (_MARK + text.getvalue()).encode("utf-8")


def _write(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, datetime.date):
        return cell.isoformat()
    if isinstance(cell, int):
        return str(cell)
    # Spaces in front do not stop a spreadsheet from running what follows.
    return f"'{cell}" if cell.lstrip(" ").startswith(_FORMULA_STARTS) else cell
