"""Your data: backup, restore, export, import, where it lies, and deleting for good.

Each step says before what will change, and after where the result is.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from edu_app.core.backup_facts import BackupInfo
from edu_app.i18n.runtime import _, ngettext, pgettext
from edu_app.ui.dialogs.import_dialog import ImportDialog
from edu_app.ui.dialogs.parts.flow_row import flow_row
from edu_app.ui.dialogs.parts.long_texts import breakable
from edu_app.ui.dialogs.restore_dialog import RestoreDialog
from edu_app.ui.pages.settings.erasing import Erasing
from edu_app.ui.pages.settings.presenter import SettingsPresenter
from edu_app.ui.pages.settings.section_card import SectionCard

_BACKUPS_SHOWN = 5


class DataSection(SectionCard):
    """Asks the desks of backups and archives; knows no file format."""

    def __init__(self, presenter: SettingsPresenter, page: QWidget) -> None:
        super().__init__("data", _("My data"))
        self._presenter, self._page = presenter, page
        self.context = presenter.context
        self._erasing = Erasing(presenter, page)
        self._say_where()
        self._add_backups()
        self._add_files()
        self._add_deleting()

    def export_to(self, path: Path) -> None:
        """Write everything to `path` and say where it is."""
        archive = self.context.use_cases.archive

        def export() -> None:
            archive.export(path)
            self.context.tell(_("Saved: {path}").format(path=breakable(str(path))))

        self._presenter.attempt(export)

    def look_at(self, path: Path) -> None:
        """Show what an import of `path` would do; nothing is changed yet."""

        def look() -> None:
            plan = self.context.use_cases.archive.preview(path)
            dialog = ImportDialog(self.context, plan, self._page)
            archive = self.context.use_cases.archive
            dialog.steps = lambda theirs: archive.carrying_out(plan, take_theirs=theirs)
            dialog.confirmed.connect(
                lambda: self.context.tell(_("The entries of the file are taken over."))
            )
            dialog.open()

        self._presenter.attempt(look)

    def _say_where(self) -> None:
        self.say(_("Everything lies on this computer only, in one folder for you alone."))
        backups = self.context.use_cases.backups
        if backups:
            self.say(breakable(str(backups.data_folder)), "caption")

    def _add_backups(self) -> None:
        backups = self.context.use_cases.backups
        if backups is None:
            return
        now = self.make_button("backup", pgettext("button", "Make a backup now"), self._on_backup)
        self.add_buttons(now)
        for number, info in enumerate(backups.list()[:_BACKUPS_SHOWN]):
            self._add_backup(number, info)

    def _add_backup(self, number: int, info: BackupInfo) -> None:
        words = self.context.words()
        date = words.long(info.made_on)
        if not info.usable:
            self.say(_("Backup of {date}: cannot be used").format(date=date))
            return
        count = ngettext(
            "Backup of {date}: {number} entry", "Backup of {date}: {number} entries", info.records
        )
        self.say(count.format(date=date, number=words.number(info.records)))
        text = pgettext("button", "Look at what would change")
        look = self.make_button(f"restore-{number}", text, lambda: self._on_look(info), "link")
        look.setAccessibleName(
            pgettext("accessible", "{action}: {what}").format(action=text, what=date)
        )
        self.add(flow_row(look))

    def _add_files(self) -> None:
        out = pgettext("button", "Save everything in a file")
        into = pgettext("button", "Take entries from a file")
        self.add_buttons(
            self.make_button("export", out, self._on_export),
            self.make_button("import", into, self._on_import),
        )

    def _add_deleting(self) -> None:
        one = pgettext("button", "Delete one person for good")
        all_of_it = pgettext("button", "Delete everything for good")
        self.add_buttons(
            self.make_button("erase-person", one, self._erasing.ask_who, "danger"),
            self.make_button("erase-all", all_of_it, self._erasing.ask_all, "danger"),
        )

    def _on_backup(self) -> None:
        def make() -> None:
            backups = self.context.use_cases.backups
            if backups:
                date = self.context.words().long(backups.make().made_on)
                self.context.tell(_("Backup made on {date}.").format(date=date))

        if self._presenter.attempt(make):
            self.context.go("settings:data")

    def _on_look(self, info: BackupInfo) -> None:
        def look() -> None:
            backups = self.context.use_cases.backups
            if backups:
                dialog = RestoreDialog(self.context, backups.preview(info.name), self._page)
                dialog.confirmed.connect(lambda: self._restore(info))
                dialog.open()

        self._presenter.attempt(look)

    def _restore(self, info: BackupInfo) -> None:
        def restore() -> None:
            backups = self.context.use_cases.backups
            if backups:
                backups.restore(info.name)
                self.context.tell(_("The backup is back in place."))

        if self._presenter.attempt(restore):
            self.context.go("settings:data")

    def _on_export(self) -> None:
        name = "saved.json" if self._presenter.settings.discreet else "bonesteady.json"
        start = str(Path.home() / name)
        chosen, _kind = QFileDialog.getSaveFileName(
            self, _("Save everything in a file"), start, "JSON (*.json)"
        )
        if chosen:
            self.export_to(Path(chosen))

    def _on_import(self) -> None:
        chosen, _kind = QFileDialog.getOpenFileName(
            self, _("Take entries from a file"), str(Path.home()), "JSON (*.json)"
        )
        if chosen:
            self.look_at(Path(chosen))
