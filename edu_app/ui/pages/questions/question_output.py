"""The list on paper: which second language stands beside it, print with a preview, save as PDF."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QVBoxLayout, QWidget

from edu_app.core.errors import Fault
from edu_app.i18n.bidi import isolate
from edu_app.i18n.runtime import _, pgettext
from edu_app.services.faults import word_fault
from edu_app.ui.dialogs.parts.action_button import ActionButton
from edu_app.ui.dialogs.parts.fields import LabelledField, make_list
from edu_app.ui.dialogs.parts.live_texts import LiveTexts
from edu_app.ui.page_context import PageContext
from edu_app.ui.pages.questions.presenter import QuestionsPresenter, QuestionsView
from edu_app.ui.printing.document_sheet import ROOM_TO_WRITE, lay_out_document
from edu_app.ui.printing.page import Page
from edu_app.ui.printing.pdf_file import write_pdf
from edu_app.ui.printing.units import PAPERS
from edu_app.ui.widgets.blocks.flow_layout import FlowLayout


class QuestionOutput(QFrame):
    """`second_changed` carries the chosen tag; `ask_file` asks where a file goes."""

    second_changed = Signal(str)

    def __init__(
        self,
        context: PageContext,
        presenter: QuestionsPresenter,
        view: QuestionsView,
        second_tag: str,
    ) -> None:
        super().__init__()
        self._context = context
        self._presenter = presenter
        self.ask_file: Callable[[str], str] = self._ask_user
        self.setProperty("role", "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 14)
        column.addWidget(self._make_second(view, second_tag))
        column.addWidget(self._make_buttons())

    def pages(self) -> tuple[Page, ...]:
        """Return the list on paper; raises what the layout and damaged files raise."""
        country = self._context.use_cases.settings.current.country
        paper = PAPERS[self._context.use_cases.plans.paper(country)]
        sheet = self._presenter.sheet(self.second.currentData() or "")
        return lay_out_document(sheet, paper, ROOM_TO_WRITE)

    def _make_second(self, view: QuestionsView, second_tag: str) -> QWidget:
        self.second = make_list()
        self.second.addItem(_("Only my language"), "")
        for tag, name in view.languages:
            self.second.addItem(name, tag)
        self.second.setCurrentIndex(max(self.second.findData(second_tag), 0))
        self.second.currentIndexChanged.connect(
            lambda _n: self.second_changed.emit(self.second.currentData())
        )
        return LabelledField(
            lambda: _("The language of the clinic, beside mine"), self.second, LiveTexts()
        )

    def _make_buttons(self) -> QWidget:
        row = QWidget()
        flow = FlowLayout(row)
        self.print = ActionButton("primary", pgettext("button", "Print"))
        self.save = ActionButton("secondary", pgettext("button", "Save as PDF"))
        self.print.clicked.connect(lambda: self._attempt(self._print))
        self.save.clicked.connect(lambda: self._attempt(self._save))
        flow.addWidget(self.print)
        flow.addWidget(self.save)
        return row

    def _print(self) -> None:
        # The print module is loaded only where something is printed.
        from edu_app.ui.printing.preview import PrintPreview

        preview = PrintPreview(self.pages(), _("My questions"), self)
        preview.failed.connect(self._context.tell)
        preview.open()

    def _save(self) -> None:
        pages = self.pages()
        place = QStandardPaths.StandardLocation.DocumentsLocation
        folder = Path(QStandardPaths.writableLocation(place) or Path.home())
        chosen = self.ask_file(str(folder / f"{pgettext('file', 'questions')}.pdf"))
        if chosen:
            write_pdf(Path(chosen), pages, _("My questions"))
            self._context.tell(_("Saved here: {path}").format(path=isolate(chosen)))

    def _ask_user(self, proposed: str) -> str:
        return QFileDialog.getSaveFileName(self, _("Save as PDF"), proposed, "PDF (*.pdf)")[0]

    def _attempt(self, action: Callable[[], None]) -> None:
        """Run what may fail; a fault is said at the bottom of the window."""
        try:
            action()
        except Fault as fault:
            self._context.tell(word_fault(fault))
