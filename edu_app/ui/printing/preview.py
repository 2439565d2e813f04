"""Pages to a printer, through the system's own dialog with a preview of what comes out."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QWidget

from edu_app.core.errors import Fault
from edu_app.ui.printing.page import Page
from edu_app.ui.printing.pdf_file import page_layout
from edu_app.ui.printing.units import UNITS_PER_INCH


def make_preview(pages: Sequence[Page], title: str, parent: QWidget | None) -> QPrintPreviewDialog:
    """Return the dialog; it prints when the person says so and is closed like any other."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    # The pages bring their own margins, wide enough for common printers.
    printer.setFullPage(True)
    printer.setPageLayout(page_layout(pages[0].paper))
    dialog = QPrintPreviewDialog(printer, parent)
    dialog.setWindowTitle(title)
    dialog.paintRequested.connect(partial(print_pages, pages))
    return dialog


def print_pages(pages: Sequence[Page], printer: QPrinter) -> None:
    """Paint the pages on `printer`; raise `Fault` "print-failed" when it cannot begin."""
    painter = QPainter()
    if not painter.begin(printer):
        raise Fault("print-failed", reason=printer.printerName())
    scale = printer.resolution() / UNITS_PER_INCH
    painter.scale(scale, scale)
    for number, page in enumerate(pages):
        if number:
            printer.newPage()
        page.paint(painter)
    painter.end()
