"""The take-home plan as plain text, for copying, for a message, and for a screen reader."""

from __future__ import annotations

from edu_app.exchange.plan_model import Plan, PlanPart

_NUMBERED = "late"
_BULLETED = ("emergency", "same-day", "within-days")


def plan_text(plan: Plan) -> str:
    """Return the whole plan, one blank line between its parts."""
    return "\n\n".join("\n".join(_lines(part)) for part in plan.parts) + "\n"


def _lines(part: PlanPart) -> list[str]:
    heading = [part.heading] if part.heading else []
    note = [part.note] if part.note else []
    return [*heading, *(mark_line(part, n) for n in range(len(part.lines))), *note]


def mark_line(part: PlanPart, number: int) -> str:
    """Return line `number` (from 0) of a part with its number or bullet."""
    line = part.lines[number]
    if part.kind == _NUMBERED:
        return f"{number + 1}. {line}"
    return f"• {line}" if part.kind in _BULLETED else line
