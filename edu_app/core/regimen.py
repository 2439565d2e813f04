"""A regimen: thresholds and sentences of one medicine and rhythm, parsed and checked.

Reads no file (lessons/regimen_file.py does) and decides nothing about a person (status.py does).
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from edu_app.core.dates import add_months
from edu_app.core.regimen_rows import (
    AfterSwitch,
    FlagRow,
    FollowOnKind,
    Limits,
    ReminderRules,
    Sentence,
    Sign,
    SignGroup,
    State,
    Windows,
)
from edu_app.core.values import value_class


@value_class(frozen=True)
class Regimen:
    """The whole data file. `states` are in the order of the ladder (rules 2).

    `reviewed_by` is empty and `reviewed_on` None until a clinician signs the file.
    """

    id: str
    version: int
    interval_months: int
    reviewed_by: str
    reviewed_on: datetime.date | None
    placeholders: Mapping[str, str]
    fallbacks: Mapping[str, str]
    states: tuple[State, ...]
    windows: Windows
    limits: Limits
    reminders: ReminderRules
    after_switch: AfterSwitch
    follow_on_kinds: Mapping[str, FollowOnKind]
    flags: Mapping[str, FlagRow]
    sign_groups: tuple[SignGroup, ...]
    signs: Mapping[str, Sign]
    messages: Mapping[str, Sentence]

    def __repr__(self) -> str:
        """Return which file this is; its hundreds of sentences would bury every error report."""
        return f"Regimen({self.id!r}, version={self.version})"

    @property
    def reviewed(self) -> bool:
        """Return whether a clinician has signed (rules 12)."""
        return bool(self.reviewed_by) and self.reviewed_on is not None

    @property
    def states_by_name(self) -> Mapping[str, State]:
        """Return the states by name."""
        return {state.name: state for state in self.states}

    def due_after(self, last: datetime.date) -> datetime.date:
        """Return D for an injection given on `last` (E01)."""
        return add_months(last, self.interval_months)


def parse_regimen(table: Mapping[str, object]) -> Regimen:
    """Return the checked regimen; raise `Fault` "regimen-invalid" with `field` and `reason`."""
    # The reader needs the class above; it is loaded here so that the two do not import in a ring.
    from edu_app.core.regimen_reader import read_regimen

    return read_regimen(table)
