"""Other medicines that were written down but do not end the ladder (rules 1.2, 1.3, E98)."""

from __future__ import annotations

import datetime

from edu_app.core.decision import Message
from edu_app.core.follow_on import broken, form_of, is_counted_kind, started
from edu_app.core.records import FollowOn, Purpose
from edu_app.core.situation import Finding, Rank, Situation


def newest_written(situation: Situation) -> tuple[datetime.date, FollowOn] | None:
    """Return the newest medicine since the last injection that goes on and does not count."""
    ladder, regimen, today = situation.ladder, situation.regimen, situation.today
    if ladder is None:
        return None
    found = [
        (day, follow_on)
        for day, follow_on in started(situation.records.follow_ons, today)
        if day >= ladder.last
        and not broken(follow_on, regimen, today)
        and not (follow_on.purpose is Purpose.INSTEAD and is_counted_kind(follow_on, regimen))
    ]
    return max(found, key=lambda pair: pair[0], default=None)


def replacing_messages(situation: Situation) -> tuple[Message, ...]:
    """Return what takes the place of a late sentence, () when nothing does.

    Tablets "only until the next injection", and medicines that are not the next one, must not
    look as if they had settled the matter.
    """
    written = newest_written(situation)
    if written is None or not situation.is_late:
        return ()
    day, follow_on = written
    form = form_of(follow_on, situation.regimen)
    if situation.follows_on:
        if is_counted_kind(follow_on, situation.regimen):
            return ()
        kind = "supplement" if form == "supplement" else "other"
        return (situation.message(f"{kind}-not-next-late"),)
    if follow_on.purpose is not Purpose.UNTIL_NEXT or form == "supplement":
        return ()
    kind = "tablets" if form == "tablets" else "other"
    return (situation.message(f"bridge-{kind}-late", date=day),)


def find_written(situation: Situation) -> list[Finding]:
    """Return what is said beside the ladder about a medicine that does not count."""
    written = newest_written(situation)
    if written is None or situation.state is None:
        return []
    name = _note(written[1], situation)
    if not name:
        return []
    return [Finding("", Rank.NOTE, (situation.message(name, date=written[0]),))]


def _note(follow_on: FollowOn, situation: Situation) -> str:
    supplement = form_of(follow_on, situation.regimen) == "supplement"
    if situation.follows_on:
        if is_counted_kind(follow_on, situation.regimen):
            return "purpose-unknown-follow-on"
        kind = "supplement" if supplement else "other"
        return "" if situation.is_late else f"{kind}-not-next"
    match follow_on.purpose:
        case Purpose.INSTEAD:
            return "not-instead"
        case Purpose.UNTIL_NEXT:
            return "" if situation.is_late or supplement else "bridge-note"
        case _:
            return "" if supplement else "purpose-unknown"
