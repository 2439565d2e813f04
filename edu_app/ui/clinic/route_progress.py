"""How far the route has got, told quietly to the nurse: "Part 2 of 4", about how long it takes."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from edu_app.i18n.runtime import _, ngettext
from edu_app.ui.clinic.context import ClinicContext
from edu_app.ui.dialogs.parts.words_label import WordsLabel


class RouteProgress(QWidget):
    """Hidden while there is no route."""

    def __init__(self, context: ClinicContext) -> None:
        super().__init__()
        self._context = context
        self.part, self.left = WordsLabel(role="eyebrow"), WordsLabel(role="caption")
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.part)
        column.addWidget(self.left)
        self.refresh()

    def refresh(self) -> None:
        """Read the place and the time left anew."""
        session, number = self._context.session, self._context.words().number
        count, minutes = len(session.taught), session.minutes_left()
        self.setVisible(session.begun)
        at = min(session.position + 1, count)
        self.part.set_words(part_words(number(at), number(count)))
        said = ngettext("about {minutes} minute left", "about {minutes} minutes left", minutes)
        self.left.set_words(said.format(minutes=number(minutes)))
        self.left.setVisible(minutes > 0)


def part_words(number: str, count: str) -> str:
    """Return which part of the route this is."""
    return _("Part {number} of {count}").format(number=number, count=count)
