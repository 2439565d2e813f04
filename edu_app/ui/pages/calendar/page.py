"""My calendar: what can be written down, the year, every record, and the history of changes."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from edu_app.i18n.runtime import _
from edu_app.ui.dialogs.parts.month_system import MonthSystem, month_system
from edu_app.ui.dialogs.parts.page_column import PageColumn
from edu_app.ui.dialogs.parts.words_label import WordsLabel
from edu_app.ui.page_context import PageContext
from edu_app.ui.pages.calendar.body import CalendarBody
from edu_app.ui.pages.calendar.deeds import CalendarDeeds
from edu_app.ui.pages.calendar.presenter import CalendarPresenter
from edu_app.ui.pages.calendar.record_list import ROWS_AT_ONCE
from edu_app.ui.pages.calendar.view_model import CalendarView, Wanted
from edu_app.ui.widgets.block_feeder import BlockFeeder
from edu_app.ui.widgets.keyboard_order import follow_layout
from edu_app.ui.widgets.laid_out_once import laid_out_once

# What is there at the first paint: the head, and the first months of the year.
_AT_ONCE = 3


class CalendarPage(QWidget):
    """Shows what the presenter gives and hands every wish back to it.

    `feeder` builds what is below the first screenful after the first paint. The page is built
    when it is first refreshed or shown: it stands in the window then and is styled once.
    """

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._presenter = CalendarPresenter(context)
        self._deeds = CalendarDeeds(context, self._presenter, self)
        self._year: int | None = None
        self._rows_shown = ROWS_AT_ONCE
        self._steps_shown = 0
        self._shown: object = None
        self._built_for: object = None
        self._held = ""
        self.body: CalendarBody | None = None
        self.area = PageColumn()
        self.feeder = BlockFeeder(self.area, portion=1)
        self.feeder.portion_done.connect(self._on_portion_done)
        self.feeder.finished.connect(self._on_finished)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.area)

    def refresh(self) -> None:
        """Read everything anew, and change on the page what is different."""
        settings = self._context.use_cases.settings.current
        system = month_system(self._context.words(), settings)
        year = self._year or system.month_of(self._context.use_cases.tracker.today())[0]
        view = self._presenter.view(self._wanted(system, year))
        shown = (view, self._context.tag, settings, year)
        if shown == self._shown:
            return
        self._shown = shown
        whose = (view.person_id, view.name, view.can_move) if view else None
        built_for = (self._context.tag, settings, whose)
        if self.body is None or built_for != self._built_for:
            self._built_for = built_for
            self._build(system, view, year)
        elif view:
            self.body.show_view(view, year)
            self._feed(1)

    def _wanted(self, system: MonthSystem, year: int) -> Wanted:
        first, last = system.days_of(year, 1)[0], system.days_of(year, 12)[-1]
        return Wanted(first, last, self._rows_shown, self._steps_shown)

    def _build(self, system: MonthSystem, view: CalendarView | None, year: int) -> None:
        """Build the page from its upper end; its height stays until the rest has come."""
        self.area.setMinimumHeight(self.area.height() if self.body else 0)
        held = self.area.focusWidget()
        self._held = held.objectName() if held else ""
        with laid_out_once(self.area), self.area.rebuilding() as column:
            if view is None:
                self.body = None
                column.addWidget(WordsLabel(_("My calendar"), "title"))
                column.addWidget(WordsLabel(_("Nothing is written down yet.")))
                self.feeder.start((), 0)
                return
            self.body = self._make_body(system, view, year)
            column.addWidget(self.body)
            self.feeder.start(self.body.steps(), _AT_ONCE)

    def _feed(self, at_once: int) -> None:
        """Build what has come to the page; what is waiting already goes on by itself."""
        if self.body and not self.feeder.busy:
            self.feeder.start(self.body.steps(), at_once)

    def _on_portion_done(self) -> None:
        if self.body is None:
            return
        follow_layout(self.body)
        again = self.body.findChild(QWidget, self._held) if self._held else None
        if again:
            # The keyboard comes back to its control as soon as that is there again.
            self._held = ""
            if not self.body.isAncestorOf(self.window().focusWidget() or self):
                again.setFocus()

    def _on_finished(self) -> None:
        self._held = ""
        self.area.setMinimumHeight(0)

    def _make_body(self, system: MonthSystem, view: CalendarView, year: int) -> CalendarBody:
        body, deeds = CalendarBody(system, view, year), self._deeds
        body.head.wished.connect(deeds.wish)
        body.year.year_changed.connect(self._on_year_changed)
        body.rows.change_wanted.connect(deeds.change)
        body.rows.removal_wanted.connect(deeds.remove)
        body.rows.end_wanted.connect(deeds.end)
        body.rows.move_wanted.connect(deeds.move)
        body.rows.older_wanted.connect(self._on_older_wanted)
        body.history.undo_wanted.connect(deeds.undo)
        body.history.steps_wanted.connect(self._on_steps_wanted)
        return body

    def open_at(self, place: str) -> None:
        """Open a form by its name ("injection", "appointment", "come-up" ...)."""
        name = "injection" if place == "record" else place
        button = self.body.head.wishes.get(name) if self.body else None
        if button is not None and not button.isHidden():
            button.click()

    def showEvent(self, event: QShowEvent) -> None:
        """Build the page where nobody has asked for it before."""
        if self._shown is None:
            self.refresh()
        super().showEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a live switch of the language."""
        if event.type() == QEvent.Type.LanguageChange and self._shown is not None:
            self.refresh()
        super().changeEvent(event)

    def _on_year_changed(self, year: int) -> None:
        self._year = year
        self.refresh()

    def _on_older_wanted(self) -> None:
        self._rows_shown += ROWS_AT_ONCE
        self.refresh()

    def _on_steps_wanted(self, count: int) -> None:
        self._steps_shown = count
        self.refresh()
