"""What stands on the page, from head to history: built in portions, changed in place.

A change in the records touches only the month and the cards that it is about, so that the page
stays where it is. Must not know where the values come from.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from edu_app.i18n.runtime import _
from edu_app.ui.dialogs.parts.month_system import MonthSystem
from edu_app.ui.dialogs.parts.words_label import WordsLabel
from edu_app.ui.pages.calendar.head import CalendarHead
from edu_app.ui.pages.calendar.history_list import HistoryList
from edu_app.ui.pages.calendar.record_list import RecordList
from edu_app.ui.pages.calendar.view_model import CalendarView
from edu_app.ui.pages.calendar.year_view import YearView


class CalendarBody(QWidget):
    """Begins empty; `steps()` are run one after the other, and show the view that holds then."""

    def __init__(self, system: MonthSystem, view: CalendarView, year: int) -> None:
        super().__init__()
        self._view, self._year = view, year
        self._filled: list[Callable[[], None]] = []
        self.head = CalendarHead()
        self.year = YearView(system)
        self._heading = WordsLabel(_("Everything written down, newest first"), "heading")
        self.rows = RecordList(can_move=view.can_move)
        self._fill_rows()
        self.history = HistoryList()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(18)

    def show_view(self, view: CalendarView, year: int) -> None:
        """Show what holds now in every part that is there already."""
        self._view, self._year = view, year
        for fill in self._filled:
            fill()

    def steps(self) -> list[Callable[[], None]]:
        """Return what is still to be built, in the order of the page."""
        return [
            *self._beginning(self._start_head, self._fill_head),
            *self._beginning(self._start_year, self._fill_year),
            *[self.year.grow] * self.year.portions_to_come,
            *self._beginning(self._start_rows, self._fill_rows),
            *[self.rows.grow] * self.rows.portions_to_come,
            *self._beginning(self._start_history, self._fill_history),
        ]

    def _beginning(
        self, start: Callable[[], None], fill: Callable[[], None]
    ) -> list[Callable[[], None]]:
        return [] if fill in self._filled else [start]

    def _start_head(self) -> None:
        self._put(self.head, fill=self._fill_head)

    def _start_year(self) -> None:
        self._put(self.year, fill=self._fill_year)

    def _start_rows(self) -> None:
        self._put(self._heading, self.rows, fill=self._fill_rows)

    def _start_history(self) -> None:
        self._put(self.history, fill=self._fill_history)

    def _put(self, *parts: QWidget, fill: Callable[[], None]) -> None:
        """Add parts at the end; from now on they follow every change."""
        for part in parts:
            self._column.addWidget(part)
        self._filled.append(fill)
        fill()

    def _fill_head(self) -> None:
        self.head.show_view(self._view)

    def _fill_year(self) -> None:
        self.year.show_year(self._year, self._view.marks, self._view.today)

    def _fill_rows(self) -> None:
        self.rows.show_rows(self._view.rows, more=self._view.more_rows)

    def _fill_history(self) -> None:
        self.history.show_steps(self._view.history, more=self._view.more_steps)
