"""Pages as a PDF: made in memory, then written whole or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from edu_app.core.errors import Fault
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
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setCreator("BoneSteady")
    writer.setPageLayout(page_layout(pages[0].paper))
    writer.setResolution(UNITS_PER_INCH)
    painter = QPainter()
    if not painter.begin(writer):
        raise Fault("print-failed", reason="PDF")
    paint_pages(painter, pages, writer)
    painter.end()
    buffer.close()
    return bytes(data.data())


def write_pdf(path: Path, pages: Sequence[Page], title: str) -> None:
    """Write the PDF; raise `Fault` "file-not-written" and leave an old file as it was."""
    write_atomically(path, pdf_bytes(pages, title))


def paint_pages(painter: QPainter, pages: Sequence[Page], device: QPdfWriter) -> None:
    """Paint the pages on a device that counts in units of the page."""
    for number, page in enumerate(pages):
        if number:
            device.newPage()
        page.paint(painter)
