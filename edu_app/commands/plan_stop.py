"""`bonesteady plan-stop`: due dates up to the end of the cancer tablet, and what to ask (rules 7).

The JSON object: today, last_injection, ai_end, due_dates (injections on time, up to and including
ai_end), talk_by, talk_overdue, injections_so_far (null: not known), missing (what has still to be
asked), follow_on_due (null until a last injection is given as such), messages, call {who, when},
evidence, reviewed. No date is ever named as the last injection.
"""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from edu_app.commands.arguments import load_rules, parse_date
from edu_app.commands.one_injection import (
    add_answer_options,
    chosen_today,
    print_answer,
    records_from_last,
    speaker,
)

if TYPE_CHECKING:
    from edu_app.core.exit_plan import ExitPlan
    from edu_app.core.regimen import Regimen


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add this command's options."""
    parser.add_argument("--last", metavar="DATE", required=True, help="the last injection given")
    parser.add_argument(
        "--ai-end", metavar="DATE", required=True, help="planned end of the cancer tablet"
    )
    add_answer_options(parser)


def run(options: argparse.Namespace) -> int:
    """Print the plan; raise `Fault` for wrong input."""
    from edu_app.core.exit_plan import plan_exit
    from edu_app.core.records import Therapy

    today = chosen_today(options)
    tablet = Therapy(id="tablet", planned_end=parse_date(options.ai_end))
    records = records_from_last(options.last, today, tablet)
    regimen = load_rules()
    plan = plan_exit(records, regimen, today)
    answer, lines = _answer(plan, regimen, options.lang)
    last = records.injections[0].given_on.isoformat()
    head = {"today": today.isoformat(), "last_injection": last}
    print_answer(head | answer, lines, as_json=options.json)
    return 0


def _answer(plan: ExitPlan, regimen: Regimen, tag: str) -> tuple[dict[str, object], list[str]]:
    from edu_app.core.status_json import describe, iso
    from edu_app.i18n.dates import DateWords

    speak, words = speaker(regimen, tag), DateWords(tag)
    said = [(message.id, speak(message)) for message in plan.messages]
    lines = []
    for name, text in said:
        lines.append(text)
        if name == "planner-dates":
            lines += [f"  {words.long(day)}" for day in plan.due_dates]
    answer: dict[str, object] = {
        "ai_end": iso(plan.ai_end),
        "due_dates": [day.isoformat() for day in plan.due_dates],
        "talk_by": iso(plan.talk_by),
        "talk_overdue": plan.talk_overdue,
        "injections_so_far": plan.injections_so_far,
        "missing": list(plan.missing),
        "follow_on_due": iso(plan.follow_on_due),
        "messages": [text for _, text in said],
        **describe(plan.messages, regimen),
    }
    return answer, lines
