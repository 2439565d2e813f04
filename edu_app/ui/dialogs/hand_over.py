"""Take it with you: the plan, the card, the doctor's page, the date in the phone, the table.

The desktop program is opened ten times a year; what leaves it works in between. Everything is
made when a button is pressed, from the records as they are then.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QCheckBox, QFrame, QVBoxLayout, QWidget

from edu_app.i18n.runtime import _, pgettext
from edu_app.ui.dialogs.hand_over_files import AskFile, HandOverFiles
from edu_app.ui.dialogs.hand_over_making import HandOverMaking
from edu_app.ui.dialogs.hand_over_old import OldOnes
from edu_app.ui.dialogs.parts.action_button import ActionButton
from edu_app.ui.dialogs.parts.fields import LabelledField, make_list
from edu_app.ui.dialogs.parts.form_dialog import FormDialog
from edu_app.ui.dialogs.parts.said_frame import SaidFrame
from edu_app.ui.dialogs.parts.words_label import WordsLabel
from edu_app.ui.page_context import PageContext
from edu_app.ui.widgets.blocks.flow_layout import FlowLayout

Text = Callable[[], str]


class HandOverDialog(FormDialog):
    """`ask_file` asks where a file goes; `show_pages` opens the preview. Tests give their own."""

    def __init__(
        self,
        context: PageContext,
        person_id: str,
        parent: QWidget | None = None,
        *,
        ask_file: AskFile | None = None,
    ) -> None:
        super().__init__(context, lambda: _("Take it with you"), parent)
        self.files = HandOverFiles(context, person_id, self, ask_file)
        self.said = SaidFrame(role="key")
        self.old = OldOnes(context, person_id, self.texts)
        self.files.on_made = self.texts.say_again
        self.making = HandOverMaking(self, self.files, self.said)
        self.column.addWidget(self.said)
        self.column.addWidget(self.making.work)
        self.column.addWidget(self.old.frame)
        self.choices: dict[str, ActionButton] = {}
        self._add_choices()
        self._add_plan()
        self._add_card()
        self._add_doctor()
        self._add_phone()
        self._add_table()
        close = self.add_button("primary", lambda: pgettext("button", "Close"))
        close.clicked.connect(self.reject)

    def _add_choices(self) -> None:
        self.with_name = QCheckBox()
        self.texts.add(self.with_name.setText, lambda: _("Print the name"))
        self.with_name.toggled.connect(self.files.set_with_name)
        paper = make_list()
        paper.addItem("A4", "a4")
        paper.addItem("Letter", "letter")
        paper.setCurrentIndex(paper.findData(self.files.paper))
        paper.currentIndexChanged.connect(lambda _n: self.files.set_paper(paper.currentData()))
        self.paper = paper
        self.column.addWidget(self.with_name)
        self.column.addWidget(LabelledField(lambda: _("Paper"), paper, self.texts))

    def _add_plan(self) -> None:
        flow = self._card(
            lambda: _("The plan on one page"),
            lambda: _("Your date, whom to call, and the signs that cannot wait. For the fridge."),
            "plan",
        )
        self._pages(flow, "plan")
        self._button(flow, "plan-html", lambda: pgettext("button", "Save for a screen reader"))
        self._button(flow, "plan-text", lambda: pgettext("button", "Save as plain text"))

    def _add_card(self) -> None:
        flow = self._card(
            lambda: _("The card for the purse"),
            lambda: _("As small as a bank card: your injections, the next date, two warnings."),
            "card",
        )
        self._pages(flow, "card")

    def _add_doctor(self) -> None:
        flow = self._card(
            lambda: _("The page for the doctor"),
            lambda: _("Everything you wrote down in one table, with the days late counted."),
        )
        self._pages(flow, "doctor")

    def _add_phone(self) -> None:
        flow = self._card(
            lambda: _("The date in the phone"),
            lambda: _("Whether and how a phone reminds you is up to the phone. Check it there."),
            "calendar",
            "code",
        )
        self._button(flow, "code", lambda: pgettext("button", "Show the square code"))
        self._button(flow, "calendar", lambda: pgettext("button", "Save a calendar file"))
        self.choices["code"].setEnabled(self.files.has_date())

    def _add_table(self) -> None:
        flow = self._card(
            lambda: _("A table for a spreadsheet"),
            lambda: _("Every record with its date. It holds your health data: keep it safe."),
        )
        self._button(flow, "table", lambda: pgettext("button", "Save the table"))

    def _card(self, title: Text, about: Text, *dated: str) -> FlowLayout:
        """Add a card; `dated` are the kinds made from it that say her date."""
        card, row = QFrame(), QWidget()
        card.setProperty("role", "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        heading, words = WordsLabel(role="heading"), WordsLabel(role="lead")
        self.texts.add(heading.set_words, title)
        self.texts.add(words.set_words, about)
        column.addWidget(heading)
        column.addWidget(words)
        if dated:
            self.old.add_mark(column, *dated)
        column.addWidget(row)
        self.column.addWidget(card)
        return FlowLayout(row, spacing=10)

    def _pages(self, flow: FlowLayout, name: str) -> None:
        """Add the two buttons of everything that is printed."""
        printing = self._add_action(flow, f"{name}-print", lambda: pgettext("button", "Print"))
        printing.clicked.connect(lambda: self.making.pages(name, printing.text()))
        self._button(flow, f"{name}-pdf", lambda: pgettext("button", "Save as PDF"))

    def _button(self, flow: FlowLayout, name: str, text: Text) -> None:
        button = self._add_action(flow, name, text)
        button.clicked.connect(lambda: self.making.file(name, button.text()))

    def _add_action(self, flow: FlowLayout, name: str, text: Text) -> ActionButton:
        button = ActionButton("secondary")
        self.texts.add(button.setText, text)
        self.choices[name] = button
        flow.addWidget(button)
        return button


def open_hand_over(context: PageContext, parent: QWidget) -> HandOverDialog:
    """Open the dialog for the person shown and return it."""
    dialog = HandOverDialog(context, context.person(), parent)
    dialog.open()
    return dialog
