"""What is shown when the program cannot start: one clear sentence and, for damage, ways out.

No page is there yet, so these are message boxes; they know no storage but the ways out they get.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtWidgets import QMessageBox

from edu_app.core.backup_facts import BackupInfo
from edu_app.core.errors import Fault
from edu_app.i18n.joining import join_sentences
from edu_app.i18n.runtime import _, current, pgettext
from edu_app.services.faults import word_fault
from edu_app.ui.formatting import QtWords


class WaysOut(Protocol):
    """What can be done with a damaged database; nothing happens until a person has chosen."""

    def offers(self) -> Sequence[BackupInfo]: ...

    def start_from(self, name: str) -> object: ...

    def start_empty(self) -> object: ...


def show_fault(fault: Fault) -> None:
    """Say what happened, what is safe and what to do; return when it was read."""
    box = _box(word_fault(fault))
    box.addButton(pgettext("button", "Close"), QMessageBox.ButtonRole.RejectRole)
    box.exec()


def ask_way_out(fault: Fault, ways: WaysOut) -> bool:
    """Offer the newest backup, or a new beginning; return whether the database is there again."""
    offers = ways.offers()
    box = _box(word_fault(fault))
    box.setInformativeText(_describe(offers))
    backup = None
    if offers:
        backup = box.addButton(_("Use the newest backup"), QMessageBox.ButtonRole.AcceptRole)
    empty = box.addButton(_("Begin without records"), QMessageBox.ButtonRole.DestructiveRole)
    close = box.addButton(pgettext("button", "Close"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(backup or close)
    box.setEscapeButton(close)
    box.exec()
    chosen = box.clickedButton()
    if chosen not in (backup, empty) or chosen is None:
        return False
    try:
        ways.start_from(offers[0].name) if chosen is backup else ways.start_empty()
    except Fault as failed:
        show_fault(failed)
        return False
    return True


def _describe(offers: Sequence[BackupInfo]) -> str:
    kept = _("The damaged file is kept beside the new one. It is not deleted.")
    if not offers:
        return join_sentences((_("There is no backup that can be used."), kept))
    day = QtWords(current().tag).long(offers[0].made_on)
    return join_sentences((_("The newest backup was made on {date}.").format(date=day), kept))


def _box(text: str) -> QMessageBox:
    box = QMessageBox()
    box.setWindowTitle("BoneSteady")
    box.setIcon(QMessageBox.Icon.Warning)
    box.setText(text)
    return box
