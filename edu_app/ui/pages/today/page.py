"""The Today page: where she stands, in words at arm's length, and what to do next.

Shows what the presenter says; holds no rule and words no date.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from edu_app.core.errors import Fault
from edu_app.services.faults import word_fault
from edu_app.ui.greeting import open_first_start
from edu_app.ui.page_context import PageContext
from edu_app.ui.pages.today.cards import SmallCard
from edu_app.ui.pages.today.lesson_card import next_lesson
from edu_app.ui.pages.today.presenter import present
from edu_app.ui.pages.today.state_card import AlertCard, StateCard
from edu_app.ui.widgets.side_by_side import SideBySide

if TYPE_CHECKING:
    from edu_app.ui.pages.today.new_ones import NewOnesCard


class TodayPage(QWidget):
    """The first page."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self.alert, self.state = AlertCard(), StateCard()
        self.lesson, self.next_step = SmallCard(), SmallCard()
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(18)
        column.addWidget(self.alert)
        column.addWidget(self.state)
        below = QWidget()
        row = SideBySide(below, least_width=300)
        row.addWidget(self.lesson)
        row.addWidget(self.next_step)
        column.addWidget(below)
        column.addStretch(1)
        self.lesson.hide()
        self.new_ones: NewOnesCard | None = None
        for card in (self.alert, self.state, self.lesson, self.next_step):
            card.chosen.connect(self._on_chosen)
        # The lessons are read after the page was painted: the date must not wait for them.
        self._lesson_wanted = False
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._show_lesson)

    def refresh(self) -> None:
        """Read the state anew and show it."""
        try:
            view = present(self._context)
        except Fault as fault:
            self.state.show_fault(word_fault(fault))
            return
        self.alert.show_alerts(view.alerts)
        self.state.show_state(view)
        self.next_step.show_card(view.next_step)
        self._lesson_wanted = True
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Look for the next lesson once the rest can be seen."""
        super().paintEvent(event)
        if self._lesson_wanted:
            self._lesson_wanted = False
            self._later.start(0)

    def _show_lesson(self) -> None:
        try:
            self._offer_new_ones()
            context = self._context
            number = context.words().number
            card = next_lesson(context.use_cases, context.tag, context.person(), number)
        except Fault:
            # The list of lessons tells what is damaged; the date above stays readable.
            card = None
        self.lesson.show_card(card)

    def _offer_new_ones(self) -> None:
        """Offer new pages where old ones no longer say what holds; the card is made only then."""
        person_id = self._context.person()
        wanted = person_id and self._context.use_cases.handed_over.outdated(person_id)
        if wanted and self.new_ones is None:
            from edu_app.ui.pages.today.new_ones import NewOnesCard

            self.new_ones = NewOnesCard(self._context)
            self.new_ones.chosen.connect(self._on_chosen)
            self._column.insertWidget(self._column.indexOf(self.state) + 1, self.new_ones)
        if self.new_ones:
            self.new_ones.refresh()

    def _on_chosen(self, target: str) -> None:
        if target.startswith("form:"):
            from edu_app.ui.dialogs.record_forms import open_form

            open_form(self._context, target.removeprefix("form:"), self.window())
        elif target.startswith("hand-over"):
            from edu_app.ui.dialogs.hand_over import open_hand_over

            dialog = open_hand_over(self._context, self.window())
            if target == "hand-over:doctor":
                dialog.choices["doctor-print"].setFocus()
        elif target == "first-start":
            open_first_start(self.window(), self._context)
        elif target == "confirm-date":
            self._confirm_date()
        elif target == "look-again":
            self.refresh()
        else:
            self._context.go(target)

    def _confirm_date(self) -> None:
        """Believe the date; where the due date went by unseen, ask for an injection since then."""
        tracker = self._context.use_cases.tracker
        tracker.confirm_jump()
        self.refresh()
        days = tracker.status(self._context.person()).days_to_due
        if days is not None and days < 0:
            from edu_app.ui.dialogs.record_forms import open_form

            open_form(self._context, "since", self.window())
