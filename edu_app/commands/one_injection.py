"""What `status`, `away` and `plan-stop` share: one injection given on the command line, and words.

Nothing is stored, and no record of the data folder is read.
"""

from __future__ import annotations

import argparse
import datetime
import json
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from edu_app.commands.arguments import add_language, load_language, parse_date
from edu_app.core.clock import ChosenDate, Clock, SystemClock
from edu_app.core.errors import Fault

if TYPE_CHECKING:
    from edu_app.core.clock_faults import ClockFacts
    from edu_app.core.decision import Message
    from edu_app.core.records import PersonRecords, Record
    from edu_app.core.regimen import Regimen


def add_answer_options(parser: argparse.ArgumentParser) -> None:
    """Add the options of every command that answers for a day."""
    parser.add_argument("--today", metavar="DATE", help="the day to answer for")
    parser.add_argument("--json", action="store_true", help="one JSON object")
    add_language(parser)


def chosen_today(options: argparse.Namespace) -> datetime.date:
    """Return the day to answer for: the one given, else the computer's own."""
    clock: Clock = ChosenDate(parse_date(options.today)) if options.today else SystemClock()
    return clock.today()


def clock_facts(options: argparse.Namespace) -> ClockFacts:
    """Return the day on which this program was made: its advice grows old (rules 10)."""
    from edu_app.core.clock_faults import ClockFacts
    from edu_app.paths import find_resources

    return ClockFacts(build_date=find_resources().built_on, set_by_hand=bool(options.today))


def records_from_last(text: str, today: datetime.date, *more: Record) -> PersonRecords:
    """Return the records of somebody with one injection; raise `Fault` for a day still to come."""
    from edu_app.core.records import Course, Injection, Medicine, Person, PersonRecords, Therapy

    last = parse_date(text)
    if last > today:
        raise Fault("date-in-future", date=last, today=today)
    return PersonRecords(
        Person(id="somebody"),
        courses=(Course(id="course", medicine=Medicine.DENOSUMAB_60),),
        injections=(Injection(id="last", given_on=last),),
        therapies=tuple(record for record in more if isinstance(record, Therapy)),
    )


def speaker(regimen: Regimen, tag: str, country: str = "") -> Callable[[Message], str]:
    """Return what puts a message into the words of a language; raise for an unknown language."""
    from edu_app.i18n.dates import DateWords
    from edu_app.services.wording import say

    translator, words = load_language(tag), DateWords(tag, country)
    return lambda message: say(message, regimen, translator, words)


def print_answer(answer: dict[str, object], lines: Iterable[str], *, as_json: bool) -> None:
    """Print the answer as one JSON object or as lines of text."""
    if as_json:
        print(json.dumps(answer, ensure_ascii=False, indent=2))
    else:
        # Stars mark the name of a page of the window; plain text has no other letters for it.
        print("\n".join(line.replace("*", "") for line in lines))
