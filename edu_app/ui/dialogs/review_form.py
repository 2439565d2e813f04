"""The form for a look that a professional had at it (rules 1.2c): it quiets, and hides nothing.

Only a whole entry is taken: who, when, what was decided, and the day of the next look.
"""

from __future__ import annotations

import datetime

from PySide6.QtWidgets import QWidget

from edu_app.core.dates import add_months
from edu_app.core.records import ClinicReview, Record
from edu_app.i18n.runtime import _, ngettext
from edu_app.ui.dialogs.parts.date_field import DateField
from edu_app.ui.dialogs.parts.fields import LabelledField, make_line
from edu_app.ui.dialogs.parts.record_form import RecordForm
from edu_app.ui.page_context import PageContext


class ReviewForm(RecordForm):
    """Writes down a look of the team, or changes `record`."""

    label = "review-recorded"

    def __init__(
        self,
        context: PageContext,
        parent: QWidget | None = None,
        *,
        person_id: str = "",
        record: ClinicReview | None = None,
    ) -> None:
        super().__init__(context, _title, parent, person_id)
        self._record = record
        self.who = make_line(record.who if record else "")
        self.decided = make_line(record.decided if record else "")
        self.name = LabelledField(lambda: _("Name of the doctor or nurse"), self.who, self.texts)
        ask_day, ask_next = lambda: _("On which day?"), lambda: _("When do they look again?")
        self.day = DateField(context, ask_day, self.texts, record.on if record else None)
        self.words = LabelledField(
            lambda: _("What did they say? In your own words."), self.decided, self.texts
        )
        again = record.next_review if record else None
        self.again = DateField(context, ask_next, self.texts, again)
        for part in (self.name, self.day, self.words, self.again):
            self.column.addWidget(part)
        self.finish()

    def typed(self) -> object:
        lines = (self.who, self.day.line, self.decided, self.again.line)
        return tuple(line.text() for line in lines)

    def make_record(self) -> Record | None:
        day, again = self.day.day(), self.again.day()
        who, decided = self.who.text().strip(), self.decided.text().strip()
        self.name.complain("" if who else _("Who looked at it?"))
        self.words.complain("" if decided else _("Write what was decided, in your own words."))
        self.day.field.complain(self._wrong_day(day))
        self.again.field.complain(self._wrong_next(day, again))
        if not (who and decided) or self._wrong_day(day) or self._wrong_next(day, again):
            return None
        assert day is not None  # noqa: S101 - a missing day was said above
        assert again is not None  # noqa: S101 - a missing day was said above
        return ClinicReview(self.record_id(self._record), who, day, decided, again)

    def said(self, record: Record) -> str:
        return _("It is written down. The due date stays as it is.")

    def _wrong_day(self, day: datetime.date | None) -> str:
        if day is None:
            return _("Which day is it?")
        today: datetime.date = self.context.use_cases.tracker.today()
        return _("That day has not come yet.") if day > today else ""

    def _wrong_next(self, day: datetime.date | None, again: datetime.date | None) -> str:
        """Return what is wrong with the next look: a review without one is none (rules 1.2c)."""
        if again is None:
            return _("Which day is it?")
        months = self.context.use_cases.regimen.limits.review_months
        if day is None or day < again <= add_months(day, months):
            return ""
        text = ngettext(
            "The next look has to come after that day, within {months} month. Ask for a day.",
            "The next look has to come after that day, within {months} months. Ask for a day.",
            months,
        )
        return text.format(months=self.context.words().number(months))


def _title() -> str:
    return _("The team looked at it")
