"""One question of the planner with big buttons; fields appear when an answer needs them."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from edu_app.i18n.runtime import _, pgettext
from edu_app.ui.dialogs.parts.action_button import ActionButton
from edu_app.ui.dialogs.parts.date_field import DateField
from edu_app.ui.dialogs.parts.fields import LabelledField, make_line
from edu_app.ui.dialogs.parts.flow_row import flow_row
from edu_app.ui.dialogs.parts.live_texts import LiveTexts
from edu_app.ui.dialogs.parts.said_frame import SaidFrame
from edu_app.ui.dialogs.parts.words_label import WordsLabel
from edu_app.ui.page_context import PageContext
from edu_app.ui.pages.next_step.conversation import Typed
from edu_app.ui.pages.next_step.view_model import Answer, Question

# More answers than this stand one below the other.
_IN_A_ROW = 3


class QuestionCard(QFrame):
    """`answered` carries the id of the question and what was pressed and typed."""

    answered = Signal(str, object)

    def __init__(self, context: PageContext, question: Question, progress: str) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._context, self._question = context, question
        self._texts = LiveTexts()
        self.ask = WordsLabel(question.ask, "heading")
        self.wrong = SaidFrame(role="warning")
        self.buttons: dict[str, ActionButton] = {}
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(24, 22, 24, 22)
        self.column.setSpacing(14)
        for label in (WordsLabel(_("Your plan, step by step"), "eyebrow"), self.ask):
            self.column.addWidget(label)
        if question.note:
            self.column.addWidget(SaidFrame(question.note, "note"))
        self._add_answers_and_fields()
        if progress:
            self.column.addWidget(WordsLabel(progress, "caption"))

    def complain(self, sentence: str) -> None:
        """Say what is missing; what was typed stays."""
        self.wrong.say(sentence)

    def _add_answers_and_fields(self) -> None:
        question = self._question
        self.fields = self._make_fields()
        if question.opens:
            self.column.addWidget(self._make_answers(question.answers))
            self.column.addWidget(self.fields)
            self._add_keep()
            self._show_fields(
                open_now=any(a.on and a.id == question.opens for a in question.answers)
            )
            return
        self.column.addWidget(self.fields)
        self.column.addWidget(self.wrong)
        self.fields.setVisible(bool(question.fields))
        self.column.addWidget(self._make_answers(question.answers))

    def _add_keep(self) -> None:
        self.keep = ActionButton("primary", pgettext("button", "Write it down"))
        self.keep.setObjectName("next-step-keep")
        self.keep.clicked.connect(lambda: self._answer("keep"))
        self.column.addWidget(self.wrong)
        self.kept_row = flow_row(self.keep)
        self.column.addWidget(self.kept_row)

    def _make_answers(self, answers: tuple[Answer, ...]) -> QWidget:
        made = [self._make_button(answer) for answer in answers]
        if len(made) <= _IN_A_ROW:
            return flow_row(*made)
        place = QWidget()
        column = QVBoxLayout(place)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for button in made:
            column.addWidget(button)
        return place

    def _make_button(self, answer: Answer) -> ActionButton:
        many = len(self._question.answers) > _IN_A_ROW
        role = "choice" if many else ("primary" if answer.id == "keep" else "secondary")
        button = ActionButton(role, answer.text)
        button.setObjectName(f"next-step-{answer.id}")
        button.clicked.connect(lambda: self._on_pressed(answer.id))
        if answer.on:
            button.setCheckable(True)
            button.setChecked(True)
        self.buttons[answer.id] = button
        return button

    def _make_fields(self) -> QWidget:
        question, place = self._question, QWidget()
        column = QVBoxLayout(place)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        self.date: DateField | None = None
        self.lines: dict[str, QLineEdit] = {}
        known = {"count": question.text, "words": question.text, "whom": question.whom}
        for name, label in question.fields:
            if name == "date":
                ask = partial(str, label)
                self.date = DateField(self._context, ask, self._texts, question.date)
                column.addWidget(self.date)
                continue
            self.lines[name] = make_line(known[name])
            self.lines[name].setObjectName(f"next-step-{name}")
            field = LabelledField(partial(str, label), self.lines[name], self._texts)
            column.addWidget(field)
        return place

    def _show_fields(self, *, open_now: bool) -> None:
        self.fields.setVisible(open_now)
        self.kept_row.setVisible(open_now)

    def _on_pressed(self, answer: str) -> None:
        if answer == self._question.opens:
            self._show_fields(open_now=True)
            first = self.date.line if self.date else next(iter(self.lines.values()))
            first.setFocus()
            return
        self._answer(answer)

    def _answer(self, answer: str) -> None:
        day = self.date.day() if self.date else None
        words = self.lines.get("count") or self.lines.get("words")
        whom = self.lines.get("whom")
        typed = Typed(answer, day, words.text() if words else "", whom.text() if whom else "")
        self.answered.emit(self._question.id, typed)
