"""Files that are whole or not there, and the same page through a printer."""

import pytest
from paper_reading import letters, page_size_mm, poppler_text
from plan_samples import plan, source, words
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewWidget

from edu_app.core.errors import Fault
from edu_app.services.wallet_card import make_card
from edu_app.ui.printing.pdf_file import page_layout, pdf_bytes, write_pdf
from edu_app.ui.printing.plan_files import write_card_pdf, write_plan_pdf
from edu_app.ui.printing.plan_sheet import lay_out_plan
from edu_app.ui.printing.preview import PrintPreview, print_pages
from edu_app.ui.printing.units import A4


def test_a_failed_save_leaves_the_old_pdf_and_says_so(tmp_path, monkeypatch):
    def fail(*_):
        raise OSError(28, "No space left on device")

    path = tmp_path / "plan.pdf"
    path.write_bytes(b"old")
    monkeypatch.setattr("os.fsync", fail)
    with pytest.raises(Fault) as raised:
        write_pdf(path, lay_out_plan(plan(), A4).pages, "title")
    assert raised.value.code == "file-not-written"
    assert path.read_bytes() == b"old"


def test_a_pdf_is_readable_by_its_owner_alone(tmp_path):
    write_plan_pdf(tmp_path / "plan.pdf", plan(), "letter")
    write_card_pdf(tmp_path / "card.pdf", make_card(source(), words()), "a4")
    for name in ("plan.pdf", "card.pdf"):
        assert (tmp_path / name).stat().st_mode & 0o777 == 0o600


def test_the_printer_gets_the_same_page_as_the_file(tmp_path):
    pages = lay_out_plan(plan(), A4).pages
    write_pdf(tmp_path / "file.pdf", pages, "title")
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setFullPage(True)
    printer.setPageLayout(page_layout(A4))
    print_pages(pages, printer)
    printed = letters(poppler_text(tmp_path / "printed.pdf"))
    assert printed == letters(poppler_text(tmp_path / "file.pdf"))
    assert page_size_mm(tmp_path / "printed.pdf") == (210, 297)


# Qt says by itself that it cannot begin; what counts is that the person is told in a sentence.
CANNOT_BEGIN = pytest.mark.qt_log_ignore("QPainter::begin", extend=True)


@CANNOT_BEGIN
def test_a_printer_that_does_not_begin_is_said(tmp_path):
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "nowhere" / "printed.pdf"))
    with pytest.raises(Fault) as raised:
        print_pages(lay_out_plan(plan(), A4).pages, printer)
    assert raised.value.code == "print-failed"


def test_the_preview_shows_the_pages_and_has_a_name(qtbot):
    dialog = PrintPreview(lay_out_plan(plan(), A4).pages, "My plan")
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.windowTitle() == "My plan"
    assert dialog.findChild(QPrintPreviewWidget).pageCount() == 1


@CANNOT_BEGIN
def test_a_printer_that_fails_from_the_preview_is_said_in_a_sentence(qtbot, tmp_path):
    dialog = PrintPreview(lay_out_plan(plan(), A4).pages, "My plan")
    qtbot.addWidget(dialog)
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "nowhere" / "printed.pdf"))
    with qtbot.waitSignal(dialog.failed) as said:
        dialog.paintRequested.emit(printer)
    assert "Nothing was printed" in said.args[0]
    with qtbot.assertNotEmitted(dialog.printed):
        dialog.accept()


def test_pages_that_were_printed_are_said(qtbot):
    dialog = PrintPreview(lay_out_plan(plan(), A4).pages, "My plan")
    qtbot.addWidget(dialog)
    with qtbot.waitSignal(dialog.printed):
        dialog.accept()


def test_the_title_stands_in_the_pdf():
    assert b"/Title" in pdf_bytes(lay_out_plan(plan(), A4).pages, "My plan")
