"""Which buttons fit a state: one that comes first, and others. No Qt, no rule of medicine.

What to do is said by the sentences; a button only leads to the place where it can be done.
"""

from __future__ import annotations

from collections.abc import Callable

from edu_app.core.decision import Message, Status
from edu_app.core.exit_plan import ExitPlan
from edu_app.core.records import AppointmentKind, FlagKind, PersonRecords
from edu_app.i18n.joining import join_sentences
from edu_app.i18n.runtime import _
from edu_app.ui.pages.today.view_model import Action, Card
from edu_app.ui.targets import leads_somewhere

_DONE_HERE = ("look-again", "confirm-date", "first-start", "hand-over", "hand-over:doctor")
_CALL_FIRST = frozenset({"check-date", "appointment-early", *FlagKind})
_COUNTED = ("scheduled", "plan-ahead", "due-soon", "due")


def find_actions(
    status: Status, records: PersonRecords, *, has_alerts: bool
) -> tuple[Action | None, tuple[Action, ...]]:
    """Return the first action and the others, in the order of the page."""
    names = _order(status, records, has_alerts=has_alerts)
    found = [action for action in (_ACTIONS[name]() for name in names) if _is_there(action)]
    return (found[0] if found else None), tuple(found[1:])


def _order(status: Status, records: PersonRecords, *, has_alerts: bool) -> tuple[str, ...]:
    if has_alerts:
        return ("call", "record", "come-up")
    if status.reason == "clock-wrong" and _says(status, "clock-jump"):
        return ("confirm-date", "look-again", "call")
    if status.reason == "after-switch" and _says(status, "still-taking"):
        return ("still", "call", "next-step", "come-up")
    if status.reason:
        return _BY_REASON[status.reason]
    if _says(status, "pause-hospital"):
        return ("doctor", "record", "call", "come-up")
    if "appointment-passed" in status.overlays:
        return ("passed", "call", "record", "come-up")
    if "appointment-late" in status.overlays:
        return ("call", "appointment", "record", "come-up")
    if status.track == "follow-on":
        return ("call", "medicine", "appointment", "come-up", *_looked_at(status))
    if status.state in _COUNTED:
        order = _before_late(status, records)
        return tuple(dict.fromkeys(("call", *order))) if _asks_to_call(status) else order
    return ("call", "record", "appointment", "come-up", *_looked_at(status))


def _says(status: Status, beginning: str) -> bool:
    return any(message.id.startswith(beginning) for message in status.messages)


def _asks_to_call(status: Status) -> bool:
    """Return whether something before the due date asks for a call, and not for a booking."""
    alone = status.messages[0].id.startswith("planned-last-") if status.messages else False
    return alone or not _CALL_FIRST.isdisjoint(status.overlays)


def _looked_at(status: Status) -> tuple[str, ...]:
    """Return the door for a look by the team: nobody must write something false for silence."""
    return ("review",) if (status.days_to_due or 0) < 0 else ()


def _before_late(status: Status, records: PersonRecords) -> tuple[str, ...]:
    booked = [a.on for a in records.appointments if a.kind is AppointmentKind.INJECTION]
    if status.today in booked:
        return ("record", "call", "come-up")
    if any(day > status.today for day in booked):
        return ("calendar", "record", "phone", "cannot", "come-up")
    if status.state == "due":
        return ("call", "appointment", "record", "come-up")
    return ("appointment", "record", "phone", "cannot", "come-up")


_BY_REASON = {
    "clock-wrong": ("look-again", "confirm-date", "call"),
    "other-schedule": ("lessons", "call", "come-up"),
    "under-age": ("call", "lessons"),
    "date-unknown": ("call", "record", "come-up"),
    "not-started": ("appointment", "record", "lessons", "come-up"),
    "after-switch": ("next-step", "appointment", "calendar", "come-up"),
}
_ACTIONS: dict[str, Callable[[], Action]] = {
    "call": lambda: Action(_("Show whom to call"), "when-to-call"),
    "record": lambda: Action(_("Record an injection"), "form:injection"),
    "still": lambda: Action(_("Answer this question"), "form:still"),
    "review": lambda: Action(_("The team looked at it"), "form:review"),
    "doctor": lambda: Action(_("Show the page for the doctor"), "hand-over:doctor"),
    "passed": lambda: Action(_("Answer this question"), "form:passed"),
    "appointment": lambda: Action(_("Add my appointment"), "form:appointment"),
    "medicine": lambda: Action(_("Write down the next medicine"), "form:follow-on"),
    "phone": lambda: Action(_("Put the due date in my phone"), "hand-over"),
    "cannot": lambda: Action(_("I can't make that date"), "form:absence"),
    "come-up": lambda: Action(_("Something has come up"), "form:come-up"),
    "calendar": lambda: Action(_("Open my calendar"), "calendar"),
    "lessons": lambda: Action(_("Read the lessons"), "lessons"),
    "next-step": lambda: Action(_("Prepare the conversation"), "next-step"),
    "look-again": lambda: Action(_("I have corrected the date"), "look-again"),
    "confirm-date": lambda: Action(_("Yes, today's date is right"), "confirm-date"),
}


def _is_there(action: Action) -> bool:
    return is_done_here(action.target) or leads_somewhere(action.target)


def is_done_here(target: str) -> bool:
    """Return whether the page itself does it: a form, or an answer about the date."""
    return target.startswith("form:") or target in _DONE_HERE


def next_step_card(status: Status, plan: ExitPlan, say: Callable[[Message], str]) -> Card | None:
    """Return the card on what follows one day; nobody under another schedule is shown one."""
    if status.reason in ("other-schedule", "under-age"):
        return None
    open_points = {"talk", "follow-on"} & set(plan.missing)
    if status.track == "after-switch":
        heading = _("What comes after the next medicine?")
    else:
        nothing = open_points == {"talk", "follow-on"}
        heading = _("No plan written down yet") if nothing else _("Your plan so far")
    there = leads_somewhere("next-step")
    action = Action(
        _("Prepare the conversation") if there else _("Read about the next step"),
        "next-step" if there else "lesson:planning-the-next-step",
    )
    text = join_sentences((say(Message("planner-rule")), say(Message("keep-tablet"))))
    return Card(_("My next step"), heading, text, action)
