"""What happens after each answer while an injection is written down; plain Python, no widget.

The questions come from core.entry_guards; here stands what an answer leads to (rules 5).
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from edu_app.core.decision import Message
from edu_app.core.entry_guards import Question
from edu_app.core.records import (
    Appointment,
    Course,
    Injection,
    Medicine,
    Person,
)
from edu_app.core.revisions import Revision
from edu_app.services.use_cases import UseCases

Effect = Literal[
    "next", "confirm", "doubt", "back", "appointment", "move", "same", "between", "other", "save"
]
_EFFECTS: Mapping[tuple[str, str], Effect] = {
    ("future", "answer-yes"): "appointment",
    ("future", "answer-no"): "back",
    ("whose", "answer-yes"): "next",
    ("whose", "answer-no"): "move",
    ("duplicate", "answer-yes"): "same",
    ("duplicate", "answer-no"): "confirm",
    ("duplicate", "answer-unknown"): "doubt",
    ("other-dose", "answer-60-mg"): "confirm",
    ("other-dose", "answer-120-mg"): "other",
    ("other-dose", "answer-unknown"): "doubt",
    ("under-five-months", "answer-yes"): "confirm",
    ("under-five-months", "answer-no"): "back",
    ("under-five-months", "answer-unknown"): "doubt",
    ("missing-between", "answer-yes"): "between",
    ("two-medicines", "answer-yes"): "confirm",
    ("two-medicines", "answer-no"): "back",
    ("two-medicines", "answer-unknown"): "doubt",
    ("read-back", "answer-yes"): "save",
    ("read-back", "answer-no"): "back",
}


@dataclass(frozen=True)
class Step:
    """What an answer leads to; `reply` is said first, where there is one."""

    effect: Effect
    reply: Message | None = None


class InjectionFlow:
    """One injection from the form to the store; `record` is the entry that is being changed."""

    def __init__(
        self, use_cases: UseCases, person_id: str, record: Injection | None = None
    ) -> None:
        self._use_cases = use_cases
        self.person_id = person_id
        self.record = record
        self.one_between = False
        self._open: list[Question] = []
        self._confirmed = False
        self._doubtful = False

    @property
    def question(self) -> Question | None:
        """Return the question to be asked now."""
        return self._open[0] if self._open else None

    def others(self) -> tuple[Person, ...]:
        """Return the other people kept here."""
        people = self._use_cases.book.people()
        return tuple(person for person in people if person.id != self.person_id)

    def ask(self, given_on: datetime.date) -> None:
        """Begin with the questions about `given_on`."""
        self._confirmed = self._doubtful = self.one_between = False
        instead_of = self.record.id if self.record else ""
        ask = self._use_cases.tracker.ask_about_injection
        self._open = list(ask(self.person_id, given_on, instead_of=instead_of))

    def answer(self, answer: str) -> Step:
        """Take the answer to the question asked now and return what it leads to."""
        question = self._open[0]
        effect = _EFFECTS.get((question.id, answer), "next")
        reply = question.replies.get(answer)
        if effect == "move" and not self.others():
            effect = "back"
        self._confirmed |= effect == "confirm"
        self._doubtful |= effect == "doubt"
        self.one_between |= effect == "between"
        if effect in ("next", "confirm", "doubt", "between"):
            self._open.pop(0)
        return Step(effect, self._with_clinic(reply) if reply else None)

    def move_to(self, person_id: str, given_on: datetime.date) -> None:
        """Write it down for somebody else: the questions begin again with her records."""
        self.person_id = person_id
        self.ask(given_on)

    def save(self, draft: Injection) -> Revision:
        """Write the injection down; what she confirmed is not asked about again.

        Raises what the book raises. A doubt keeps the entry unconfirmed: the question stays.
        """
        kept = replace(draft, id=self._id(), confirmed=self._confirmed and not self._doubtful)
        label = "injection-changed" if self.record else "injection-recorded"
        return self._use_cases.book.save(self.person_id, kept, label=label)

    def save_appointment(self, on: datetime.date, place: str, note: str) -> Revision:
        """Write a day that has not come yet down as an appointment."""
        book = self._use_cases.book
        record = Appointment(book.new_id(), on, place=place, note=note)
        return book.save(self.person_id, record, label="appointment-recorded")

    def save_other_dose(self, since: datetime.date) -> Revision:
        """Write down that she now has 120 mg: no calendar of this kind runs any more (E03)."""
        book = self._use_cases.book
        course = Course(book.new_id(), Medicine.DENOSUMAB_120, since=since)
        return book.save(self.person_id, course, label="medicine-changed")

    def _id(self) -> str:
        return self.record.id if self.record else self._use_cases.book.new_id()

    def _with_clinic(self, message_id: str) -> Message:
        clinic = self._use_cases.book.records(self.person_id).person.clinic_name
        return Message(message_id, {"clinic": clinic} if clinic else {})
