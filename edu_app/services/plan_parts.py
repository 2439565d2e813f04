"""Words the take-home plan: her date, whom to call, and which signs cannot wait.

Words everything once; PDF, HTML, text, calendar and QR code share the result (product section 6,
rules 10). Must not know how a page is drawn. No limit in days is ever printed as permission.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from edu_app.core.decision import Status
from edu_app.core.handed_over import is_held
from edu_app.core.records import PersonRecords
from edu_app.core.regimen_rows import SignGroup
from edu_app.exchange.plan_model import PartKind, PhoneDate, Plan, PlanPart
from edu_app.exchange.qr_code import event_text
from edu_app.i18n.bidi import isolate
from edu_app.services.phone_dates import PhoneDates, phone_title
from edu_app.services.plan_words import PlanWords

# What these sentences say stands on the page anyway: the date, and what to do when it passes.
_PLAIN = frozenset(
    {
        "scheduled",
        "plan-ahead",
        "due-soon",
        "follow-on-scheduled",
        "follow-on-plan-ahead",
        "follow-on-due-soon",
    }
)
_MOST_NEWS = 2
_GROUPS: dict[str, PartKind] = {
    "emergency": "emergency",
    "same-day": "same-day",
    "within-days": "within-days",
}


@dataclass(frozen=True)
class PlanSource:
    """What a plan is made from; `name` is printed only if she wants it ("" prints none).

    With several people on one computer the name stands in the heading and never gives way.
    """

    records: PersonRecords
    status: Status
    name: str = ""
    several_people: bool = False
    discreet_phone: bool = False


def make_plan(source: PlanSource, words: PlanWords) -> Plan:
    """Return the plan of the status' day in the language of `words`."""
    told = words.about(source.records, source.status.last_injection)
    phone = _phone(source, told)
    parts = [*_dates(source, told), *_help(source, told), *_signs(told)]
    if phone:
        parts.append(_phone_part(phone, told))
    return Plan(
        tag=words.translator.tag,
        direction=words.translator.direction,
        parts=(*parts, *_foot(source, told)),
        phone=phone,
    )


def _dates(source: PlanSource, words: PlanWords) -> Iterator[PlanPart]:
    look_up, status = words.translator.gettext, source.status
    named = look_up("For {name}").format(name=isolate(source.name)) if source.name else ""
    if named and source.several_people:
        whose = look_up("Injection plan for {name}").format(name=isolate(source.name))
        yield PlanPart("title", whose)
    else:
        yield PlanPart("title", look_up("My injection plan"))
        if named:
            yield PlanPart("name", lines=(named,))
    if status.due and status.state:
        yield PlanPart("due", due_heading(status, words), _date_lines(status, words))
    if status.last_injection:
        heading = look_up("Last injection")
        yield PlanPart("last", heading, (words.day(status.last_injection),))
    if status.due and status.state:
        yield PlanPart("counted", lines=(words.say("paper-counted"),))
    now = _said_now(status, words)
    if now:
        heading = look_up("On the day of printing, {date}")
        yield PlanPart("now", heading.format(date=words.dates.long(status.today)), now)


def due_heading(status: Status, words: PlanWords) -> str:
    """Return what the due date is called on this track."""
    look_up = words.translator.gettext
    if status.track == "follow-on":
        return look_up("The medicine after denosumab is due")
    if status.approximate:
        return look_up("Next injection due, as early as")
    return look_up("Next injection due")


def _date_lines(status: Status, words: PlanWords) -> tuple[str, ...]:
    assert status.due is not None  # noqa: S101 - asked by the caller
    return (words.dates.long(status.due), status.due.isoformat())


def _said_now(status: Status, words: PlanWords) -> tuple[str, ...]:
    """Return what the app says today where the bare date would say too little.

    A due date that has passed, a flag, a hold, a doubt: the same sentences as on the screen,
    under the day of printing, because a count of days is true on that day alone.
    """
    rows = words.regimen.messages
    told = [message for message in status.messages if message.id not in _PLAIN]
    urgent = [m for m in told if rows[m.id].call.when in ("today", "emergency")]
    head = [message for message in status.messages[:1] if message in told]
    chosen = dict.fromkeys(words.word(message) for message in (*head, *urgent))
    return tuple(chosen)[:_MOST_NEWS]


def _help(source: PlanSource, words: PlanWords) -> Iterator[PlanPart]:
    look_up, status = words.translator.gettext, source.status
    yield PlanPart("call", look_up("Whom to call"), (call_line(source, words),))
    if status.due and status.state:
        yield _late(status, words)
    line = _follow_on(source, words)
    if line:
        yield PlanPart("follow-on", look_up("What follows"), (line,))


def _late(status: Status, words: PlanWords) -> PlanPart:
    """Return three lines for the day after the due date; none holds a number of days."""
    ending = "-follow-on" if status.track == "follow-on" else ""
    # While something has come up, nobody asks for "the earliest date" (rules 3 and 1.7).
    first = "paper-late-call-held" if is_held(status) else f"paper-late-call{ending}"
    steps = (first, f"paper-late-doctor{ending}", "say-in-call")
    return PlanPart(
        "late", words.say(f"paper-late{ending}"), tuple(words.say(step) for step in steps)
    )


def call_line(source: PlanSource, words: PlanWords) -> str:
    """Return the clinic and its number, or lines to write them on."""
    look_up, person = words.translator.gettext, source.records.person
    blank = "." * 30
    clinic = isolate(person.clinic_name) if person.clinic_name else blank
    # A number that is broken over two lines is read out wrongly.
    whole = person.clinic_phone.strip().replace(" ", "\u00a0")
    number = isolate(whole) if whole else blank
    return look_up("{clinic}, telephone {number}").format(clinic=clinic, number=number)


def _follow_on(source: PlanSource, words: PlanWords) -> str:
    """Return the line about what follows, when a stop is planned or was given as such."""
    status = source.status
    if status.track == "follow-on" and status.due and status.state:
        ahead = status.due >= status.today
        return words.say("planner-follow-on") if ahead else words.say("planner-rule")
    return words.say("planner-rule") if source.records.planned_lasts else ""


def _signs(words: PlanWords) -> Iterator[PlanPart]:
    for group in words.regimen.sign_groups:
        yield _sign_part(group, words)


def _sign_part(group: SignGroup, words: PlanWords) -> PlanPart:
    signs = words.regimen.signs.values()
    last_resort = group.id == "within-days"
    return PlanPart(
        kind=_GROUPS[group.id],
        heading=words.say(group.heading),
        lines=tuple(words.say(sign.label) for sign in signs if sign.group == group.id),
        note=words.say(group.note) if group.id == "same-day" else "",
        short=words.say("paper-within-days") if last_resort else "",
    )


def _phone(source: PlanSource, words: PlanWords) -> PhoneDate | None:
    status = source.status
    if status.due is None or status.state is None or status.due < status.today:
        return None
    dates = PhoneDates(source.records, status, words, discreet=source.discreet_phone)
    title = phone_title(dates)
    return PhoneDate(status.due, title, event_text(title, status.due))


def _phone_part(phone: PhoneDate, words: PlanWords) -> PlanPart:
    look_up = words.translator.gettext
    told = look_up("Point a phone's camera at the square code. It offers this date: {iso}.")
    return PlanPart("phone", lines=(told.format(iso=isolate(phone.day.isoformat())),))


def _foot(source: PlanSource, words: PlanWords) -> Iterator[PlanPart]:
    *review, printed = foot_lines(source, words)
    if review:
        yield PlanPart("review", lines=tuple(review))
    yield PlanPart("printed", lines=(printed,))


def foot_lines(source: PlanSource, words: PlanWords) -> tuple[str, ...]:
    """Return who has not checked this page, and last the day of printing."""
    look_up = words.translator.gettext
    lines = [] if words.regimen.reviewed else [review_line(words)]
    if words.is_draft_translation():
        lines.append(translation_line(words))
    printed = look_up("Printed on {date}.").format(date=words.day(source.status.today))
    return (*lines, printed)


def review_line(words: PlanWords) -> str:
    """Return the line that says that nobody has checked the page."""
    return words.translator.gettext("Draft: no doctor or nurse has checked this page yet.")


def translation_line(words: PlanWords) -> str:
    """Return the line that says that the translation is a machine's."""
    return words.translator.gettext(
        "Translated by a machine; no health professional has checked it in this language."
    )
