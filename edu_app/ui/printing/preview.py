"""Pages to a printer, through the system's own dialog with a preview of what comes out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QWidget

from edu_app.core.errors import Fault
from edu_app.services.faults import word_fault
from edu_app.ui.printing.page import Page
from edu_app.ui.printing.pdf_file import page_layout
from edu_app.ui.printing.units import UNITS_PER_INCH


class PrintPreview(QPrintPreviewDialog):
    """Shows the pages and prints them when the person says so.

    `printed` comes once the pages went to a printer or a file; `failed` carries a sentence.
    """

    failed = Signal(str)
    printed = Signal()

    def __init__(self, pages: Sequence[Page], title: str, parent: QWidget | None = None) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(title)
        # The pages bring their own margins, wide enough for common printers.
        printer.setFullPage(True)
        printer.setPageLayout(page_layout(pages[0].paper))
        super().__init__(printer, parent)
        # Qt does not keep the printer alive.
        self._printer = printer
        self._pages = pages
        self._failed = False
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.paintRequested.connect(self._on_paint_requested)
        # Qt paints for the preview as for the printer; it accepts only after it has printed.
        self.accepted.connect(self._on_accepted)

    def _on_paint_requested(self, printer: QPrinter) -> None:
        try:
            print_pages(self._pages, printer)
        except Fault as fault:
            self._failed = True
            self.failed.emit(word_fault(fault))
        else:
            self._failed = False

    def _on_accepted(self) -> None:
        if not self._failed:
            self.printed.emit()


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
