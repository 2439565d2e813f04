"""The due date and the days to it as one sentence, without repeating what the page says already.

Plain Python, no Qt and no rule: the sentences of the regimen come first and stay as they are.
"""

from __future__ import annotations

from collections.abc import Sequence

from edu_app.core.decision import Message, Status
from edu_app.core.regimen import Regimen
from edu_app.i18n.runtime import _, ngettext
from edu_app.ui.pages.today.timeline_days import Words

# Says the due date alone: the line with the days says it too, so one of them is enough.
_DATE_ALONE = "count-ahead"


def due_words(status: Status, said: Sequence[Message], regimen: Regimen, words: Words) -> str:
    """Return the sentence; "" where `said` holds date and days already, and on the day itself."""
    days, due = status.days_to_due, status.due
    if not days or due is None:
        return ""
    number, date = words.number(abs(days)), words.long(due)
    if days > 0 and said and said[0].id in _ladder_ids(status, regimen):
        return ngettext("That is in {days} day.", "That is in {days} days.", days).format(
            days=number
        )
    if days > 0 and not status.approximate:
        text = ngettext(
            "The due date, {date}, is in {days} day.",
            "The due date, {date}, is in {days} days.",
            days,
        )
        return text.format(date=date, days=number)
    if status.approximate:
        return _about(status, said, date)
    counted = [message for message in said if _says_days(message, -days)]
    if any(message.fields.get("due") == due for message in counted):
        return ""
    if counted:
        return _("The due date was {date}.").format(date=date)
    text = ngettext(
        "The due date was {date}, {days} day ago.",
        "The due date was {date}, {days} days ago.",
        -days,
    )
    return text.format(date=date, days=number)


def _about(status: Status, said: Sequence[Message], date: str) -> str:
    """Return the due date where only a month is known: it must not look like a sure one."""
    if any(message.fields.get("due") == status.due for message in said):
        return ""
    if (status.days_to_due or 0) > 0:
        return _("The due date is about {date}.").format(date=date)
    return _("The due date was about {date}.").format(date=date)


def without_repeats(said: Sequence[Message], due_line: str) -> tuple[Message, ...]:
    """Return `said` without the sentence that only repeats the date of `due_line`."""
    return tuple(m for m in said if not (due_line and m.id == _DATE_ALONE))


def _ladder_ids(status: Status, regimen: Regimen) -> tuple[str, ...]:
    """Return the sentences of the state itself: they name the due date and nothing to come."""
    state = regimen.states_by_name.get(status.state or "")
    return (state.message, state.follow_on, state.approximate) if state else ()


def _says_days(message: Message, days_late: int) -> bool:
    """Return whether the sentence counts the days since the due date, not those of a booking."""
    return message.fields.get("days") == days_late and not message.id.startswith("appointment-")
