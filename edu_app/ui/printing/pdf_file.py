"""Pages as a PDF: made in memory, then written whole or not at all."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from edu_app.core.errors import Fault
from edu_app.core.steps import Steps, run_through
from edu_app.exchange.atomic_file import write_atomically
from edu_app.ui.printing.page import Page
from edu_app.ui.printing.units import UNITS_PER_INCH, Paper


def page_layout(paper: Paper) -> QPageLayout:
    """Return the sheet for Qt: no margins of its own, the page has them."""
    size = QPageSize(QSizeF(paper.width_mm, paper.height_mm), QPageSize.Unit.Millimeter)
    upright = QPageLayout.Orientation.Portrait
    return QPageLayout(size, upright, QMarginsF(0, 0, 0, 0))


def pdf_bytes(pages: Sequence[Page], title: str) -> bytes:
    """Return the PDF of `pages`, all on the paper of the first; `title` stands in its window."""
    return run_through(pdf_steps(pages, title))


def pdf_steps(
    pages: Iterable[Page], title: str, share: Callable[[], float] = lambda: 1.0
) -> Steps[bytes]:
    """Make the PDF, a step for each sheet; `share` says how much of the pages has come."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setCreator("BoneSteady")
    writer.setResolution(UNITS_PER_INCH)
    painter = QPainter()
    try:
        for number, page in enumerate(pages):
            if number:
                writer.newPage()
            else:
                writer.setPageLayout(page_layout(page.paper))
                if not painter.begin(writer):
                    raise Fault("print-failed", reason="PDF")
            page.paint(painter)
            yield share()
    finally:
        # Whoever stops on the way must not leave a painter on what goes.
        if painter.isActive():
            painter.end()
    buffer.close()
    return bytes(data.data())


def write_pdf(path: Path, pages: Sequence[Page], title: str) -> None:
    """Write the PDF; raise `Fault` "file-not-written" and leave an old file as it was."""
    write_atomically(path, pdf_bytes(pages, title))
