"""A month with a large button for each day; the arrow keys walk through days and months.

In Persian the Jalali day stands above the Gregorian one. Chooses nothing by itself.
"""

from __future__ import annotations

import datetime

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from edu_app.i18n.runtime import pgettext
from edu_app.ui.dialogs.parts.action_button import ActionButton
from edu_app.ui.dialogs.parts.month_system import MonthSystem
from edu_app.ui.dialogs.parts.words_label import WordsLabel
from edu_app.ui.theme.current import palette

_DAY_SIDE = 44
_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


class DayButton(QPushButton):
    """One day; its accessible name is the whole date."""

    def __init__(self, day: datetime.date) -> None:
        super().__init__()
        self.day = day
        self.setProperty("role", "quiet")
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setMinimumSize(_DAY_SIDE, _DAY_SIDE)
        # The theme's wide space round words would hide the number in a narrow cell.
        self.setStyleSheet(
            "QPushButton { padding: 2px; min-height: 38px; min-width: 34px; }"
            f"QPushButton:checked {{ background: {palette().primary};"
            f" color: {palette().on_primary}; }}"
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrows to the month: a button would take them for going to its neighbour."""
        if event.key() in _ARROWS:
            event.ignore()
        else:
            super().keyPressEvent(event)


class MonthGrid(QFrame):
    """Shows the month of a day; `picked` carries the day that was chosen."""

    picked = Signal(object)

    def __init__(self, system: MonthSystem, today: datetime.date) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._system, self._today = system, today
        self._year, self._month = system.month_of(today)
        self._chosen: datetime.date | None = None
        self.days: list[DayButton] = []
        self.title = WordsLabel(role="heading")
        self.title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.before = ActionButton("quiet")
        self.after = ActionButton("quiet")
        self.year_before = ActionButton("quiet")
        self.year_after = ActionButton("quiet")
        self._lay_out()
        self.use_system(system)

    def use_system(self, system: MonthSystem) -> None:
        """Show the same month in another language or calendar."""
        shown = self._system.days_of(self._year, self._month)[0]
        self._system = system
        self._year, self._month = system.month_of(self._chosen or shown)
        self._word_buttons()
        self._fill()

    def show_day(self, day: datetime.date | None) -> None:
        """Mark `day` as chosen and show its month; None marks nothing."""
        self._chosen = day
        if day:
            self._year, self._month = self._system.month_of(day)
        self._fill()

    def turn(self, months: int) -> None:
        """Show another month."""
        self._year, self._month = self._system.step(self._year, self._month, months)
        self._fill()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk by days and weeks with the arrows, by months with Page Up and Page Down."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}
        pages = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
        key = Qt.Key(event.key())
        if key in steps:
            self._walk(steps[key])
        elif key in pages:
            self.turn(pages[key])
            self.days[0].setFocus()
        else:
            super().keyPressEvent(event)

    def _walk(self, days: int) -> None:
        focus = self.focusWidget()
        start = focus.day if isinstance(focus, DayButton) else self._today
        if abs(days) == 1 and self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            days = -days
        wanted = start + datetime.timedelta(days=days)
        if self._system.month_of(wanted) != (self._year, self._month):
            self._year, self._month = self._system.month_of(wanted)
            self._fill()
        next(button for button in self.days if button.day == wanted).setFocus()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        for button, months in ((self.year_before, -12), (self.before, -1)):
            head.addWidget(button)
            button.clicked.connect(lambda _c=False, m=months: self.turn(m))
        head.addWidget(self.title, 1)
        for button, months in ((self.after, 1), (self.year_after, 12)):
            head.addWidget(button)
            button.clicked.connect(lambda _c=False, m=months: self.turn(m))
        self._grid = QGridLayout()
        self._grid.setSpacing(2)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.addLayout(head)
        column.addLayout(self._grid)

    def _word_buttons(self) -> None:
        rtl = self._system.words.locale.textDirection() == Qt.LayoutDirection.RightToLeft
        signs = ("»", "›", "‹", "«") if rtl else ("«", "‹", "›", "»")
        names = (
            pgettext("button", "The year before"),
            pgettext("button", "The month before"),
            pgettext("button", "The next month"),
            pgettext("button", "The next year"),
        )
        buttons = (self.year_before, self.before, self.after, self.year_after)
        for button, sign, name in zip(buttons, signs, names, strict=True):
            button.setText(sign)
            button.setAccessibleName(name)
            button.setToolTip(name)

    def _fill(self) -> None:
        while item := self._grid.takeAt(0):
            widget = item.widget()
            if widget:
                widget.hide()
                widget.deleteLater()
        self.days = []
        self.title.set_words(self._system.month_title(self._year, self._month))
        short = self._system.weekday_names(QLocale.FormatType.NarrowFormat)
        full = self._system.weekday_names(QLocale.FormatType.LongFormat)
        for column, (letters, name) in enumerate(zip(short, full, strict=True)):
            label = QLabel(letters)
            label.setProperty("role", "caption")
            label.setAccessibleName(name)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self._grid.addWidget(label, 0, column)
        row = 1
        for day in self._system.days_of(self._year, self._month):
            column = self._system.column_of(day)
            if column == 0 and self.days:
                row += 1
            button = self._make_day(day)
            self._grid.addWidget(button, row, column)
            # A button that is not shown yet cannot take the keyboard.
            button.show()

    def _make_day(self, day: datetime.date) -> DayButton:
        button = DayButton(day)
        number = self._system.day_number(day)
        other = f"\n{self._system.words.month_day(day)}" if self._system.jalali else ""
        button.setText(number + other)
        name = self._system.words.long(day)
        if day == self._today:
            name = pgettext("calendar", "{date}, today").format(date=name)
            font = button.font()
            font.setUnderline(True)
            button.setFont(font)
        button.setAccessibleName(name)
        button.setChecked(day == self._chosen)
        button.clicked.connect(lambda _c=False: self._pick(day))
        self.days.append(button)
        return button

    def _pick(self, day: datetime.date) -> None:
        self._chosen = day
        for button in self.days:
            button.setChecked(button.day == day)
        self.picked.emit(day)
