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
from edu_app.ui.pages.calendar.month_tile import Month, MonthTile, marks_in
from edu_app.ui.pages.calendar.view_model import SIGNS, Mark
from edu_app.ui.widgets.laid_out_once import laid_out_once

_LETTERS_A_MONTH = 25
_MOST_COLUMNS = 4
_MONTHS = 12
# So many months are built without a pause.
_PORTION = 4


class YearView(QWidget):
    """Shows the months of one year as far as it has grown; `year_changed` asks for another."""

    year_changed = Signal(int)

    def __init__(self, system: MonthSystem) -> None:
        super().__init__()
        self._system = system
        self._columns = 0
        self._grown = 0
        self._year = 0
        self._marks: Sequence[Mark] = ()
        self._today = datetime.date.min
        # The page decides the width: three columns must not keep it from becoming narrower.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.tiles: list[MonthTile] = []
        self._title = WordsLabel(role="heading")
        self.before, self.after = ActionButton("secondary"), ActionButton("secondary")
        self.before.setObjectName("year-before")
        self.after.setObjectName("year-after")
        self.before.clicked.connect(lambda: self.year_changed.emit(self._year - 1))
        self.after.clicked.connect(lambda: self.year_changed.emit(self._year + 1))
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
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

    @property
    def portions_to_come(self) -> int:
        """Return how often the year still has to grow."""
        return (_MONTHS - self._grown) // _PORTION

    def show_year(self, year: int, marks: Sequence[Mark], today: datetime.date) -> None:
        """Show another year or other marks; a month that says the same as before stays."""
        if year != self._year:
            self._name_years(year)
        self._year, self._marks, self._today = year, marks, today
        self._show()

    def grow(self) -> None:
        """Show the next months of the year."""
        self._grown = min(self._grown + _PORTION, _MONTHS)
        self._show()

    def _show(self) -> None:
        with laid_out_once(self):
            self._show_months()

    def _show_months(self) -> None:
        for number in range(self._grown):
            days = self._system.days_of(self._year, number + 1)
            marks = marks_in(days, self._marks)
            self._show_month(number, Month(days, self._year, number + 1, marks, self._today))

    def _show_month(self, number: int, month: Month) -> None:
        old = self.tiles[number] if number < len(self.tiles) else None
        if old is not None and old.month.says_the_same(month):
            return
        tile = MonthTile(self._system, month)
        self.tiles[number : number + 1] = [tile]
        if old is not None:
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._grid.addWidget(tile, number // self._columns, number % self._columns)

    def _name_years(self, year: int) -> None:
        number = self._system.number
        self._title.set_words(number(year))
        self.before.setText(number(year - 1))
        self.after.setText(number(year + 1))
        before = pgettext("accessible", "The year before: {year}")
        after = pgettext("accessible", "The next year: {year}")
        self.before.setAccessibleName(before.format(year=self.before.text()))
        self.after.setAccessibleName(after.format(year=self.after.text()))

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
