"""Records + regimen + today -> Status: the one answer that every page, print and command words."""

from __future__ import annotations

import datetime

from edu_app.core.decision import Message, Status
from edu_app.core.ladder import build_ladder
from edu_app.core.records import PersonRecords
from edu_app.core.regimen import Regimen


def evaluate(records: PersonRecords, regimen: Regimen, today: datetime.date) -> Status:
    """Return the state of `today` (rules 2)."""
    given = [i.given_on for i in records.injections if i.sure and i.given_on <= today]
    last = max(given)
    ladder = build_ladder(last, regimen)
    state = ladder.state_on(today)
    days = ladder.days_late(today)
    fields = {"due": ladder.due, "last": last, "days": days}
    sentence = regimen.messages[state.message]
    messages = [Message(state.message, fields)]
    if state.late:
        messages.append(Message("late-tail"))
    return Status(
        today=today,
        state=state.name,
        reason=None,
        track="denosumab",
        overlays=(),
        last_injection=last,
        due=ladder.due,
        days_to_due=-days,
        days_since_last=(today - last).days,
        next_change=ladder.next_change(today),
        messages=tuple(messages),
        call=sentence.call,
        evidence=sentence.evidence,
        reviewed=regimen.reviewed,
    )
