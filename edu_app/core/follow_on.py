"""Medicines after denosumab: which one counts, whether it broke, what to ask (rules 1.2 to 1.4).

Must not know planned last injections (tracks.py) or the sentences of the ladder.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from edu_app.core.dates import add_months
from edu_app.core.records import FollowOn, FollowOnBreak, Purpose
from edu_app.core.regimen import Regimen


def form_of(follow_on: FollowOn, regimen: Regimen) -> str:
    """Return infusion, tablets, supplement or other; an unknown kind is "other"."""
    kind = regimen.follow_on_kinds.get(follow_on.kind)
    return kind.form if kind else "other"


def is_counted_kind(follow_on: FollowOn, regimen: Regimen) -> bool:
    """Return whether reviewed data lets this kind end a ladder (E52, E54, E56, E59)."""
    kind = regimen.follow_on_kinds.get(follow_on.kind)
    return kind is not None and kind.counts


def started(
    follow_ons: Iterable[FollowOn], today: datetime.date
) -> list[tuple[datetime.date, FollowOn]]:
    """Return what was really started by `today`, with its day; planned ones are left out."""
    return [(f.started_on, f) for f in follow_ons if f.started_on and f.started_on <= today]


def all_counted(
    follow_ons: Iterable[FollowOn], regimen: Regimen, today: datetime.date
) -> list[tuple[datetime.date, FollowOn]]:
    """Return every medicine that was started instead of denosumab by `today`, with its day."""
    return [
        (day, follow_on)
        for day, follow_on in started(follow_ons, today)
        if follow_on.purpose is Purpose.INSTEAD and is_counted_kind(follow_on, regimen)
    ]


def newest_counted(
    follow_ons: Iterable[FollowOn], regimen: Regimen, today: datetime.date
) -> tuple[datetime.date, FollowOn] | None:
    """Return the newest medicine that was started instead of denosumab, with its day F.

    Of two that began on one day the broken one is returned: the earlier call.
    """
    return max(
        all_counted(follow_ons, regimen, today),
        key=lambda pair: (pair[0], bool(broken(pair[1], regimen, today))),
        default=None,
    )


def broken(follow_on: FollowOn, regimen: Regimen, today: datetime.date) -> str:
    """Return the message id that says why a follow-on no longer protects, "" when it still does.

    "I stopped", "I cannot take it" or a passed end (rules 1.4); a day given for it that is
    still to come does not break it yet.
    """
    if follow_on.broken and (follow_on.broken_on is None or follow_on.broken_on <= today):
        if follow_on.broken is FollowOnBreak.CANNOT_TAKE:
            return "broken-cannot-take"
        tablets = form_of(follow_on, regimen) == "tablets"
        return "broken-stopped-tablets" if tablets else "broken-stopped"
    ended = follow_on.ended_on is not None and follow_on.ended_on <= today
    return "broken-ended" if ended else ""


def question_due(
    follow_on: FollowOn, first_day: datetime.date, regimen: Regimen, today: datetime.date
) -> datetime.date | None:
    """Return the newest day on which "Are you still taking it?" is asked and not answered yet."""
    if form_of(follow_on, regimen) == "infusion":
        return None
    days = [add_months(first_day, months) for months in regimen.after_switch.tablet_months]
    asked = max((day for day in days if day <= today), default=None)
    answered = follow_on.still_taking_on
    return None if asked is None or (answered and answered >= asked) else asked


def after_switch_message(
    follow_on: FollowOn, first_day: datetime.date, regimen: Regimen, today: datetime.date
) -> str:
    """Return the message id after the switch: first, near the markers, or what comes next."""
    rules = regimen.after_switch
    infusion = form_of(follow_on, regimen) == "infusion"
    name = "after-switch-infusion" if infusion else "after-switch-tablets"
    next_months = rules.infusion_months[0] if infusion else rules.scan_months
    if today >= add_months(first_day, next_months):
        return f"{name}-next"
    if today >= add_months(first_day, rules.marker_months[0]):
        return f"{name}-markers"
    return name
