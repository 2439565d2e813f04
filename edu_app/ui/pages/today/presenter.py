"""Turns where she stands into what the Today page shows; plain Python, no Qt and no rule.

The state, the order of what is said and whom to call come from the tracker; the sentences come
from the regimen. Here stands only what goes where on the page.
"""

from __future__ import annotations

import datetime
from typing import Protocol

from edu_app.core.decision import Message, Status
from edu_app.core.records import Person
from edu_app.i18n.runtime import _
from edu_app.services.use_cases import UseCases
from edu_app.ui.pages.today.actions import find_actions, next_step_card
from edu_app.ui.pages.today.call_row import call_row
from edu_app.ui.pages.today.chip_words import chip_of
from edu_app.ui.pages.today.due_words import due_words, without_repeats
from edu_app.ui.pages.today.timeline_days import Words, build_timeline
from edu_app.ui.pages.today.view_model import Action, Chip, TodayView


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
    words = context.words()
    alerts, rest = _split(status, context)
    due_line = due_words(status, rest, use_cases.regimen, words)
    said = tuple(context.say(message) for message in without_repeats(rest, due_line))
    primary, others = find_actions(status, records, has_alerts=bool(alerts))
    return TodayView(
        today=_today_words(status.today, words),
        person=_name(records.person, several=len(use_cases.book.people()) > 1),
        alerts=alerts,
        chip=chip_of(status, use_cases.regimen),
        headline=said[0] if said else "",
        count=due_line,
        messages=said[1:],
        call=call_row(records.person),
        timeline=build_timeline(status, use_cases.regimen, records.appointments, words),
        primary=primary,
        others=others,
        next_step=next_step_card(status, use_cases.tracker.plan(person_id), context.say),
    )


def _split(status: Status, context: Sayer) -> tuple[tuple[str, ...], tuple[Message, ...]]:
    """Return what is said about reported signs in words, and the rest, each in its order."""
    acts = {sign.act for sign in context.use_cases.regimen.signs.values()} | {"act-unknown"}
    script = ("say-in-call", "say-in-call-no-date")
    reported = any(message.id in acts for message in status.messages)
    alerts: list[str] = []
    rest: list[Message] = []
    for message in status.messages:
        if message.id in acts or (reported and message.id in script):
            alerts.append(context.say(message))
        else:
            rest.append(message)
    return tuple(alerts), tuple(rest)


def _today_words(today: datetime.date, words: Words) -> str:
    return _("Today is {date}").format(date=words.long(today))


def _name(person: Person, *, several: bool) -> str:
    return person.display_name if several else ""


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
