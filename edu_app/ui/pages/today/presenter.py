"""Turns where she stands into what the Today page shows; plain Python, no Qt and no rule.

The state, the order of what is said and whom to call come from the tracker; the sentences come
from the regimen. Here stands only what goes where on the page.
"""

from __future__ import annotations

import datetime
from typing import Protocol

from edu_app.core.decision import Message, Status
from edu_app.core.records import Person
from edu_app.i18n.bidi import isolate
from edu_app.i18n.runtime import _, ngettext
from edu_app.services.use_cases import UseCases
from edu_app.ui.pages.today.actions import find_actions, next_step_card
from edu_app.ui.pages.today.chip_words import chip_of
from edu_app.ui.pages.today.timeline_days import Words, build_timeline
from edu_app.ui.pages.today.view_model import Action, CallRow, Chip, TodayView


class Sayer(Protocol):
    """What the presenter needs of the window."""

    @property
    def use_cases(self) -> UseCases: ...

    def person(self) -> str: ...

    def words(self) -> Words: ...

    def say(self, message: Message) -> str: ...


def present(context: Sayer) -> TodayView:
    """Return what to show for the person shown now; raise the tracker's faults."""
    person_id = context.person()
    if not person_id:
        return _nobody(context)
    use_cases = context.use_cases
    status = use_cases.tracker.status(person_id)
    records = use_cases.tracker.records(person_id)
    alerts, said = _split(status, context)
    primary, others = find_actions(status, records, has_alerts=bool(alerts))
    words = context.words()
    return TodayView(
        today=_today_words(status.today, words),
        person=_name(records.person, several=len(use_cases.book.people()) > 1),
        alerts=alerts,
        chip=chip_of(status, use_cases.regimen),
        headline=said[0] if said else "",
        count=_count(status, words, _headline_fields(status, said, context)),
        messages=said[1:],
        call=_call(status, records.person),
        timeline=build_timeline(status, use_cases.regimen, records.appointments, words),
        primary=primary,
        others=others,
        next_step=next_step_card(status, use_cases.tracker.plan(person_id), context.say),
    )


def _split(status: Status, context: Sayer) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return what is said about reported signs, and the rest, each in its order."""
    acts = {sign.act for sign in context.use_cases.regimen.signs.values()} | {"act-unknown"}
    script = ("say-in-call", "say-in-call-no-date")
    reported = any(message.id in acts for message in status.messages)
    alerts: list[str] = []
    rest: list[str] = []
    for message in status.messages:
        alert = message.id in acts or (reported and message.id in script)
        (alerts if alert else rest).append(context.say(message))
    return tuple(alerts), tuple(rest)


def _today_words(today: datetime.date, words: Words) -> str:
    return _("Today is {date}").format(date=words.long(today))


def _name(person: Person, *, several: bool) -> str:
    return person.display_name if several else ""


def _headline_fields(status: Status, said: tuple[str, ...], context: Sayer) -> frozenset[str]:
    """Return which fields the headline names already, so that nothing is said twice."""
    shown = next((m for m in status.messages if said and context.say(m) == said[0]), None)
    return frozenset(shown.fields) if shown else frozenset()


def _count(status: Status, words: Words, named: frozenset[str]) -> str:
    """Return the days to go or the days late as one sentence; "" where the headline says them."""
    days, due = status.days_to_due, status.due
    if days is None or due is None or days == 0 or "days" in named:
        return ""
    number = words.number(abs(days))
    if days > 0 and "due" in named:
        text = ngettext("That is in {days} day.", "That is in {days} days.", days)
    elif days > 0:
        text = ngettext(
            "The due date, {date}, is in {days} day.",
            "The due date, {date}, is in {days} days.",
            days,
        )
    else:
        text = ngettext(
            "The due date was {date}, {days} day ago.",
            "The due date was {date}, {days} days ago.",
            -days,
        )
    return text.format(date=words.long(due), days=number)


def _call(status: Status, person: Person) -> CallRow | None:
    """Return whom to call; without a number the page asks for it: calling is what it is about."""
    name, phone = person.clinic_name.strip(), person.clinic_phone.strip()
    if name and phone:
        said = _("Whom to call: {clinic}, {phone}")
        return CallRow(said.format(clinic=isolate(name), phone=isolate(phone)))
    missing = Action(_("Write down the clinic's number"), "settings:details")
    if phone:
        return CallRow(_("Whom to call: {phone}").format(phone=isolate(phone)), missing)
    if name:
        said = _("Whom to call: {clinic}. Its number is not written down yet.")
        return CallRow(said.format(clinic=isolate(name)), missing)
    return CallRow(_("The name and number of your clinic are not written down yet."), missing)


def _nobody(context: Sayer) -> TodayView:
    """Return the page before the first start is answered: it asks, and counts nothing."""
    words = context.words()
    return TodayView(
        today=_today_words(context.use_cases.tracker.today(), words),
        person="",
        alerts=(),
        chip=Chip(_("Nothing written down yet"), "question", "amber"),
        headline=_("Write down your last injection, so that its due date can be counted."),
        count="",
        messages=(),
        call=None,
        timeline=None,
        primary=Action(_("Begin"), "first-start"),
        others=(),
        next_step=None,
    )
