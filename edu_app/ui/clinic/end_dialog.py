"""Asks before a session is ended: what was typed is gone then. Never ends anything by itself."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from edu_app.i18n.runtime import _, ngettext, pgettext
from edu_app.ui.clinic.context import ClinicContext
from edu_app.ui.dialogs.parts.form_dialog import FormDialog
from edu_app.ui.dialogs.parts.words_label import WordsLabel


class EndQuestion:
    """Open at most once; `end` is called when the nurse says so."""

    def __init__(self, context: ClinicContext, parent: QWidget, end: Callable[[], None]) -> None:
        self._context, self._parent, self._end = context, parent, end
        self._open = False

    def ask(self, idle_minutes: int = 0) -> None:
        """Ask; `idle_minutes`: nobody has used the session for so long, which is why."""
        if self._open:
            return
        self._open = True
        dialog = self._build(idle_minutes)
        dialog.finished.connect(self._on_finished)
        dialog.accepted.connect(self._end)
        dialog.open()

    def _build(self, idle_minutes: int) -> FormDialog:
        dialog = FormDialog(self._context, lambda: _("End this session?"), self._parent)
        dialog.setObjectName("end-session")
        texts = [
            lambda: _("Everything that was typed here is dropped. It cannot be brought back."),
            lambda: _("Print or save first what she takes home."),
        ]
        if idle_minutes:
            texts.insert(0, lambda: _idle_words(self._context, idle_minutes))
        for text in texts:
            words = WordsLabel()
            dialog.texts.add(words.set_words, text)
            dialog.column.addWidget(words)
        ending = dialog.add_button("primary", lambda: pgettext("button", "End session"))
        going_on = dialog.add_button("secondary", lambda: pgettext("button", "Go on"))
        ending.setObjectName("end-now")
        ending.clicked.connect(dialog.accept)
        going_on.clicked.connect(dialog.reject)
        dialog.resize(dialog.width(), 340)
        going_on.setFocus()
        return dialog

    def _on_finished(self, _result: int) -> None:
        self._open = False


def _idle_words(context: ClinicContext, minutes: int) -> str:
    said = ngettext(
        "Nobody has used this session for {minutes} minute.",
        "Nobody has used this session for {minutes} minutes.",
        minutes,
    )
    return said.format(minutes=context.words().number(minutes))
