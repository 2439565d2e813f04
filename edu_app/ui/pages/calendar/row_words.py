"""Words for one record in the list: date, title and details. Decides nothing, knows no widget."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Protocol

from edu_app.core.decision import Message
from edu_app.core.marks import N_
from edu_app.core.records import (
    Appointment,
    AppointmentKind,
    ClinicDate,
    ClinicReview,
    Course,
    Flag,
    FollowOn,
    FollowOnBreak,
    Injection,
    Medicine,
    Pause,
    PlannedLast,
    Record,
    SignReport,
    Talk,
    Therapy,
)
from edu_app.core.regimen import Regimen
from edu_app.i18n.bidi import isolate
from edu_app.i18n.runtime import _, pgettext
from edu_app.ui.dialogs.flag_words import flag_name
from edu_app.ui.pages.calendar.view_model import Row

Say = Callable[[Message], str]

_APPOINTMENTS = {
    AppointmentKind.INJECTION: N_("Appointment for the injection"),
    AppointmentKind.BLOOD_TEST: N_("Appointment for a blood test"),
    AppointmentKind.TALK: N_("Appointment for a talk with the team"),
}
_MEDICINES = {
    Medicine.DENOSUMAB_60: N_("Medicine: denosumab 60 mg, every 6 months"),
    Medicine.DENOSUMAB_120: N_("Medicine: denosumab 120 mg"),
    Medicine.DRIP: N_("Medicine: a drip"),
    Medicine.OTHER_INJECTION: N_("Medicine: another injection"),
    Medicine.UNKNOWN: N_("Medicine: not known yet"),
}


class DayWords(Protocol):
    """Writes a day in full."""

    def long(self, day: datetime.date) -> str: ...

    def month_year(self, day: datetime.date) -> str: ...


def day_of(record: Record) -> datetime.date | None:
    """Return the day at which a record stands in the list, None where no day is known."""
    match record:
        case Injection():
            return record.given_on
        case PlannedLast():
            return record.last_on
        case FollowOn():
            return record.started_on or record.planned_on
        case Therapy() | Flag() | Pause():
            return record.start
        case Course():
            return record.since
        case _:
            return record.on


class RowWords:
    """Words every kind of record in the current language."""

    def __init__(self, regimen: Regimen, say: Say, words: DayWords) -> None:
        self._regimen, self._say, self._words = regimen, say, words

    def row(self, record: Record) -> Row:
        """Return the row of `record`."""
        match record:
            case Injection():
                return self._injection(record)
            case Appointment():
                details = (record.place, record.note)
                title = _(_APPOINTMENTS[record.kind])
                return self._row(record, "appointment", title, details)
            case FollowOn():
                return self._follow_on(record)
            case Therapy():
                return self._therapy(record)
            case PlannedLast():
                title = _("My team stopped it") if record.told_to_stop else _("Last injection")
                return self._row(record, "clinic", title, (record.professional,))
            case ClinicDate():
                return self._row(record, "clinic", _("Date from the clinic"), (record.said_by,))
            case Flag():
                return self._flag(record)
            case _:
                return self._small(record)

    def _injection(self, record: Injection) -> Row:
        details = (
            "" if record.sure else _("Not sure: it does not move the due date"),
            "" if record.day_known else _("Only the month is known"),
            record.brand,
            self._named(_("Batch number {number}"), number=record.batch),
            record.place,
            self._named(_("Given by {name}"), name=record.given_by),
            record.note,
        )
        title = pgettext("record", "Injection")
        row = self._row(record, "injection", title, details)
        if record.day_known:
            return row
        month = self._words.month_year(record.given_on)
        return Row(record, row.day, row.kind, month, row.title, row.details)

    def _follow_on(self, record: FollowOn) -> Row:
        kind = self._regimen.follow_on_kinds.get(record.kind)
        title = self._say(Message(kind.label if kind else "kind-other"))
        state = {
            FollowOnBreak.STOPPED: pgettext("medicine", "Stopped"),
            FollowOnBreak.CANNOT_TAKE: pgettext("medicine", "Cannot be taken"),
            None: "" if record.started_on else pgettext("medicine", "Planned"),
        }[record.broken]
        until = self._dated(_("Until {date}"), record.ended_on)
        return self._row(record, "follow-on", title, (state, until, record.note))

    def _therapy(self, record: Therapy) -> Row:
        title = record.name or _("Cancer tablet (aromatase inhibitor)")
        details = (
            self._dated(_("Planned until {date}"), record.planned_end),
            self._dated(_("Ended on {date}"), record.ended_on),
        )
        return self._row(record, "tablet", title, details)

    def _flag(self, record: Flag) -> Row:
        until = self._dated(_("Until {date}"), record.end) or _("Goes on")
        return self._row(record, "other", flag_name(record.kind), (until,))

    def _small(self, record: Record) -> Row:
        match record:
            case SignReport():
                sign = self._regimen.signs.get(record.sign)
                label = self._say(Message(sign.label)) if sign else _("A sign")
                return self._row(record, "other", label, (), editable=False)
            case Course():
                title = _(_MEDICINES[record.medicine])
                return self._row(record, "other", title, (), editable=False)
            case Talk():
                details = (record.with_whom, record.chosen)
                title = _("Talk with the team")
                return self._row(record, "clinic", title, details, editable=False)
            case ClinicReview():
                again = self._dated(_("The next look: {date}"), record.next_review)
                looked = (record.who, record.decided, again)
                title = _("The team looked at it")
                return self._row(record, "clinic", title, looked)
            case Pause():
                until = self._dated(_("Until {date}"), record.end)
                title = _("Reminders are paused")
                return self._row(record, "other", title, (until,), editable=False)
        raise TypeError(record)

    def _row(
        self,
        record: Record,
        kind: str,
        title: str,
        details: tuple[str, ...],
        *,
        editable: bool = True,
    ) -> Row:
        day = day_of(record)
        said = self._words.long(day) if day else _("Day not known")
        kept = tuple(detail for detail in details if detail)
        return Row(record, day, kind, said, title, kept, editable)  # type: ignore[arg-type]  # a MarkKind

    def _named(self, sentence: str, **fields: str) -> str:
        if not all(fields.values()):
            return ""
        return sentence.format(**{name: isolate(text) for name, text in fields.items()})

    def _dated(self, sentence: str, day: datetime.date | None) -> str:
        return sentence.format(date=self._words.long(day)) if day else ""
