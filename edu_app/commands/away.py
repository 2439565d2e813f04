"""`bonesteady away`: prepares the call when somebody is away on the due date (rules 7).

The JSON object: today, from, to, last_injection, due, covers_due, days_late_back (null when the
injection would not be late), messages (what to say, in order), call {who, when}, evidence,
reviewed. No day is ever given as the answer: only the clinic can choose one.
"""

from __future__ import annotations

import argparse

from edu_app.commands.arguments import load_rules, parse_date
from edu_app.commands.one_injection import (
    add_answer_options,
    chosen_today,
    print_answer,
    records_from_last,
    speaker,
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add this command's options."""
    parser.add_argument("--from", dest="start", metavar="DATE", required=True, help="first day")
    parser.add_argument("--to", dest="end", metavar="DATE", required=True, help="last day")
    parser.add_argument("--last", metavar="DATE", required=True, help="the last injection given")
    add_answer_options(parser)


def run(options: argparse.Namespace) -> int:
    """Print what to say to the clinic; raise `Fault` for wrong input."""
    from edu_app.core.absence import check_absence
    from edu_app.core.status_json import describe

    today = chosen_today(options)
    first, last_day = parse_date(options.start), parse_date(options.end)
    records = records_from_last(options.last, today)
    regimen = load_rules()
    speak = speaker(regimen, options.lang)
    found = check_absence(first, last_day, records, regimen, today)
    lines = [speak(message) for message in found.messages]
    answer: dict[str, object] = {
        "today": today.isoformat(),
        "from": first.isoformat(),
        "to": last_day.isoformat(),
        "last_injection": records.injections[0].given_on.isoformat(),
        "due": found.due.isoformat() if found.due else None,
        "covers_due": found.covers_due,
        "days_late_back": found.days_late_back,
        "messages": lines,
        **describe(found.messages, regimen),
    }
    print_answer(answer, lines, as_json=options.json)
    return 0
