"""Prints the page or saves it as a file, and says where it went."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QSizeF, Qt
from PySide6.QtGui import (
    QFont,
    QPagedPaintDevice,
    QPageLayout,
    QPdfWriter,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from edu_app.core.errors import Fault
from edu_app.exchange.atomic_file import write_atomically
from edu_app.i18n import runtime
from edu_app.i18n.runtime import _, pgettext
from edu_app.ui.dialogs.parts.action_button import ActionButton
from edu_app.ui.dialogs.parts.flow_row import flow_row
from edu_app.ui.dialogs.parts.long_texts import breakable
from edu_app.ui.dialogs.parts.said_frame import SaidFrame
from edu_app.ui.page_context import PageContext
from edu_app.ui.pages.when_to_call.card_html import card_html
from edu_app.ui.pages.when_to_call.presenter import CallView
from edu_app.ui.printing.pdf_file import page_layout
from edu_app.ui.printing.printers import printer_names
from edu_app.ui.printing.units import PAPERS

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_POINTS = 14
# About 9 mm in the pixels of html, which Qt scales to the device.
_MARGIN = 34


class PrintedCard(QWidget):
    """Two buttons and one sentence about what became of the page.

    `list_printers` names the printers of this computer. Tests give their own.
    """

    def __init__(self, context: PageContext, view: CallView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._view = context, view
        self.list_printers = printer_names
        self.to_printer = ActionButton("secondary", pgettext("button", "Print this page"))
        self.to_file = ActionButton("secondary", pgettext("button", "Save as a PDF file"))
        self.said = SaidFrame(role="note")
        self.to_printer.clicked.connect(self._on_print)
        self.to_file.clicked.connect(self._on_save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(flow_row(self.to_printer, self.to_file))
        column.addWidget(self.said)

    def save_to(self, path: Path) -> None:
        """Write the page to `path` and say where it is, or that it could not be written."""
        shown = breakable(str(path))
        try:
            write_atomically(path, self._pdf())
        except Fault:
            said = _("Not saved: {path} cannot be written. Choose another folder.")
            self.said.say(said.format(path=shown))
        else:
            self.said.say(_("Saved: {path}").format(path=shown))

    def _pdf(self) -> bytes:
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        writer.setPageLayout(self._page_layout())
        writer.setTitle(_("When to call"))
        self._document(writer).print_(writer)
        buffer.close()
        return bytes(buffer.data().data())

    def _document(self, device: QPagedPaintDevice) -> QTextDocument:
        """Return the page, laid out for the sheet of `device` with margins common printers have."""
        document = QTextDocument()
        document.documentLayout().setPaintDevice(device)
        document.setDocumentMargin(_MARGIN)
        document.setPageSize(QSizeF(device.width(), device.height()))
        font = QFont(self.font())
        font.setPointSizeF(_POINTS)
        document.setDefaultFont(font)
        rtl = runtime.current().direction == "rtl"
        option = QTextOption()
        way = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        option.setTextDirection(way)
        document.setDefaultTextOption(option)
        document.setHtml(card_html(self._view, rtl=rtl))
        return document

    def _on_save(self) -> None:
        discreet = self._context.use_cases.settings.current.discreet
        name = _("page.pdf") if discreet else _("when-to-call.pdf")
        chosen, _kind = QFileDialog.getSaveFileName(
            self, _("Save as a PDF file"), str(Path.home() / name), "PDF (*.pdf)"
        )
        if chosen:
            self.save_to(Path(chosen))

    def _on_print(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        if not self.list_printers():
            self.said.say(_("There is no printer. Save the page as a file and print that."))
            return
        printer = QPrinter()
        printer.setFullPage(True)
        printer.setPageLayout(self._page_layout())
        dialog = QPrintDialog(printer, self)
        dialog.accepted.connect(lambda: self._send(printer))
        dialog.setModal(True)
        dialog.show()

    def _send(self, printer: QPrinter) -> None:
        self._document(printer).print_(printer)
        self.said.say(_("Sent to the printer."))

    def _page_layout(self) -> QPageLayout:
        """Return the country's paper; the document brings its own margins."""
        use_cases = self._context.use_cases
        return page_layout(PAPERS[use_cases.plans.paper(use_cases.settings.current.country)])
