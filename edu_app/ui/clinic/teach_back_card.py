"""Teach-back: the patient is asked in her language; what to listen for stands on the nurse's side.

Nothing on the patient's side scores or judges: her side holds the question alone.
"""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from edu_app.i18n.runtime import _, pgettext
from edu_app.lessons.prompts import TeachBack
from edu_app.ui.clinic.block_sources import block_source
from edu_app.ui.clinic.context import ClinicContext
from edu_app.ui.clinic.missing_part import missing_part
from edu_app.ui.clinic.two_sides import TwoSides, View
from edu_app.ui.dialogs.parts.action_button import ActionButton
from edu_app.ui.dialogs.parts.flow_row import flow_row
from edu_app.ui.dialogs.parts.words_label import WordsLabel
from edu_app.ui.widgets.blocks.list_rows import ListRows
from edu_app.ui.widgets.blocks.rich_text import RichText


class TeachBackCard(QFrame):
    """`again_wanted` carries the place that is taught once more: "<lesson>#<anchor>"."""

    again_wanted = Signal(str)

    def __init__(self, context: ClinicContext, prompt_id: str) -> None:
        super().__init__()
        self._context, self.prompt_id = context, prompt_id
        self.setProperty("role", "key")
        choices = context.session.choices
        find = context.session.lessons.prompt
        self._prompt = find(prompt_id, choices.nurse)
        self.clear, self.again = ActionButton("secondary"), ActionButton("secondary")
        self.noted = WordsLabel(role="body")
        self.patient = self._make_patient(find(prompt_id, choices.patient))
        self.row = TwoSides(self.patient, self._make_nurse(self._prompt))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 18, 24, 20)
        column.addWidget(self.row)
        self.clear.clicked.connect(lambda: self._on_answered(clear=True))
        self.again.clicked.connect(lambda: self._on_answered(clear=False))
        self._show_noted()

    def show_side(self, view: View) -> None:
        """Show both sides or one."""
        self.row.show_side(view)

    def _make_patient(self, prompt: TeachBack | None) -> QWidget:
        tag = self._context.session.choices.patient
        setting = block_source(self._context, tag).setting
        if prompt is None:
            return missing_part(self._context.translator(tag), setting)
        return RichText.plain(prompt.ask, setting, "section")

    def _make_nurse(self, prompt: TeachBack | None) -> QWidget:
        choices = self._context.session.choices
        setting = block_source(self._context, choices.nurse).setting
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(WordsLabel(_("Ask her to say it in her own words"), "eyebrow"))
        if prompt is None:
            column.addWidget(missing_part(self._context.translator(choices.nurse), setting))
        else:
            if not choices.one_language:
                column.addWidget(RichText.plain(prompt.ask, setting, "body"))
            column.addWidget(WordsLabel(_("Listen for"), "label"))
            points = [escape(point, quote=False) for point in prompt.listen_for]
            self.points = ListRows(points, setting, ordered=False)
            column.addWidget(self.points)
        for button, text in (
            # L10N: what the patient said was clear; "again" as the guide for nurses writes it.
            (self.clear, pgettext("teach-back", "Clear")),
            (self.again, pgettext("teach-back", "Again")),
        ):
            button.setText(text)
            button.setCheckable(True)
        column.addWidget(flow_row(self.clear, self.again))
        column.addWidget(self.noted)
        return side

    def _on_answered(self, *, clear: bool) -> None:
        self._context.session.answer(self.prompt_id, clear=clear)
        self._show_noted()
        if not clear:
            self.again_wanted.emit(self._place())

    def _place(self) -> str:
        """Return what is taught again; every language names the same block."""
        prompt = self._prompt or self._context.session.lessons.prompt(self.prompt_id, "en")
        return f"{prompt.lesson}#{prompt.block}" if prompt else ""

    def _show_noted(self) -> None:
        answer = self._context.session.answers().get(self.prompt_id)
        self.clear.setChecked(answer is True)
        self.again.setChecked(answer is False)
        said = {None: "", True: _("It was clear."), False: _("Explain it in other words.")}[answer]
        self.noted.set_words(said)
        self.noted.setVisible(bool(said))
