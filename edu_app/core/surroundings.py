"""What stands around the ladder: the cancer tablet's end, weekends, the age of the advice."""

from __future__ import annotations

import datetime

from edu_app.core.dates import add_months
from edu_app.core.records import Therapy
from edu_app.core.regimen import Regimen
from edu_app.core.situation import Finding, Rank, Situation


def find_ended_tablet(situation: Situation) -> list[Finding]:
    """Return what is said when the aromatase inhibitor's end has passed (E30, E33, E80).

    A planned end that has passed without a real one is said as planned. While another tablet
    goes on (one was changed for another) nothing has ended; one that has not begun yet does
    not go on.
    """
    if situation.state is None or situation.track.name != "denosumab":
        return []
    today = situation.today
    begun = [t for t in situation.records.therapies if t.start is None or t.start <= today]
    ends = [_end(therapy, today) for therapy in begun]
    passed = [end for end in ends if end is not None]
    if not passed or len(passed) < len(ends):
        return []
    day, real = max(passed)
    name = "ai-ended" if real else "ai-end-passed"
    if situation.is_late:
        name += "-late"
    messages = (situation.message(name, date=day), situation.message("keep-tablet"))
    return [Finding("ai-ended", Rank.NOTE, messages)]


def _end(therapy: Therapy, today: datetime.date) -> tuple[datetime.date, bool] | None:
    """Return the end that has passed and whether it is the real one; None while it goes on."""
    if therapy.ended_on is not None:
        return (therapy.ended_on, True) if therapy.ended_on <= today else None
    if therapy.planned_end is not None and therapy.planned_end < today:
        return (therapy.planned_end, False)
    return None


def find_weekend(situation: Situation) -> list[Finding]:
    """Return the question for a due date on the country's weekend; the due date stays (rules 3)."""
    ladder = situation.ladder
    if ladder is None or situation.state is None or situation.is_late:
        return []
    first = situation.regimen.windows.weekend_from.resolve(ladder.last, ladder.due)
    if situation.today < first or ladder.due.weekday() not in situation.weekend:
        return []
    return [Finding("weekend", Rank.NOTE, (situation.message("weekend"),))]


def is_old(regimen: Regimen, build_date: datetime.date | None, today: datetime.date) -> bool:
    """Return whether the review, or the build, is older than the regimen allows (rules 10)."""
    stamps = [stamp for stamp in (regimen.reviewed_on, build_date) if stamp]
    return any(today > add_months(stamp, regimen.limits.advice_months) for stamp in stamps)
