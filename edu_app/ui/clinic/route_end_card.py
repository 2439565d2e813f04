"""The end of the route: what had no room in the time, and the way to what she takes home."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from edu_app.i18n.runtime import _, ngettext, pgettext
from edu_app.ui.clinic.context import ClinicContext
from edu_app.ui.clinic.two_sides import View
from edu_app.ui.dialogs.parts.action_button import ActionButton
from edu_app.ui.dialogs.parts.flow_row import flow_row
from edu_app.ui.dialogs.parts.words_label import WordsLabel


class RouteEndCard(QFrame):
    """For the nurse; `take_away_wanted` is the one primary action of the screen."""

    take_away_wanted = Signal()

    def __init__(self, context: ClinicContext) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.left_out = WordsLabel(_left_out_words(context), "body")
        self.button = ActionButton("primary", pgettext("button", "What she takes home"))
        self.button.clicked.connect(self.take_away_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 18, 24, 20)
        column.setSpacing(12)
        column.addWidget(WordsLabel(_("This was the last part."), "heading"))
        column.addWidget(self.left_out)
        column.addWidget(flow_row(self.button))
        self.left_out.setVisible(bool(self.left_out.text()))

    def show_side(self, view: View) -> None:
        """Stay where the nurse reads."""
        self.setVisible(view != "patient")


def _left_out_words(context: ClinicContext) -> str:
    """Return how many parts had no room: must-know ones above all have to be told."""
    left_out = context.session.left_out
    must = [block for block in left_out if block.mark == "must"]
    count = len(must or left_out)
    if not count:
        return ""
    if must:
        said = ngettext(
            "{count} part that everybody must know had no room. Teach it with more time.",
            "{count} parts that everybody must know had no room. Teach them with more time.",
            count,
        )
    else:
        said = ngettext(
            "{count} part had no room in this time.",
            "{count} parts had no room in this time.",
            count,
        )
    return said.format(count=context.words().number(count))
