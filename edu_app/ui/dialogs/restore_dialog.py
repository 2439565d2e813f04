"""Restore a backup, with a look at what would change, person by person, before anything does."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from edu_app.core.backup_facts import PersonCount, RestorePreview
from edu_app.i18n.runtime import _, ngettext, pgettext
from edu_app.ui.dialogs.parts.form_dialog import FormDialog
from edu_app.ui.dialogs.parts.said_frame import SaidFrame
from edu_app.ui.dialogs.parts.words_label import WordsLabel
from edu_app.ui.page_context import PageContext


class RestoreDialog(FormDialog):
    """`confirmed` is said when she wants the backup back."""

    confirmed = Signal()

    def __init__(
        self, context: PageContext, preview: RestorePreview, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, _title, parent)
        made = context.words().long(preview.backup.made_on)
        self.column.addWidget(WordsLabel(_("Backup of {date}").format(date=made), "label"))
        lines = [line for count in preview.people.values() for line in self._lines(count)]
        for line in lines or [_("Nothing would change.")]:
            self.column.addWidget(WordsLabel(line))
        kept = _("What is here now is kept as a backup of its own first.")
        self.column.addWidget(SaidFrame(kept, "note"))
        self.go_on = self.add_button("danger", lambda: pgettext("button", "Restore this backup"))
        self.go_on.clicked.connect(self._on_confirmed)
        self.add_cancel()

    def _lines(self, count: PersonCount) -> list[str]:
        number = self.context.words().number
        name = count.display_name or _("No name yet")
        lines = []
        if count.person_only_now:
            lines.append(_("{name} is not in the backup and would be gone.").format(name=name))
        if count.person_only_backup:
            lines.append(_("{name} would come back.").format(name=name))
        if count.only_now:
            said = ngettext(
                "{name}: {number} entry would be gone.",
                "{name}: {number} entries would be gone.",
                count.only_now,
            )
            lines.append(said.format(name=name, number=number(count.only_now)))
        if count.only_backup:
            said = ngettext(
                "{name}: {number} entry would come back.",
                "{name}: {number} entries would come back.",
                count.only_backup,
            )
            lines.append(said.format(name=name, number=number(count.only_backup)))
        if count.different:
            said = ngettext(
                "{name}: {number} entry would be as it was then.",
                "{name}: {number} entries would be as they were then.",
                count.different,
            )
            lines.append(said.format(name=name, number=number(count.different)))
        return lines

    def _on_confirmed(self) -> None:
        self.done(FormDialog.DialogCode.Accepted)
        self.confirmed.emit()


def _title() -> str:
    return _("Restore a backup")
