"""A lesson on paper or as a PDF file: asks where to, makes it, and says where it went."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from edu_app.core.errors import Fault
from edu_app.i18n.bidi import isolate, strip_isolates
from edu_app.i18n.runtime import _
from edu_app.services.faults import word_fault
from edu_app.services.learning_values import OpenLesson
from edu_app.ui.pages.lessons.sheet_making import SheetMaker
from edu_app.ui.printing.lesson_html import PrintWords
from edu_app.ui.printing.lesson_pages import paint_lesson, write_pdf
from edu_app.ui.printing.printers import printer_names

if TYPE_CHECKING:
    from edu_app.ui.page_context import PageContext

# What a file system may refuse in a name.
_REFUSED = '<>:"/\\|?*'


class LessonOutput:
    """`ask_file` takes a proposed path and returns the chosen one, or an empty text.

    `list_printers` names the printers of this computer. Tests give their own.
    """

    def __init__(
        self,
        context: PageContext,
        page: QWidget,
        ask_file: Callable[[str], str] | None = None,
    ) -> None:
        self._context, self._page = context, page
        self.ask_file = ask_file or self._ask_file
        self.list_printers = printer_names

    def save(self, lesson: OpenLesson) -> None:
        """Write the lesson as a PDF file where somebody chooses, and say where it is."""
        chosen = self.ask_file(str(_documents() / f"{_file_name(lesson.document.title)}.pdf"))
        if not chosen:
            return
        try:
            path = write_pdf(Path(chosen), lesson, self._words(lesson), self._paper())
        except Fault as fault:
            self._context.tell(word_fault(fault))
            return
        self._context.tell(_("The lesson was saved here: {path}").format(path=isolate(str(path))))

    def print(self, lesson: OpenLesson) -> None:
        """Print the lesson on a printer that somebody chooses."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        if not self.list_printers():
            self._context.tell(
                _("No printer was found. Save the lesson as a PDF file and print that.")
            )
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self._page)
        if dialog.exec():
            paint_lesson(printer, lesson, self._words(lesson))
            said = _("The lesson was sent to the printer {printer}.")
            self._context.tell(said.format(printer=isolate(printer.printerName())))

    def _words(self, lesson: OpenLesson) -> PrintWords:
        maker = SheetMaker(self._context)
        return PrintWords(
            source=maker.source(lesson.document.tag),
            review=maker.review_words(lesson),
            direction=maker.source("").setting,
        )

    def _paper(self) -> str:
        use_cases = self._context.use_cases
        return use_cases.plans.paper(use_cases.settings.current.country)

    def _ask_file(self, proposed: str) -> str:
        title = _("Save as PDF")
        return QFileDialog.getSaveFileName(self._page, title, proposed, "PDF (*.pdf)")[0]


def _documents() -> Path:
    place = QStandardPaths.StandardLocation.DocumentsLocation
    return Path(QStandardPaths.writableLocation(place) or Path.home())


def _file_name(title: str) -> str:
    kept = "".join("-" if letter in _REFUSED else letter for letter in strip_isolates(title))
    return kept.strip(" .-") or "lesson"
