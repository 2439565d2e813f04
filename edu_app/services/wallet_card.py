"""The wallet card: what happened, the next date only, whom to call, a line for the dentist.

Past injections and one date to come: a second one would be wrong as soon as one injection is
early or late (product section 6). Must not know how a card is drawn.
"""

from __future__ import annotations

from dataclasses import dataclass

from edu_app.core.history import read_history
from edu_app.core.records import Injection
from edu_app.i18n.bidi import isolate
from edu_app.services.plan_parts import PlanSource, call_line, due_heading, foot_lines
from edu_app.services.plan_words import PlanWords

_MOST_PAST = 8


@dataclass(frozen=True)
class WalletCard:
    """Three panels, each the size of a bank card: the date, the warnings, the past."""

    tag: str
    direction: str
    title: str
    name: str
    date_lines: tuple[str, ...]
    due_words: str
    due_iso: str
    call_heading: str
    call: str
    warnings: tuple[str, ...]
    past_heading: str
    past: tuple[tuple[str, str], ...]
    foot: tuple[str, ...]


def make_card(source: PlanSource, words: PlanWords) -> WalletCard:
    """Return the card of the status' day in the language of `words`."""
    told = words.about(source.records, source.status.last_injection)
    look_up, status = told.translator.gettext, source.status
    dated = status.due is not None and status.state is not None
    heading = (due_heading(status, told), told.say("calendar-counted")) if dated else ()
    return WalletCard(
        tag=told.translator.tag,
        direction=told.translator.direction,
        title=look_up("My denosumab card"),
        name=isolate(source.name) if source.name else "",
        date_lines=heading,
        due_words=told.dates.long(status.due) if dated and status.due else "",
        due_iso=status.due.isoformat() if dated and status.due else "",
        call_heading=look_up("Whom to call"),
        call=call_line(source, told),
        warnings=_warnings(source, told),
        past_heading=look_up("Denosumab injections so far"),
        past=_past(source),
        foot=foot_lines(source, told),
    )


def _warnings(source: PlanSource, words: PlanWords) -> tuple[str, ...]:
    """Return the lines that hold whatever the date says: back pain, emergency, the dentist."""
    lines = [words.say("act-back-pain")]
    if source.status.track != "after-switch":
        lines += [words.say("paper-medicine"), words.say("paper-dentist")]
    return tuple(lines)


def _past(source: PlanSource) -> tuple[tuple[str, str], ...]:
    """Return date and product of the newest injections, newest first."""
    given = read_history(source.records.injections, source.status.today).sure
    return tuple(_row(injection) for injection in reversed(given[-_MOST_PAST:]))


def _row(injection: Injection) -> tuple[str, str]:
    iso = injection.given_on.isoformat()
    day = iso if injection.day_known else iso[: len("2026-01")]
    product = (isolate(text) for text in (injection.brand, injection.batch) if text)
    return day, " · ".join(product)
