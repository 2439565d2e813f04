"""What an import would do, person by person, before anything is changed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from edu_app.core.steps import Steps, at_once
from edu_app.exchange.archive_plan import ImportPlan, PersonImport
from edu_app.i18n.runtime import _, ngettext, pgettext
from edu_app.ui.dialogs.parts.action_button import ChoiceButton
from edu_app.ui.dialogs.parts.said_frame import SaidFrame
from edu_app.ui.dialogs.parts.words_label import WordsLabel
from edu_app.ui.dialogs.parts.working_dialog import WorkingDialog
from edu_app.ui.page_context import PageContext


class ImportDialog(WorkingDialog):
    """`steps` take the entries over; told whether those that differ become as in the file.

    `confirmed` is said when all is done.
    """

    confirmed = Signal()

    def __init__(
        self, context: PageContext, plan: ImportPlan, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, _title, parent)
        self.steps: Callable[[bool], Steps[Any]] = lambda _theirs: at_once(lambda: None)
        for person in plan.people:
            self._add_person(person)
        self.theirs = ChoiceButton("theirs", ticks=True)
        self.texts.add(
            self.theirs.setText, lambda: _("Where both differ, take what stands in the file")
        )
        differs = any(p.conflicts or p.person_differs for p in plan.people)
        self.theirs.setVisible(differs)
        self.column.addWidget(self.theirs)
        if not plan.archive.sealed:
            note = _("The file was written by hand. Compare its dates with your card.")
            self.column.addWidget(SaidFrame(note))
        if plan.changes_nothing and not differs:
            self.column.addWidget(WordsLabel(_("Everything is here already.")))
        self.column.addWidget(self.work)
        self.go_on = self.add_button("primary", lambda: pgettext("button", "Take them over"))
        self.go_on.setEnabled(differs or not plan.changes_nothing)
        self.go_on.clicked.connect(self._on_confirmed)
        self.add_cancel()

    def _add_person(self, person: PersonImport) -> None:
        number = self.context.words().number
        name = person.theirs.records.person.display_name or _("No name yet")
        self.column.addWidget(WordsLabel(name, "label"))
        lines = [] if person.ours else [_("This person is new here.")]
        if person.looks_like:
            lines.append(_("Somebody with this name is here already. She stays as she is."))
        for found, said in (
            (
                len(person.added),
                ngettext("{number} entry is new.", "{number} entries are new.", len(person.added)),
            ),
            (
                person.same,
                ngettext(
                    "{number} entry is here already.",
                    "{number} entries are here already.",
                    person.same,
                ),
            ),
            (
                len(person.conflicts),
                ngettext(
                    "{number} entry differs from the one here.",
                    "{number} entries differ from those here.",
                    len(person.conflicts),
                ),
            ),
        ):
            if found:
                lines.append(said.format(number=number(found)))
        for line in lines:
            self.column.addWidget(WordsLabel(line))

    def _on_confirmed(self) -> None:
        self.begin(self.go_on, self.steps(self.theirs.isChecked()), self.confirmed.emit)


def _title() -> str:
    return _("Take entries from a file")
