"""What a laid-out plan must hold, worked out from the plan alone."""

from __future__ import annotations

from edu_app.exchange.plan_model import Plan
from edu_app.exchange.plan_text import mark_line
from edu_app.ui.printing.plan_sections import GiveWay


def expected_lines(plan: Plan, step: GiveWay) -> list[str]:
    """Every line of the first sheet in reading order."""
    lines = []
    for part in plan.parts:
        if part.kind == "name" and step.name:
            continue
        if part.kind == "within-days" and step.within_days:
            lines.append(part.short)
            continue
        if part.kind == "phone" and step.code:
            continue
        marked = [mark_line(part, number) for number in range(len(part.lines))]
        lines += [part.heading, *marked, part.note]
    return [line for line in lines if line]
