"""One clinic session: what was entered, the route, how far it has got, what was said back.

Everything lies in stores in memory and in this object; whoever drops it has dropped the session.
Must not know a widget or a file.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from edu_app.core.clinic import urgent_lessons
from edu_app.core.clinic_choices import ClinicChoices
from edu_app.core.record_kinds import all_records
from edu_app.core.records import (
    Course,
    CourseStart,
    Injection,
    Medicine,
    Person,
    PersonRecords,
    Record,
    Therapy,
)
from edu_app.services.clinic_lessons import ClinicLessons, TaughtBlock

if TYPE_CHECKING:
    from edu_app.core.decision import Status
    from edu_app.core.lessons import RouteBlock
    from edu_app.services.use_cases import UseCases

# The records that the set-up writes; the same ids each time, so that a correction replaces them.
_COURSE, _INJECTION, _TABLET = "clinic-course", "clinic-injection", "clinic-tablet"


class ClinicSession:
    """`use_cases` stand over stores in memory; there is one person in them, without a name.

    `taught` is the route in both languages; `left_out` holds what its caps had no room for.
    `position` is the block of `taught` being shown, its length when all were shown.
    """

    def __init__(self, use_cases: UseCases, choices: ClinicChoices) -> None:
        self.use_cases = use_cases
        self.choices = choices
        self.person_id = use_cases.book.add_person(_nobody(use_cases, choices)).id
        self.lessons = ClinicLessons(use_cases.learning, choices.patient, choices.nurse)
        self.taught: tuple[TaughtBlock, ...] = ()
        self.left_out: tuple[RouteBlock, ...] = ()
        self.position = 0
        self._answers: dict[str, bool] = {}

    @property
    def begun(self) -> bool:
        """Whether there is a route."""
        return bool(self.taught)

    def begin(self, choices: ClinicChoices) -> None:
        """Write down what was entered and build the route; again after a correction.

        Raises `Fault` "date-in-future" for an injection dated after today, and the fault of a
        store or of damaged content; the session then is as it was before.
        """
        lessons = ClinicLessons(self.use_cases.learning, choices.patient, choices.nurse)
        step = self._write(choices)
        try:
            route = lessons.route(choices.minutes, self._urgent(choices), choices.picked)
            taught = lessons.taught(route)
        except BaseException:
            self.use_cases.book.undo(step)
            raise
        self._settle(choices)
        if _places(taught) != _places(self.taught):
            self.position, self._answers = 0, {}
        self.lessons, self.choices = lessons, choices
        self.taught, self.left_out = taught, route.left_out

    def records(self) -> PersonRecords:
        """Return what was entered."""
        return self.use_cases.book.records(self.person_id)

    def status(self) -> Status | None:
        """Return where she stands today; None while no date of an injection was given."""
        if not self.records().injections:
            return None
        return self.use_cases.tracker.status(self.person_id)

    def answer(self, prompt_id: str, *, clear: bool) -> None:
        """Note that a teach-back was clear, or is to be taught again; for this session only."""
        self._answers[prompt_id] = clear

    def answers(self) -> Mapping[str, bool]:
        """Return what was noted, by prompt; true means clear."""
        return MappingProxyType(self._answers)

    def name_person(self, name: str) -> None:
        """Put a name on the pages of this session; an empty one takes it off again."""
        self._change(display_name=name.strip())

    def name_clinic(self, name: str, phone: str) -> None:
        """Say whom she calls: name and number of the clinic."""
        self._change(clinic_name=name.strip(), clinic_phone=phone.strip())

    def go_to(self, index: int) -> None:
        """Note that the block `index` of `taught` is shown; its length means the end."""
        self.position = max(0, min(index, len(self.taught)))

    def minutes_left(self) -> int:
        """Return the minutes for what was not yet shown, rounded up; 0 at the end.

        Counted from the words of the route, scaled to the minutes that were chosen.
        """
        words = sum(block.words for block in self.taught)
        left = sum(block.words for block in self.taught[self.position :])
        return -(-left * self.choices.minutes // words) if words else 0

    def _urgent(self, choices: ClinicChoices) -> tuple[str, ...]:
        status = self.use_cases.tracker.status(self.person_id)
        return urgent_lessons(status, end_in_sight=choices.tablet_end is not None)

    def _write(self, choices: ClinicChoices) -> int:
        """Write the records of `choices` in one step and return the number of that step."""
        book = self.use_cases.book
        written = {record.id: record for record in _records(choices)}
        known = {record.id for record in all_records(self.records())}
        gone = sorted({_COURSE, _INJECTION, _TABLET} & known - written.keys())
        saved = book.save(self.person_id, *written.values(), label="clinic-session", removals=gone)
        return saved.id

    def _settle(self, choices: ClinicChoices) -> None:
        """Let everything that asks for the language or the country find the chosen ones."""
        self._change(country=choices.country)
        self.use_cases.settings.change(
            language=choices.nurse, country=choices.country, current_person=self.person_id
        )

    def _change(self, **fields: str) -> None:
        person = self.records().person
        changed = replace(person, **fields)  # type: ignore[arg-type]  # names of text fields only
        if changed != person:
            self.use_cases.book.change_person(changed)


def _nobody(use_cases: UseCases, choices: ClinicChoices) -> Person:
    """Return somebody without a name, with the clinic that the computer's policy names."""
    policy = use_cases.policy
    return Person(
        id="",
        clinic_name=policy.clinic_name,
        clinic_phone=policy.clinic_phone,
        country=choices.country,
    )


def _places(taught: tuple[TaughtBlock, ...]) -> list[tuple[str, str]]:
    return [(block.lesson, block.anchor) for block in taught]


def _records(choices: ClinicChoices) -> list[Record]:
    given, end = choices.last_injection, choices.tablet_end
    start = CourseStart.DATED if given else CourseStart.DATE_UNKNOWN
    records: list[Record] = [Course(_COURSE, Medicine.DENOSUMAB_60, start)]
    if given:
        records.append(Injection(_INJECTION, given))
    if end:
        records.append(Therapy(_TABLET, planned_end=end))
    return records
