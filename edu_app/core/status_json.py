"""The JSON object of `status` (rules 12): its keys, their order and nothing else."""

from __future__ import annotations

import datetime

from edu_app.core.decision import Status


def to_json(status: Status, message_text: str) -> dict[str, object]:
    """Return the object of section 12; `message_text` is the headline in the chosen language."""
    return {
        "state": status.state,
        "reason": status.reason,
        "track": status.track,
        "overlays": list(status.overlays),
        "last_injection": _iso(status.last_injection),
        "due": _iso(status.due),
        "days_to_due": status.days_to_due,
        "days_since_last": status.days_since_last,
        "next_change": _iso(status.next_change),
        "message": message_text,
        "call": {"who": status.call.who, "when": status.call.when},
        "evidence": list(status.evidence),
        "reviewed": status.reviewed,
    }


def _iso(day: datetime.date | None) -> str | None:
    return day.isoformat() if day else None
