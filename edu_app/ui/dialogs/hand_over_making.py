"""Making what is taken along, from the press of a button to the sentence that says where it is.

The page for the doctor is as long as what was written down: it is made in portions and can be
stopped; until it is whole nothing is written. What goes wrong is shown in the dialog.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from edu_app.core.steps import Steps
from edu_app.i18n.bidi import isolate
from edu_app.i18n.runtime import _
from edu_app.services.faults import word_fault
from edu_app.ui.dialogs.hand_over_files import HandOverFiles
from edu_app.ui.dialogs.parts.form_dialog import FormDialog
from edu_app.ui.dialogs.parts.long_work import LongWork
from edu_app.ui.dialogs.parts.said_frame import SaidFrame
from edu_app.ui.printing.page import Page
from edu_app.ui.printing.take_home import OneFile


class HandOverMaking:
    """`work` stands in the dialog while something lasts; closing the dialog stops it."""

    def __init__(self, dialog: FormDialog, files: HandOverFiles, said: SaidFrame) -> None:
        self._dialog, self._files, self._said = dialog, files, said
        self.work = LongWork(dialog.texts, lambda fault: dialog.show_fault(word_fault(fault)))
        self.work.came.connect(lambda: dialog.bring_into_view(self.work))
        dialog.finished.connect(self.work.cancel)

    def pages(self, name: str, words: str) -> None:
        """Lay out pages and show them before they are printed; `words` stand on the button."""
        self._begin()

        def show(pages: tuple[Page, ...]) -> None:
            self._files.show_pages(name, pages, self._dialog.show_fault)

        self._dialog.attempt(lambda: self._run(words, self._files.pages(name), show))

    def file(self, name: str, words: str) -> None:
        """Make the file `name`, or show the code; `words` stand on the button."""
        self._begin()
        if name == "code":
            self._dialog.attempt(self._files.show_code)
        else:
            self._dialog.attempt(lambda: self._make_file(name, words))

    def _begin(self) -> None:
        self._dialog.show_fault("")
        self._said.say("")

    def _make_file(self, name: str, words: str) -> None:
        file = self._files.file(name)
        self._run(words, file.steps(), lambda data: self._keep(name, file, data))

    def _run(self, words: str, steps: Steps[Any], on_done: Callable[[Any], None]) -> None:
        def finish(made: object) -> None:
            self._dialog.attempt(lambda: on_done(made))

        self.work.run(words, steps, finish)

    def _keep(self, name: str, file: OneFile, data: bytes) -> None:
        path = self._files.keep(name, file, data)
        if path:
            self._said.say(_("Saved here: {path}").format(path=isolate(path)))
            self._dialog.area.ensureWidgetVisible(self._said)
