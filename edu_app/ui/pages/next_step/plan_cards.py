"""The cards of the page that only show: what is written down, the drawing, what to take along."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from edu_app.i18n.runtime import _, pgettext
from edu_app.ui.dialogs.parts.action_button import ActionButton
from edu_app.ui.dialogs.parts.flow_row import flow_row
from edu_app.ui.dialogs.parts.words_label import WordsLabel, without_marks
from edu_app.ui.pages.next_step.drawing_key import DrawingKey
from edu_app.ui.pages.next_step.stations import Stations
from edu_app.ui.pages.next_step.view_model import NextStepView, OpenPoint, Told
from edu_app.ui.pages.next_step.years_drawing import YearsDrawing
from edu_app.ui.widgets.side_by_side import SideBySide


class PlanCard(QFrame):
    """A card with a heading and a column."""

    def __init__(self, heading: str) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(24, 22, 24, 22)
        self.column.setSpacing(12)
        self.heading = WordsLabel(heading, "heading")
        self.column.addWidget(self.heading)

    def say(self, text: str, role: str = "body") -> None:
        """Add a sentence; an empty one adds nothing."""
        if text:
            self.column.addWidget(WordsLabel(without_marks(text), role))


class ToldCard(PlanCard):
    """Answers that are written down, each with a button that changes it."""

    reopened = Signal(str)

    def __init__(self, told: tuple[Told, ...]) -> None:
        super().__init__(_("Written down so far"))
        for row in told:
            line = QWidget()
            side = SideBySide(line, least_width=230)
            words = QWidget()
            column = QVBoxLayout(words)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(2)
            column.addWidget(WordsLabel(row.ask, "caption"))
            column.addWidget(WordsLabel(row.text))
            change = ActionButton("quiet", pgettext("button", "Change"))
            change.setObjectName(f"change-{row.id}")
            change.setAccessibleDescription(row.ask)
            change.clicked.connect(lambda _checked=False, step=row.id: self.reopened.emit(step))
            side.addWidget(words)
            side.addWidget(flow_row(change))
            self.column.addWidget(line)


class DrawingCard(PlanCard):
    """Both drawings: the years to scale, and what comes after a last injection as a sketch."""

    def __init__(self, view: NextStepView) -> None:
        super().__init__(_("One after the other"))
        if view.years:
            self.years = YearsDrawing(view.years)
            self.column.addWidget(self.years)
            self.column.addWidget(DrawingKey(view.years.key))
            self.column.addSpacing(10)
        title = _("If denosumab ends one day") if view.on_denosumab else _("What follows")
        self.say(title, "label")
        self.say(view.not_the_end)
        self.stations = Stations(view.stops)
        self.column.addWidget(self.stations)
        if view.on_denosumab:
            self.say(_("A sketch, not to scale."), "caption")


class OpenCard(PlanCard):
    """What is still open, as questions to take along."""

    wanted = Signal()
    list_wanted = Signal()

    def __init__(self, points: tuple[OpenPoint, ...]) -> None:
        super().__init__(_("Questions to take along"))
        for point in points:
            sentence = _("{question} (on your list)") if point.listed else "{question}"
            self.say(sentence.format(question=point.text))
        buttons = []
        if not all(point.listed for point in points):
            put = ActionButton("secondary", _("Put these on my question list"))
            put.setObjectName("putOnList")
            put.clicked.connect(self.wanted)
            buttons.append(put)
        show = ActionButton("quiet", _("Open my questions"))
        show.setObjectName("openQuestions")
        show.clicked.connect(self.list_wanted)
        self.column.addWidget(flow_row(*buttons, show))
