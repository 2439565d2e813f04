"""`bonesteady plan`: the take-home plan as text, PDF, wallet card, calendar file or QR code.

Loads Qt only where something is drawn (--pdf, --card).
"""

from __future__ import annotations

import argparse
import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

from edu_app.commands.arguments import add_language, load_language, load_rules, parse_date
from edu_app.commands.one_injection import clock_facts
from edu_app.core.clock import ChosenDate, Clock, SystemClock
from edu_app.core.errors import Fault

if TYPE_CHECKING:
    from edu_app.services.countries import Countries
    from edu_app.services.phone_dates import PhoneDates
    from edu_app.services.plan_parts import PlanSource
    from edu_app.services.plan_words import PlanWords

_PAPERS = ("a4", "letter")
_PICTURES = (".png", ".svg")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add this command's options."""
    parser.add_argument("--last", metavar="DATE", required=True, help="the last injection given")
    parser.add_argument("--today", metavar="DATE", help="the day of printing")
    parser.add_argument("--name", metavar="TEXT", default="", help="printed on the page")
    parser.add_argument("--clinic", metavar="TEXT", default="", help="whom to call")
    parser.add_argument("--phone", metavar="TEXT", default="", help="the clinic's number")
    parser.add_argument("--country", metavar="ISO2", default="", help="for paper and dates")
    parser.add_argument("--paper", metavar="NAME", help=", ".join(_PAPERS))
    parser.add_argument("--pdf", metavar="FILE", help="write the plan")
    parser.add_argument("--card", metavar="FILE", help="write the wallet card")
    parser.add_argument("--ics", metavar="FILE", help="write the dates for a calendar")
    parser.add_argument("--qr", metavar="FILE", help="write the square code (.png or .svg)")
    add_language(parser)


def run(options: argparse.Namespace) -> int:
    """Write what was asked for, or print the plan; raise `Fault` for wrong input."""
    _check(options)
    source, words = _read(options)
    jobs = {"pdf": _write_plan, "card": _write_card, "ics": _write_calendar, "qr": _write_qr}
    asked = [name for name in jobs if getattr(options, name)]
    for name in asked:
        path = Path(getattr(options, name))
        jobs[name](path, source, words, options)
        print(path)
    if not asked:
        from edu_app.exchange.plan_text import plan_text
        from edu_app.i18n.bidi import strip_isolates
        from edu_app.services.plan_parts import make_plan

        text = plan_text(make_plan(source, words))
        # A terminal that cannot show isolates would print boxes; only RTL needs them.
        print(text if words.translator.direction == "rtl" else strip_isolates(text), end="")
    return 0


def _check(options: argparse.Namespace) -> None:
    if options.paper and options.paper not in _PAPERS:
        raise Fault("bad-paper", text=options.paper, known=", ".join(_PAPERS))
    country = options.country
    if country and not (len(country) == 2 and country.isascii() and country.isalpha()):
        raise Fault("bad-country", text=country)
    if options.qr and Path(options.qr).suffix.lower() not in _PICTURES:
        raise Fault("bad-picture", path=options.qr, known=", ".join(_PICTURES))


def _read(options: argparse.Namespace) -> tuple[PlanSource, PlanWords]:
    from edu_app.core.records import Course, Injection, Medicine, Person, PersonRecords
    from edu_app.core.status import evaluate
    from edu_app.i18n.dates import DateWords
    from edu_app.services.plan_parts import PlanSource
    from edu_app.services.plan_words import PlanWords

    clock: Clock = ChosenDate(parse_date(options.today)) if options.today else SystemClock()
    today, last = clock.today(), parse_date(options.last)
    if last > today:
        raise Fault("date-in-future", date=last, today=today)
    country = options.country.upper()
    records = PersonRecords(
        Person("somebody", options.name, options.clinic, options.phone, country),
        courses=(Course(id="course", medicine=Medicine.DENOSUMAB_60),),
        injections=(Injection(id="last", given_on=last),),
    )
    translator, regimen = load_language(options.lang), load_rules()
    status = evaluate(records, regimen, today, clock=clock_facts(options))
    source = PlanSource(records, status, options.name)
    emergency = _countries().emergency(country) if country else ""
    return source, PlanWords(translator, DateWords(options.lang, country), regimen, emergency)


def _countries() -> Countries:
    from edu_app.paths import find_resources
    from edu_app.services.countries import Countries

    return Countries(find_resources().content)


def _phone_dates(source: PlanSource, words: PlanWords) -> PhoneDates:
    """Return the dates; without an id, name and injection tell two people's events apart."""
    from edu_app.services.phone_dates import PhoneDates

    known = f"{source.name}\n{source.status.last_injection}"
    key = hashlib.sha256(known.encode()).hexdigest()
    told = words.about(source.records, source.status.last_injection)
    return PhoneDates(source.records, source.status, told, key=key)


def _write_calendar(
    path: Path, source: PlanSource, words: PlanWords, _options: argparse.Namespace
) -> None:
    from edu_app.exchange.atomic_file import write_atomically
    from edu_app.exchange.calendar_file import write_calendar
    from edu_app.services.phone_dates import phone_events

    events = phone_events(_phone_dates(source, words))
    today, tag = source.status.today, words.translator.tag
    write_atomically(path, write_calendar(events, stamped_on=today, language=tag))


def _write_qr(
    path: Path, source: PlanSource, words: PlanWords, _options: argparse.Namespace
) -> None:
    from edu_app.exchange.atomic_file import write_atomically
    from edu_app.exchange.qr_code import qr_png, qr_svg
    from edu_app.services.plan_parts import make_plan

    phone = make_plan(source, words).phone
    if phone is None:
        raise Fault("due-date-passed", date=source.status.due)
    picture = qr_svg if path.suffix.lower() == ".svg" else qr_png
    write_atomically(path, picture(phone.qr_text))


def _write_plan(
    path: Path, source: PlanSource, words: PlanWords, options: argparse.Namespace
) -> None:
    from edu_app.services.plan_parts import make_plan
    from edu_app.ui.printing.plan_files import write_plan_pdf

    write_plan_pdf(path, make_plan(source, words), _paper(options))


def _write_card(
    path: Path, source: PlanSource, words: PlanWords, options: argparse.Namespace
) -> None:
    from edu_app.services.wallet_card import make_card
    from edu_app.ui.printing.plan_files import write_card_pdf

    write_card_pdf(path, make_card(source, words), _paper(options))


def _paper(options: argparse.Namespace) -> str:
    from edu_app.services.paper_choice import paper_of

    return options.paper or paper_of(options.country, _countries())
