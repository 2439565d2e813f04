"""What the first answers become: a person, a course, perhaps an injection; plain Python.

Everything is stored before anybody is told so; after a fault the same answers can be given again
without making a second person.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Literal

from edu_app.core.decision import Message
from edu_app.core.entry_guards import ask_about_injection
from edu_app.core.records import (
    Appointment,
    Course,
    CourseStart,
    DecidedWith,
    Injection,
    Medicine,
    Person,
    PersonRecords,
    PlannedLast,
    Record,
)
from edu_app.services.use_cases import UseCases

Last = Literal["", "dated", "month", "unknown", "not-started", "stopped"]
MEDICINES = {
    "answer-yes": Medicine.DENOSUMAB_60,
    "answer-drip": Medicine.DRIP,
    "answer-other-injection": Medicine.OTHER_INJECTION,
    "answer-unknown": Medicine.UNKNOWN,
}
_OTHERS = (Medicine.DRIP, Medicine.OTHER_INJECTION, Medicine.DENOSUMAB_120)


@dataclass(frozen=True)
class FirstAnswers:
    """What was answered; nothing answered is a value too.

    `medicine` is the message id of the answer. `day` is the last injection, the first day of its
    month, or (not started yet) the planned first one.
    """

    country: str = ""
    under_18: bool = False
    medicine: str = ""
    last: Last = ""
    day: datetime.date | None = None
    decided_with: DecidedWith = DecidedWith.UNKNOWN


class FirstStartPresenter:
    """Turns the answers into records and settings."""

    def __init__(self, use_cases: UseCases) -> None:
        self._use_cases = use_cases
        self._person_id = ""

    def has_other_schedule(self, medicine: str) -> bool:
        """Return whether the answer means that this calendar is for another medicine."""
        return MEDICINES.get(medicine) in _OTHERS

    def is_future(self, day: datetime.date) -> bool:
        """Return whether `day` has not come yet: then it is no injection."""
        return day > self._use_cases.tracker.today()

    def about(self, day: datetime.date, *, was_last: bool = False) -> Message:
        """Return what is said about a day: not come yet, or read back with the new due date.

        `was_last`: her team stopped it; then the next medicine is due on that date (rules 2).
        """
        nobody = PersonRecords(Person(id=""))
        today, regimen = self._use_cases.tracker.today(), self._use_cases.regimen
        if was_last and not self.is_future(day):
            return Message("planner-follow-on", {"due": regimen.due_after(day)})
        return ask_about_injection(day, nobody, regimen, today)[-1].message

    def finish(self, answers: FirstAnswers) -> str:
        """Store the answers and return the person's id; raises `Fault` when not all is stored."""
        policy = self._use_cases.policy
        person = Person(
            id=self._person_id,
            clinic_name=policy.clinic_name,
            clinic_phone=policy.clinic_phone,
            country=answers.country,
            under_18=answers.under_18,
        )
        book = self._use_cases.book
        if not self._person_id:
            self._person_id = book.add_person(person).id
        else:
            book.change_person(person)
        book.save(self._person_id, *self._records(answers), label="first-start")
        self._use_cases.settings.change(
            country=answers.country, first_start_done=True, current_person=self._person_id
        )
        return self._person_id

    def _records(self, answers: FirstAnswers) -> list[Record]:
        new_id = self._use_cases.book.new_id
        medicine = MEDICINES.get(answers.medicine, Medicine.UNKNOWN)
        if medicine in _OTHERS:
            return [Course(new_id(), medicine)]
        given = self._given(answers)
        starts = {"not-started": CourseStart.NOT_STARTED}
        unknown = CourseStart.DATED if given else CourseStart.DATE_UNKNOWN
        records: list[Record] = [Course(new_id(), medicine, starts.get(answers.last, unknown))]
        if given:
            records.append(given)
        elif answers.day and self.is_future(answers.day):
            records.append(Appointment(new_id(), answers.day))
        if answers.last == "stopped":
            records.append(self._stopped(answers))
        return records

    def _given(self, answers: FirstAnswers) -> Injection | None:
        day = answers.day
        if day is None or self.is_future(day) or answers.last not in ("dated", "month", "stopped"):
            return None
        known = answers.last != "month"
        return Injection(self._use_cases.book.new_id(), day, day_known=known)

    def _stopped(self, answers: FirstAnswers) -> PlannedLast:
        return PlannedLast(
            self._use_cases.book.new_id(),
            answers.day,
            answers.decided_with,
            told_to_stop=answers.decided_with is DecidedWith.TEAM,
        )
