"""Where somebody stands today: hands her records, the day and the clock's facts to the rules.

Decides nothing itself; the rules are in core. Nothing is kept between calls but what is known
about the clock.
"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from edu_app.core.clock import Clock
from edu_app.core.clock_faults import ClockFacts, has_jumped, is_clock_wrong
from edu_app.core.decision import Message, Status
from edu_app.core.errors import Fault
from edu_app.core.exit_plan import ExitPlan, plan_exit, plan_undone
from edu_app.core.record_kinds import with_records
from edu_app.core.records import Person, PersonRecords, Record
from edu_app.core.regimen import Regimen
from edu_app.core.status import evaluate
from edu_app.core.values import replace
from edu_app.services.records import RecordBook

if TYPE_CHECKING:
    from edu_app.core.absence import Absence
    from edu_app.core.entry_guards import Question
    from edu_app.services.ports import RunLog, Weekends


class Tracker:
    """Answers for one person on today's date.

    `countries` None: no country's weekend is known. `build_date` None: the program carries no
    stamp. Call `note_run()` when the program starts and when the day changes.
    """

    def __init__(  # noqa: PLR0913 - one argument for each thing it asks
        self,
        book: RecordBook,
        regimen: Regimen,
        clock: Clock,
        runs: RunLog,
        countries: Weekends | None = None,
        *,
        build_date: datetime.date | None = None,
    ) -> None:
        self._book = book
        self._regimen = regimen
        self._clock = clock
        self._runs = runs
        self._countries = countries
        self._facts = ClockFacts(runs.last_run(), build_date, set_by_hand=clock.set_by_hand)

    def today(self) -> datetime.date:
        """Return the local date that everything is answered for."""
        return self._clock.today()

    def clock_facts(self) -> ClockFacts:
        """Return the last believed run, the day of the build, and whether a jump was confirmed."""
        return self._facts

    def records(self, person_id: str) -> PersonRecords:
        """Return her records; raise `Fault` "no-such-record" for nobody."""
        return self._book.records(person_id)

    def status(self, person_id: str) -> Status:
        """Return where she stands today (rules 1 to 4)."""
        return self._evaluate(self._book.records(person_id))

    def preview(self, person_id: str, *records: Record) -> Status:
        """Return where she would stand with `records` written down too; keeps nothing.

        This is how an appointment is checked while it is being typed (rules 1.5 and 3).
        """
        return self._evaluate(with_records(self._book.records(person_id), records))

    def plan(self, person_id: str) -> ExitPlan:
        """Return the planner's answer (rules 7)."""
        return plan_exit(self._book.records(person_id), self._regimen, self.today())

    def plan_undone(self, person_id: str) -> Message | None:
        """Return what is said after a planned last injection was undone."""
        return plan_undone(self._book.records(person_id), self._regimen, self.today())

    def absence(self, person_id: str, first_day: datetime.date, last_day: datetime.date) -> Absence:
        """Return what to say about time away; raise `Fault` "dates-in-wrong-order" (rules 7)."""
        from edu_app.core.absence import check_absence

        records = self._book.records(person_id)
        return check_absence(first_day, last_day, records, self._regimen, self.today())

    def ask_about_injection(
        self, person_id: str, given_on: datetime.date, *, instead_of: str = ""
    ) -> tuple[Question, ...]:
        """Return what has to be asked before this injection is written down (rules 5)."""
        from edu_app.core.entry_guards import ask_about_injection

        records = self._book.records(person_id)
        return ask_about_injection(
            given_on, records, self._regimen, self.today(), instead_of=instead_of
        )

    def ask_about_follow_on(self, started_on: datetime.date) -> tuple[Question, ...]:
        """Return what has to be asked about a medicine after denosumab (rules 1.3)."""
        from edu_app.core.entry_guards import ask_about_follow_on

        return ask_about_follow_on(started_on, self.today())

    def note_run(self) -> None:
        """Remember that the program ran today, unless the date has still to be confirmed.

        A date that was chosen by hand is no run. A disk that cannot be written to must not keep
        the page from opening: the records' own saves report it.
        """
        if self._facts.set_by_hand or _is_doubtful(self._facts, self._regimen, self.today()):
            return
        self._believe_today()

    def confirm_jump(self) -> None:
        """She answered "Is today really ...?" with yes: believe the date from now on (rules 4).

        This also lowers a last run that lay in the future because the clock was wrong then.
        """
        self._facts = replace(self._facts, jump_confirmed=True)
        if not self._facts.set_by_hand:
            self._believe_today()

    def _believe_today(self) -> None:
        today = self.today()
        if self._facts.last_run == today:
            return
        self._facts = replace(self._facts, last_run=today)
        try:
            self._runs.remember_run(today)
        except Fault:
            return

    def _evaluate(self, records: PersonRecords) -> Status:
        country = records.person.country
        weekend = self._countries.weekend(country) if self._countries and country else frozenset()
        return evaluate(records, self._regimen, self.today(), clock=self._facts, weekend=weekend)


def _is_doubtful(facts: ClockFacts, regimen: Regimen, today: datetime.date) -> bool:
    """Return whether the date, without any records, is wrong or has to be asked about."""
    nobody = PersonRecords(Person(id=""))
    return is_clock_wrong(nobody, facts, today) or has_jumped(facts, regimen, today)
