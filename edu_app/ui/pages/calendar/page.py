"""My calendar: what can be written down, the year, every record, and the history of changes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from edu_app.core.errors import Fault
from edu_app.core.revisions import Revision
from edu_app.i18n.runtime import _, pgettext
from edu_app.services.faults import word_fault
from edu_app.ui.dialogs.parts.action_button import ActionButton
from edu_app.ui.dialogs.parts.flow_row import flow_row
from edu_app.ui.dialogs.parts.keeping import record_label, tell_kept
from edu_app.ui.dialogs.parts.month_system import month_system
from edu_app.ui.dialogs.parts.page_column import PageColumn
from edu_app.ui.dialogs.parts.said_frame import SaidFrame
from edu_app.ui.dialogs.parts.words_label import WordsLabel
from edu_app.ui.dialogs.record_forms import open_form, open_record
from edu_app.ui.dialogs.who_dialog import WhoDialog
from edu_app.ui.page_context import PageContext
from edu_app.ui.pages.calendar.history_list import HistoryList
from edu_app.ui.pages.calendar.presenter import CalendarPresenter
from edu_app.ui.pages.calendar.record_card import RecordCard
from edu_app.ui.pages.calendar.record_list import ROWS_AT_ONCE, RecordList
from edu_app.ui.pages.calendar.view_model import CalendarView, Row
from edu_app.ui.pages.calendar.year_view import YearView
from edu_app.ui.widgets.blocks.flow_layout import FlowLayout


class CalendarPage(QWidget):
    """Shows what the presenter gives and hands every wish back to it."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._presenter = CalendarPresenter(context)
        self._year: int | None = None
        self._rows_shown = ROWS_AT_ONCE
        self._shown: object = None
        self.history: HistoryList | None = None
        self.cards: list[RecordCard] = []
        self.wishes: dict[str, ActionButton] = {}
        self.area = PageColumn()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.area)
        self.refresh()

    def refresh(self) -> None:
        """Read everything anew; show it at the same place when anything is different."""
        view = self._presenter.view()
        settings = self._context.use_cases.settings.current
        shown = (view, self._context.tag, settings, self._year, self._rows_shown)
        if shown != self._shown:
            self._shown = shown
            with self.area.rebuilding():
                self._build(view)

    def _build(self, view: CalendarView | None) -> None:
        self.area.column.addWidget(WordsLabel(_title(view), "title"))
        if view is None:
            self.area.column.addWidget(WordsLabel(_("Nothing is written down yet.")))
            return
        if view.passed:
            self.area.column.addWidget(SaidFrame(view.passed))
            answer = ActionButton("primary", _("Answer this question"))
            answer.clicked.connect(lambda: open_form(self._context, "passed", self))
            answer.setObjectName("answer-passed")
            self.area.column.addWidget(flow_row(answer))
        self.area.column.addWidget(self._make_actions(view))
        self.area.column.addWidget(self._make_year(view))
        self.area.column.addWidget(
            WordsLabel(_("Everything written down, newest first"), "heading")
        )
        self._add_rows(view)
        opened = self.history is not None and self.history.opened
        self.history = HistoryList(view.history, opened=opened)
        self.history.undo_wanted.connect(self._on_undo_wanted)
        self.area.column.addWidget(self.history)

    def open_at(self, place: str) -> None:
        """Open a form by its name ("injection", "appointment", "come-up" ...)."""
        name = "injection" if place == "record" else place
        if name in self.wishes:
            self.wishes[name].click()

    def _show_more(self, *, year: int | None = None, rows: int = 0) -> None:
        """Show another year, or so many more entries."""
        self._year = year or self._year
        self._rows_shown += rows
        self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a live switch of the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.refresh()
        super().changeEvent(event)

    def _make_actions(self, view: CalendarView) -> QWidget:
        place = QWidget()
        flow = FlowLayout(place, spacing=10)
        record = record_label(self._context, view.person_id, _("Record an injection"))
        wanted = {
            "injection": record,
            "appointment": _("Add an appointment"),
            "absence": _("I can't make that date"),
            "come-up": pgettext("title", "Something has come up"),
            "clinic-date": _("A date from the clinic"),
            "follow-on": _("The medicine after denosumab"),
            "planned-last": _("The last injection"),
            **({"review": _("The team looked at it")} if view.late else {}),
            "export": _("Print, save, or put the date in my phone"),
        }
        self.wishes = {}
        for name, words in wanted.items():
            button = ActionButton("primary" if name == "injection" else "secondary", words)
            button.clicked.connect(lambda _c=False, n=name: self._on_wished(n))
            button.setObjectName(f"action-{name}")
            self.wishes[name] = button
            flow.addWidget(button)
        return place

    def _on_wished(self, name: str) -> None:
        if name == "export":
            from edu_app.ui.dialogs.hand_over import open_hand_over

            open_hand_over(self._context, self)
        else:
            open_form(self._context, name, self)

    def _make_year(self, view: CalendarView) -> YearView:
        settings = self._context.use_cases.settings.current
        system = month_system(self._context.words(), settings)
        year = self._year or system.month_of(view.today)[0]
        self.year = YearView(system, year, view.marks, view.today)
        self.year.year_changed.connect(lambda shown: self._show_more(year=shown))
        return self.year

    def _add_rows(self, view: CalendarView) -> None:
        several = bool(view.name) or len(self._context.use_cases.book.people()) > 1
        rows = RecordList(view.rows, self._rows_shown, can_move=several)
        rows.change_wanted.connect(lambda row: open_record(self._context, row.record, self))
        rows.removal_wanted.connect(self._on_removal_wanted)
        rows.end_wanted.connect(self._on_end_wanted)
        rows.move_wanted.connect(self._on_move_wanted)
        rows.older_wanted.connect(lambda: self._show_more(rows=ROWS_AT_ONCE))
        self.cards = rows.cards
        self.area.column.addWidget(rows)

    def _on_removal_wanted(self, row: Row) -> None:
        said = _("Removed: {what}, {date}").format(what=row.title, date=row.date_words)
        self._do(lambda: self._presenter.remove(self._context.person(), row), said)

    def _on_end_wanted(self, row: Row) -> None:
        said = _("Over: {what}").format(what=row.title)
        self._do(lambda: self._presenter.end(self._context.person(), row), said)

    def _on_move_wanted(self, row: Row) -> None:
        mine = self._context.person()
        people = [p for p in self._context.use_cases.book.people() if p.id != mine]
        dialog = WhoDialog(self._context, people, self)
        said = _("Moved: {what}, {date}").format(what=row.title, date=row.date_words)
        dialog.chosen.connect(lambda to: self._do(lambda: self._presenter.move(row, to), said))
        dialog.open()

    def _on_undo_wanted(self, revision_id: int) -> None:
        self._do(lambda: self._presenter.undo(revision_id), _("Taken back."))

    def _do(self, action: Callable[[], Revision], said: str) -> None:
        try:
            revision = action()
        except Fault as fault:
            self._context.tell(word_fault(fault))
            return
        tell_kept(self._context, revision, said)


def _title(view: CalendarView | None) -> str:
    if view is None or not view.name:
        return _("My calendar")
    return _("Calendar of {name}").format(name=view.name)
