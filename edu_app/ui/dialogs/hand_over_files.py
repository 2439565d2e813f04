"""What the dialog "Take it with you" makes: pages and files of one person in the shown language.

Asks where a file goes and writes it whole or not at all; raises `Fault` for the dialog to show.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from edu_app.core.handed_over import PAPER, PHONE
from edu_app.core.settings import Settings
from edu_app.core.steps import Steps, at_once
from edu_app.exchange.atomic_file import write_atomically
from edu_app.i18n import runtime
from edu_app.i18n.runtime import _
from edu_app.services.plan import PageLanguage
from edu_app.ui.dialogs.code_dialog import CodeDialog
from edu_app.ui.page_context import PageContext
from edu_app.ui.printing.page import Page
from edu_app.ui.printing.take_home import OneFile, TakeHome

# Takes a proposed path, returns the chosen one or an empty text.
AskFile = Callable[[str], str]


class HandOverFiles:
    """Makes what was asked for; `set_with_name` and `set_paper` say how.

    `on_made` is called when something was made that says her date.
    """

    def __init__(
        self,
        context: PageContext,
        person_id: str,
        window: QWidget,
        ask_file: AskFile | None = None,
    ) -> None:
        self._context = context
        self._person = person_id
        self._window = window
        self._ask_file = ask_file or partial(_ask_user, window)
        self._with_name = False
        self.on_made: Callable[[], None] = lambda: None
        self._plans = context.use_cases.plans
        self.paper = self._plans.paper(self._settings.country)

    @property
    def _settings(self) -> Settings:
        return self._context.use_cases.settings.current

    def set_with_name(self, wanted: bool) -> None:
        """Print the name or not."""
        self._with_name = wanted

    def set_paper(self, name: str) -> None:
        """Use the paper "a4" or "letter"."""
        self.paper = name

    def has_date(self) -> bool:
        """Return whether there is a date that may go into a phone."""
        return self._made().plan().phone is not None

    def pages(self, name: str) -> Steps[tuple[Page, ...]]:
        """Lay out "plan", "card" or "doctor" in steps; only the last has any."""
        made = self._made()
        if name == "doctor":
            return made.doctor_pages()
        return at_once(made.plan_pages if name == "plan" else made.card_pages)

    def file(self, name: str) -> OneFile:
        """Return the file `name`, to be made in the language and from the records of now."""
        return self._made().file(name)

    def keep(self, name: str, file: OneFile, data: bytes) -> str:
        """Ask where `file` goes and write it; return the path, "" when nobody chose."""
        chosen = self._ask_file(str(_documents() / file.name))
        if not chosen:
            return ""
        path = Path(chosen)
        path = path if path.suffix else path.with_suffix(file.ending)
        write_atomically(path, data)
        self._note(name)
        return str(path)

    def show_pages(
        self, name: str, pages: tuple[Page, ...], on_failed: Callable[[str], None]
    ) -> None:
        """Open the system's print dialog with its preview; `on_failed` gets a sentence."""
        # The print module is loaded only where something is printed.
        from edu_app.ui.printing.preview import PrintPreview

        preview = PrintPreview(pages, _("Take it with you"), self._window)
        preview.failed.connect(on_failed)
        preview.printed.connect(lambda: self._note(name))
        preview.open()

    def show_code(self) -> None:
        """Show the date as a square code, large enough for a phone across the table."""
        phone = self._made().plan().phone
        if phone:
            CodeDialog(self._context, phone, self._window).open()
            self._note("code")

    def _note(self, name: str) -> None:
        """Remember what says her date, so that a changed record can offer new ones."""
        kind = name.partition("-")[0]
        if kind in PAPER | PHONE:
            self._context.use_cases.handed_over.note(self._person, kind)
            self.on_made()

    def _made(self) -> TakeHome:
        return TakeHome(
            self._plans,
            self._person,
            self._language(),
            self.paper,
            with_name=self._with_name,
            discreet=self._settings.discreet,
            replaces=self._replaces_dates(),
        )

    def _replaces_dates(self) -> bool:
        """Return whether an earlier calendar file said something else."""
        old = self._context.use_cases.handed_over.outdated(self._person)
        return any(one.made.kind == "calendar" for one in old)

    def _language(self) -> PageLanguage:
        return PageLanguage(runtime.current(), self._context.words(), self._settings.country)


def _ask_user(window: QWidget, proposed: str) -> str:
    ending = Path(proposed).suffix
    pattern = f"{ending[1:].upper()} (*{ending})"
    return QFileDialog.getSaveFileName(window, _("Save"), proposed, pattern)[0]


def _documents() -> Path:
    place = QStandardPaths.StandardLocation.DocumentsLocation
    return Path(QStandardPaths.writableLocation(place) or Path.home())
