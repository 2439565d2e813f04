"""A date that is typed or picked: never pre-filled, read back in words, asked about when unclear.

Holds no rule: what a typed text can mean comes from core.entry_guards through MonthSystem.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from edu_app.core.entry_guards import ask_two_readings
from edu_app.i18n.runtime import _, pgettext
from edu_app.ui.dialogs.parts.action_button import ActionButton
from edu_app.ui.dialogs.parts.fields import LabelledField, make_line
from edu_app.ui.dialogs.parts.live_texts import LiveTexts
from edu_app.ui.dialogs.parts.month_grid import MonthGrid
from edu_app.ui.dialogs.parts.month_system import MonthSystem, month_system
from edu_app.ui.dialogs.parts.words_label import WordsLabel
from edu_app.ui.page_context import PageContext
from edu_app.ui.widgets.blocks.flow_layout import FlowLayout


class DateField(QWidget):
    """`changed` carries the day, or None while there is none or it can be read in two ways."""

    changed = Signal(object)

    def __init__(
        self,
        context: PageContext,
        label: Callable[[], str],
        texts: LiveTexts,
        day: datetime.date | None = None,
    ) -> None:
        super().__init__()
        self._context = context
        self._day: datetime.date | None = None
        self._readings: tuple[datetime.date, ...] = ()
        self.line = make_line()
        self.field = LabelledField(label, self.line, texts, self._hint)
        self.open = ActionButton("secondary")
        self.open.setCheckable(True)
        texts.add(self.open.setText, lambda: pgettext("button", "Calendar"))
        texts.add(self.open.setAccessibleName, lambda: _name_opener(label()))
        self.said = WordsLabel(role="body")
        self.which = QWidget()
        FlowLayout(self.which)
        self._grid: MonthGrid | None = None
        self._lay_out()
        # Also what a screen reader or a voice puts in, which Qt does not count as edited.
        self.line.textChanged.connect(lambda _text: self._on_text_changed())
        self.line.editingFinished.connect(self._complain_if_unread)
        self.open.toggled.connect(self._on_open_toggled)
        if day:
            self.set_day(day)

    def day(self) -> datetime.date | None:
        """Return the chosen day, None while there is none that is sure."""
        return self._day

    def earliest_reading(self) -> datetime.date | None:
        """Return the day that counts until an unclear date is answered: the earlier one."""
        return self._day or (self._readings[0] if self._readings else None)

    def set_day(self, day: datetime.date | None) -> None:
        """Show `day` as the chosen one."""
        self._readings = ()
        self._day = day
        _write(self.line, self._system().typed(day) if day else "")
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        """Write the chosen day anew after a switch of the language."""
        if event.type() == QEvent.Type.LanguageChange:
            if self._day:
                _write(self.line, self._system().typed(self._day))
            if self._grid:
                self._grid.use_system(self._system())
            self._show()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        inner = self.field.layout()
        if inner:
            inner.removeWidget(self.line)
            row.addWidget(self.line, 1)
            row.addWidget(self.open)
            inner.insertLayout(2, row)  # type: ignore[attr-defined]  # it is a box layout
        column.addWidget(self.field)
        column.addWidget(self.said)
        column.addWidget(self.which)
        self.said.hide()
        self.which.hide()
        self._column = column

    def _hint(self) -> str:
        example = datetime.date(self._context.use_cases.tracker.today().year, 1, 31)
        return _("For example {date}").format(date=self._system().typed(example))

    def _system(self) -> MonthSystem:
        return month_system(self._context.words(), self._context.use_cases.settings.current)

    def _on_text_changed(self) -> None:
        self.field.complain("")
        found = self._system().read(self.line.text())
        self._readings = found if len(found) > 1 else ()
        self._choose(found[0] if len(found) == 1 else None)

    def _complain_if_unread(self) -> None:
        if self.line.text().strip() and not self._day and not self._readings:
            self.field.complain(_("This is no date that can be read. Write it as in the example."))

    def _choose(self, day: datetime.date | None) -> None:
        self._day = day
        self._show()
        self.changed.emit(day)

    def _show(self) -> None:
        self.said.setVisible(bool(self._day or self._readings))
        question = ask_two_readings(self._readings)
        if question:
            self.said.set_words(self._context.say(question.message))
        elif self._day:
            self.said.set_words(self._context.words().long(self._day))
        self._show_readings()
        if self._grid:
            self._grid.show_day(self._day)

    def _show_readings(self) -> None:
        layout = self.which.layout()
        while layout and (item := layout.takeAt(0)):
            if button := item.widget():
                button.hide()
                button.deleteLater()
        for day in self._readings:
            answer = ActionButton("secondary", self._context.words().long(day))
            answer.clicked.connect(lambda _c=False, d=day: self._on_day_picked(d))
            if layout:
                layout.addWidget(answer)
        self.which.setVisible(bool(self._readings))

    def _on_open_toggled(self, opened: bool) -> None:
        if opened and self._grid is None:
            self._grid = MonthGrid(self._system(), self._context.use_cases.tracker.today())
            self._grid.picked.connect(self._on_day_picked)
            self._column.addWidget(self._grid)
            self._grid.show_day(self._day)
        if self._grid:
            self._grid.setVisible(opened)

    def _on_day_picked(self, day: datetime.date) -> None:
        self.field.complain("")
        self._readings = ()
        _write(self.line, self._system().typed(day))
        self._choose(day)
        self.open.setChecked(False)
        self.line.setFocus()


def _write(line: QLineEdit, text: str) -> None:
    """Show `text` without reading it again: the day is known already."""
    with QSignalBlocker(line):
        line.setText(text)


def first_unread(fields: Iterable[DateField]) -> DateField | None:
    """Return the first shown field that holds a text but no sure day, and say so at it."""
    for field in fields:
        if field.isHidden() or not field.line.text().strip() or field.day():
            continue
        if field.earliest_reading() is None:
            field.field.complain(_("This is no date that can be read. Write it as in the example."))
        field.line.setFocus()
        return field
    return None


def _name_opener(label: str) -> str:
    return pgettext("accessible", "Choose in a calendar: {what}").format(what=label)
