"""A year as twelve months in as many columns as fit, with the years before and after."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from edu_app.i18n.runtime import _, pgettext
from edu_app.ui.dialogs.parts.action_button import ActionButton
from edu_app.ui.dialogs.parts.month_system import MonthSystem
from edu_app.ui.dialogs.parts.words_label import WordsLabel
from edu_app.ui.pages.calendar.month_tile import MonthTile
from edu_app.ui.pages.calendar.view_model import SIGNS, Mark

_LETTERS_A_MONTH = 25
_MOST_COLUMNS = 4


class YearView(QWidget):
    """Shows one year; `year_changed` carries it so that the page can come back to it."""

    year_changed = Signal(int)

    def __init__(
        self, system: MonthSystem, year: int, marks: Sequence[Mark], today: datetime.date
    ) -> None:
        super().__init__()
        self._system, self._today = system, today
        self._columns = 0
        # The page decides the width: three columns must not keep it from becoming narrower.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.tiles = [MonthTile(system, year, month, marks, today) for month in range(1, 13)]
        self.before = ActionButton("secondary", system.number(year - 1))
        self.after = ActionButton("secondary", system.number(year + 1))
        before = pgettext("accessible", "The year before: {year}")
        after = pgettext("accessible", "The next year: {year}")
        self.before.setAccessibleName(before.format(year=self.before.text()))
        self.after.setAccessibleName(after.format(year=self.after.text()))
        self.before.clicked.connect(lambda: self.year_changed.emit(year - 1))
        self.after.clicked.connect(lambda: self.year_changed.emit(year + 1))
        head = QHBoxLayout()
        head.addWidget(WordsLabel(system.number(year), "heading"), 1)
        head.addWidget(self.before)
        head.addWidget(self.after)
        self._grid = QGridLayout()
        self._grid.setSpacing(12)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(head)
        column.addLayout(self._grid)
        column.addWidget(WordsLabel(_legend(), "caption"))
        self._arrange(3)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand in as many columns as fit."""
        super().resizeEvent(event)
        wide = self.fontMetrics().averageCharWidth() * _LETTERS_A_MONTH
        self._arrange(max(1, min(_MOST_COLUMNS, event.size().width() // max(1, wide))))

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        for at in range(_MOST_COLUMNS):
            self._grid.setColumnStretch(at, 1 if at < columns else 0)
        self._columns = columns
        for number, tile in enumerate(self.tiles):
            self._grid.removeWidget(tile)
            self._grid.addWidget(tile, number // columns, number % columns)


def _legend() -> str:
    return _(
        "{injection} injection given, {appointment} appointment, {due} due date, "
        "{medicine} medicine after denosumab, {clinic} date from the clinic, "
        "{tablet} cancer tablet"
    ).format(
        injection=SIGNS["injection"],
        appointment=SIGNS["appointment"],
        due=SIGNS["due"],
        medicine=SIGNS["follow-on"],
        clinic=SIGNS["clinic"],
        tablet=SIGNS["tablet"],
    )
