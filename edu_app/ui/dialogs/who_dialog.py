"""The question whom something is for: the people kept here as large buttons (rules 5)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from edu_app.core.decision import Message
from edu_app.core.records import Person
from edu_app.i18n.runtime import _
from edu_app.ui.dialogs.parts.action_button import ActionButton
from edu_app.ui.dialogs.parts.form_dialog import FormDialog
from edu_app.ui.page_context import PageContext


class WhoDialog(FormDialog):
    """`chosen` carries a person's id; Escape closes without a choice."""

    chosen = Signal(str)

    def __init__(
        self,
        context: PageContext,
        people: Sequence[Person],
        parent: QWidget | None = None,
        title: Callable[[], str] | None = None,
    ) -> None:
        super().__init__(context, title or (lambda: _ask(context)), parent)
        self.people: dict[str, ActionButton] = {}
        for person in people:
            button = ActionButton("secondary", person.display_name or _("No name yet"))
            button.clicked.connect(lambda _c=False, p=person.id: self._on_chosen(p))
            self.people[person.id] = button
            self.column.addWidget(button)
        self.add_cancel()
        self.resize(self.width(), 380)

    def _on_chosen(self, person_id: str) -> None:
        self.done(FormDialog.DialogCode.Accepted)
        self.chosen.emit(person_id)


def _ask(context: PageContext) -> str:
    return context.say(Message("who-is-this-for"))
