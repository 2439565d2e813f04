"""One change to somebody's records as a value: what was there before, what is there after.

Storage keeps revisions, services undo them, pages show them; nothing here does either.
"""

from __future__ import annotations

import datetime

from edu_app.core.records import Person, Record
from edu_app.core.values import value_class


@value_class(frozen=True)
class Change:
    """One record in one revision; `kind` is a field of PersonRecords, or "person".

    `before` None: the record was added; `after` None: it was removed. A record that moves to
    another person is two changes: removed from one, added to the other.
    """

    kind: str
    record_id: str
    before: Record | Person | None
    after: Record | Person | None
    person_id: str = ""


@value_class(frozen=True)
class Step:
    """What is asked for: records to save and ids to remove for one person, as one revision."""

    person_id: str
    label: str
    saves: tuple[Record | Person, ...] = ()
    removals: tuple[str, ...] = ()


@value_class(frozen=True)
class Revision:
    """One confirmed step, made on the local date `on`; `label` is a code that a page words.

    `undone`: a later step took it back. `undoes`: the step that this one takes back, if any.
    """

    id: int
    person_id: str
    on: datetime.date
    label: str
    undone: bool
    undoes: int | None
    changes: tuple[Change, ...]
