"""`bonesteady status`: where an injection stands on a day, in words or as one JSON object."""

from __future__ import annotations

import argparse
import datetime
import json
from pathlib import Path
from typing import TYPE_CHECKING

from edu_app.commands.arguments import add_language, load_language, load_rules, parse_date
from edu_app.core.clock import ChosenDate, Clock, SystemClock
from edu_app.core.errors import Fault

if TYPE_CHECKING:
    from edu_app.core.records import PersonRecords


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add this command's options."""
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--last", metavar="DATE", help="the last injection really given")
    what.add_argument("--records", metavar="FILE", help="an archive made by BoneSteady")
    parser.add_argument("--person", metavar="NAME", help="whose records, when there are several")
    parser.add_argument("--today", metavar="DATE", help="the day to answer for")
    parser.add_argument("--json", action="store_true", help="one JSON object")
    add_language(parser)


def run(options: argparse.Namespace) -> int:
    """Print the answer; raise `Fault` for wrong input."""
    clock: Clock = ChosenDate(parse_date(options.today)) if options.today else SystemClock()
    today = clock.today()
    records = _from_file(options) if options.records else _from_last(options.last, today)
    answer = _answer(records, today, options.lang)
    if options.json:
        print(json.dumps(answer[0], ensure_ascii=False, indent=2))
    else:
        print("\n".join(answer[1]))
    return 0


def _from_last(text: str, today: datetime.date) -> PersonRecords:
    from edu_app.core.records import Course, Injection, Medicine, Person, PersonRecords

    last = parse_date(text)
    if last > today:
        raise Fault("date-in-future", date=last, today=today)
    return PersonRecords(
        Person(id="somebody"),
        courses=(Course(id="course", medicine=Medicine.DENOSUMAB_60),),
        injections=(Injection(id="last", given_on=last),),
    )


def _from_file(options: argparse.Namespace) -> PersonRecords:
    from edu_app.exchange.archive import read_archive, records_of

    return records_of(read_archive(Path(options.records)), options.person)


def _answer(
    records: PersonRecords, today: datetime.date, tag: str
) -> tuple[dict[str, object], list[str]]:
    """Return the JSON object of the tracker rules, section 12, and the same in lines of text."""
    from edu_app.core.status import evaluate
    from edu_app.core.status_json import to_json
    from edu_app.i18n.dates import DateWords
    from edu_app.services.wording import say

    regimen = load_rules()
    translator = load_language(tag)
    status = evaluate(records, regimen, today)
    words = DateWords(tag, records.person.country)
    lines = [say(message, regimen, translator, words) for message in status.messages]
    return to_json(status, lines[0] if lines else ""), lines
