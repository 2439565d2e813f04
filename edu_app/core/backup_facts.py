"""What is said about a backup before anybody restores it: values only."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from types import MappingProxyType

from edu_app.core.values import value_class


@value_class(frozen=True)
class BackupInfo:
    """A backup in the data folder; `usable` false: it is damaged or from a newer version."""

    name: str
    made_on: datetime.date
    people: int = 0
    records: int = 0
    usable: bool = True
    newer: bool = False


@value_class(frozen=True)
class PersonCount:
    """How many entries one person has now and would have after a restore.

    `only_now`: entries that a restore would take away; `only_backup`: entries that it would
    bring back; `different`: entries that both hold with other contents.
    """

    display_name: str
    only_now: int = 0
    only_backup: int = 0
    different: int = 0
    person_only_now: bool = False
    person_only_backup: bool = False


@value_class(frozen=True)
class RestorePreview:
    """What a restore would change, per person id."""

    backup: BackupInfo
    people: Mapping[str, PersonCount] = MappingProxyType({})

    @property
    def takes_away(self) -> int:
        """Return how many entries are in use now and not in the backup."""
        return sum(person.only_now for person in self.people.values())
