"""Time away on the due date (rules 7): a call, never a computed answer and never skipping.

No day is offered as the right one: only the clinic can choose an earlier day (E23, E83).
"""

from __future__ import annotations

import datetime
from typing import NamedTuple

from edu_app.core.dates import add_days
from edu_app.core.decision import Message
from edu_app.core.errors import Fault
from edu_app.core.ladder import Ladder
from edu_app.core.records import PersonRecords
from edu_app.core.regimen import Regimen
from edu_app.core.situation import Situation
from edu_app.core.status import evaluate, situate


class Absence(NamedTuple):
    """Time away from `first_day` to `last_day`, both included.

    `covers_due`: the due date falls in it (None when nothing is counted). `days_late_back`: how
    late the injection would be on the first day back, a reason to call; None when not late.
    """

    first_day: datetime.date
    last_day: datetime.date
    due: datetime.date | None
    covers_due: bool | None
    days_late_back: int | None
    messages: tuple[Message, ...]


def check_absence(
    first_day: datetime.date,
    last_day: datetime.date,
    records: PersonRecords,
    regimen: Regimen,
    today: datetime.date,
) -> Absence:
    """Return what to say to the clinic; raise `Fault` "dates-in-wrong-order"."""
    if last_day < first_day:
        raise Fault("dates-in-wrong-order", start=first_day, end=last_day)
    status = evaluate(records, regimen, today)
    situation = situate(records, regimen, today)
    if status.state is None or status.due is None or situation.ladder is None:
        said = situation.message("absence-no-date", start=first_day, end=last_day)
        return Absence(first_day, last_day, None, None, None, (said,))
    covers = first_day <= status.due <= last_day
    late = (add_days(last_day, 1) - status.due).days
    days_late = late if covers or (status.due < today and late > 0) else None
    own = {"start": first_day, "end": last_day}
    earliest = _earliest(situation.ladder, situation)
    names = _names(situation, covers=covers, whole=first_day <= earliest)
    messages = [situation.message(name, **own) for name in names]
    if days_late:
        name = "absence-back-follow-on" if situation.follows_on else "absence-back"
        messages.append(situation.message(name, days=days_late))
    return Absence(first_day, last_day, status.due, covers, days_late, tuple(messages))


def _names(situation: Situation, *, covers: bool, whole: bool) -> list[str]:
    """Return the message ids of the call; `whole`: she is away before any day could be chosen."""
    ending = "-follow-on" if situation.follows_on else ""
    if situation.is_late:
        return ["absence-late"]
    if not covers:
        return [f"absence-not-covered{ending}"]
    name = f"absence-all{ending}" if whole else f"absence{ending}"
    return [name] if ending else [name, "absence-home"]


def _earliest(ladder: Ladder, situation: Situation) -> datetime.date:
    """Return the first day that the clinic could still choose."""
    earliest = situation.regimen.windows.earliest_clinic_date.resolve(ladder.last, ladder.due)
    return max(earliest, situation.today)
