"""The four screens of the first start: language, country, medicine, last injection.

Each asks one thing and holds its answer; what the answers mean is decided by the presenter.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from edu_app.core.decision import Message
from edu_app.core.entry_guards import ask_medicine
from edu_app.core.records import DecidedWith
from edu_app.i18n.runtime import _, pgettext
from edu_app.ui.dialogs.first_start_presenter import FirstStartPresenter, Last
from edu_app.ui.dialogs.parts.choice_group import Answer, ChoiceGroup
from edu_app.ui.dialogs.parts.country_list import CountryList
from edu_app.ui.dialogs.parts.date_field import DateField
from edu_app.ui.dialogs.parts.fields import LabelledField, make_list
from edu_app.ui.dialogs.parts.live_texts import LiveTexts
from edu_app.ui.dialogs.parts.month_system import month_system
from edu_app.ui.dialogs.parts.said_frame import SaidFrame
from edu_app.ui.language_menu import both_names
from edu_app.ui.page_context import PageContext

_MONTHS_BACK = 48


def _column(screen: QWidget, *parts: QWidget) -> None:
    column = QVBoxLayout(screen)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(18)
    for part in parts:
        column.addWidget(part)


class LanguageScreen(QWidget):
    """Every language by its own name and in English; the window follows the choice at once."""

    chosen = Signal(str)

    def __init__(self, tags: Sequence[str], current: str, texts: LiveTexts) -> None:
        super().__init__()
        answers = [(tag, lambda t=tag: both_names(t)) for tag in tags]
        self.group = ChoiceGroup(lambda: "", answers, texts)
        self.group.choose(current)
        self.group.chosen.connect(self.chosen)
        _column(self, self.group)


class CountryScreen(QWidget):
    """The country, and whether the calendar is for an adult."""

    def __init__(self, context: PageContext, texts: LiveTexts) -> None:
        super().__init__()
        self._context = context
        self.list = CountryList(context.tag, context.use_cases.settings.current.country)
        field = LabelledField(
            lambda: _("In which country do you live?"),
            self.list.box,
            texts,
            lambda: _("For the emergency number and the first day of the week."),
        )
        ages = (
            ("adult", lambda: pgettext("age", "For an adult")),
            ("under-18", lambda: pgettext("age", "For somebody under 18")),
        )
        self.age = ChoiceGroup(lambda: _("For whom is this calendar?"), ages, texts)
        self.said = SaidFrame()
        self.age.chosen.connect(self._on_age_chosen)
        _column(self, field, self.age, self.said)

    def changeEvent(self, event: QEvent) -> None:
        """Write the countries anew after a switch of the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.list.fill(self._context.tag, self.list.code())
            self._on_age_chosen(self.age.value())
        super().changeEvent(event)

    def _on_age_chosen(self, age: str) -> None:
        young = age == "under-18"
        self.said.say(self._context.say(Message("under-age")) if young else "")


class MedicineScreen(QWidget):
    """Asked by medicine, route and dose, never by brand."""

    chosen = Signal(str)

    def __init__(self, context: PageContext, texts: LiveTexts) -> None:
        super().__init__()
        self._context, self._question = context, ask_medicine()
        say = context.say
        answers = [(a, lambda m=a: say(Message(m))) for a in self._question.answers]
        self.group = ChoiceGroup(lambda: say(self._question.message), answers, texts)
        self.said = SaidFrame()
        self.group.chosen.connect(self._on_chosen)
        _column(self, self.group, self.said)

    def changeEvent(self, event: QEvent) -> None:
        """Say the reply anew after a switch of the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._say_reply(self.group.value())
        super().changeEvent(event)

    def _say_reply(self, answer: str) -> None:
        reply = self._question.replies.get(answer)
        self.said.say(self._context.say(Message(reply)) if reply else "")

    def _on_chosen(self, answer: str) -> None:
        self._say_reply(answer)
        self.chosen.emit(answer)


class LastScreen(QWidget):
    """The last injection: a day, a month, unknown, none yet, or it was the last one."""

    changed = Signal()

    def __init__(
        self, context: PageContext, presenter: FirstStartPresenter, texts: LiveTexts
    ) -> None:
        super().__init__()
        self._context, self._presenter = context, presenter
        self.group = ChoiceGroup(lambda: _("When was the last injection?"), _last_answers(), texts)
        self.date = DateField(context, self._ask_day, texts)
        self.months = make_list()
        self.month = LabelledField(lambda: _("In which month?"), self.months, texts)
        self.who = ChoiceGroup(lambda: _("Who decided it?"), _deciders(), texts)
        self.said = SaidFrame(role="key")
        self.group.chosen.connect(lambda _value: self._on_changed())
        self.date.changed.connect(lambda _day: self._on_changed())
        self.who.chosen.connect(lambda _value: self._on_changed())
        self.months.currentIndexChanged.connect(lambda _at: self._on_changed())
        _column(self, self.group, self.who, self.date, self.month, self.said)
        self._fill_months()
        self._on_changed()

    def changeEvent(self, event: QEvent) -> None:
        """Write months and sentence anew after a switch of the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._fill_months()
            self._on_changed()
        super().changeEvent(event)

    def last(self) -> Last:
        """Return which of the answers was chosen."""
        return self.group.value()  # type: ignore[return-value]  # the values are those of Last

    def day(self) -> datetime.date | None:
        """Return the day that belongs to the answer, None where there is none."""
        if self.last() == "month":
            day = self.months.currentData()
            return datetime.date.fromisoformat(day) if day else None
        return self.date.day() if self.last() in ("dated", "not-started", "stopped") else None

    def decided_with(self) -> DecidedWith:
        """Return who decided that it was the last one."""
        return DecidedWith(self.who.value() or DecidedWith.UNKNOWN)

    def missing(self) -> bool:
        """Return whether an answer that needs a day or a decider lacks it."""
        if self.last() == "stopped":
            unread = bool(self.date.line.text().strip()) and self.date.day() is None
            return unread or not self.who.value()
        if self.last() == "not-started":
            unread = bool(self.date.line.text().strip()) and self.date.day() is None
            return unread or self._is_over()
        if self.last() in ("dated", "month"):
            return self.day() is None
        return not self.last()

    def _is_over(self) -> bool:
        """Return whether the day of a first injection that is still planned has passed."""
        day = self.date.day()
        today = self._context.use_cases.tracker.today()
        return self.last() == "not-started" and day is not None and day < today

    def _ask_day(self) -> str:
        if self.last() == "not-started":
            return _("When is the first one planned? Leave it empty if you do not know.")
        if self.last() == "stopped":
            return _("On which day was it given? Leave it empty if you do not know.")
        return self._context.say(Message("ask-date-given"))

    def _on_changed(self) -> None:
        last, day = self.last(), self.day()
        self.date.field.label.set_words(self._ask_day())
        self.date.setVisible(last in ("dated", "not-started", "stopped"))
        self.month.setVisible(last == "month")
        self.who.setVisible(last == "stopped")
        over = _("That day is over. If it was given, choose “On a day that I know”.")
        if self._is_over():
            self.date.field.complain(over)
        elif self.date.field.wrong.words.text() == over:
            self.date.field.complain("")
        said = ""
        if day is not None and last in ("dated", "stopped"):
            by_team = last == "stopped" and self.decided_with() is DecidedWith.TEAM
            said = self._context.say(self._presenter.about(day, was_last=by_team))
        self.said.say(said)
        self.changed.emit()

    def _fill_months(self) -> None:
        chosen = self.months.currentData()
        self.months.blockSignals(True)
        self.months.clear()
        self.months.addItem(pgettext("month", "Choose a month"), "")
        settings = self._context.use_cases.settings.current
        system = month_system(self._context.words(), settings)
        year, month = system.month_of(self._context.use_cases.tracker.today())
        for back in range(_MONTHS_BACK):
            at = system.step(year, month, -back)
            first = system.days_of(*at)[0]
            self.months.addItem(system.month_title(*at), first.isoformat())
        self.months.setCurrentIndex(max(0, self.months.findData(chosen)))
        self.months.blockSignals(False)


def _last_answers() -> tuple[Answer, ...]:
    return (
        ("dated", lambda: pgettext("last", "On a day that I know")),
        ("month", lambda: pgettext("last", "I know only the month")),
        ("unknown", lambda: pgettext("last", "I do not know")),
        ("not-started", lambda: pgettext("last", "I have not had one yet")),
        ("stopped", lambda: pgettext("last", "It was my last one, or I was told to stop")),
    )


def _deciders() -> tuple[Answer, ...]:
    return (
        (DecidedWith.TEAM, lambda: pgettext("last", "My team stopped it")),
        (DecidedWith.MYSELF, lambda: pgettext("last", "I decided it myself")),
        (DecidedWith.UNKNOWN, lambda: pgettext("last", "I do not know")),
    )
