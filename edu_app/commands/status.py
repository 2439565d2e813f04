"""`bonesteady status`: where an injection stands on a day, in words or as one JSON object.

The object's keys are those of section 12 of the tracker rules: state, reason, track, overlays,
last_injection, due, days_to_due, days_since_last, next_change, message, call, evidence, reviewed.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from edu_app.commands.arguments import load_rules
from edu_app.commands.one_injection import (
    add_answer_options,
    chosen_today,
    clock_facts,
    print_answer,
    records_from_last,
    speaker,
)

if TYPE_CHECKING:
    from edu_app.core.records import PersonRecords


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add this command's options."""
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--last", metavar="DATE", help="the last injection really given")
    what.add_argument("--records", metavar="FILE", help="an archive made by BoneSteady")
    parser.add_argument("--person", metavar="NAME", help="whose records, when there are several")
    add_answer_options(parser)


def run(options: argparse.Namespace) -> int:
    """Print the answer; raise `Fault` for wrong input."""
    from edu_app.core.status import evaluate
    from edu_app.core.status_json import to_json

    today = chosen_today(options)
    records = _from_file(options) if options.records else records_from_last(options.last, today)
    regimen = load_rules()
    country = records.person.country
    speak = speaker(regimen, options.lang, country)
    facts = clock_facts(options)
    status = evaluate(records, regimen, today, clock=facts, weekend=_weekend(country))
    lines = [speak(message) for message in status.messages]
    print_answer(to_json(status, lines[0] if lines else ""), lines, as_json=options.json)
    return 0


def _from_file(options: argparse.Namespace) -> PersonRecords:
    from edu_app.exchange.archive import read_archive, records_of

    return records_of(read_archive(Path(options.records)), options.person)


def _weekend(country: str) -> frozenset[int]:
    """Return the country's weekend, Monday 0 to Sunday 6; empty when nothing is known of it."""
    if not country:
        return frozenset()
    from edu_app.lessons.countries import load_country
    from edu_app.paths import find_resources

    known = load_country(find_resources().content, country)
    return frozenset(day - 1 for day in known.weekend) if known else frozenset()
