"""The JSON object of `status` (rules 12): its keys, their order and nothing else.

Also the keys that the other answers of the command line share with it.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from edu_app.core.decision import Call, Message, Status, most_urgent
from edu_app.core.regimen import Regimen


def to_json(status: Status, message_text: str) -> dict[str, object]:
    """Return the object of section 12; `message_text` is the headline in the chosen language."""
    return {
        "state": status.state,
        "reason": status.reason,
        "track": status.track,
        "overlays": list(status.overlays),
        "last_injection": iso(status.last_injection),
        "due": iso(status.due),
        "days_to_due": status.days_to_due,
        "days_since_last": status.days_since_last,
        "next_change": iso(status.next_change),
        "message": message_text,
        "call": _call(status.call),
        "evidence": list(status.evidence),
        "reviewed": status.reviewed,
    }


def describe(messages: Iterable[Message], regimen: Regimen) -> dict[str, object]:
    """Return whom these messages ask to call and how soon, their evidence and the review."""
    sentences = [regimen.messages[message.id] for message in messages]
    return {
        "call": _call(most_urgent(sentence.call for sentence in sentences)),
        "evidence": list(dict.fromkeys(e for s in sentences for e in s.evidence)),
        "reviewed": regimen.reviewed,
    }


def iso(day: datetime.date | None) -> str | None:
    """Return the day as YYYY-MM-DD."""
    return day.isoformat() if day else None


def _call(call: Call) -> dict[str, object]:
    return {"who": call.who, "when": call.when}
