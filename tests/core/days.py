"""Days and records that many tests start from: an injection on 15 January, due on 15 July 2026."""

from __future__ import annotations

import datetime

from edu_app.core.records import DecidedWith, FollowOn, Injection, PlannedLast, Purpose


def d(text):
    return datetime.date.fromisoformat(text)


def before(day):
    return day - datetime.timedelta(days=1)


def after(day):
    return day + datetime.timedelta(days=1)


L = d("2026-01-15")
DUE = d("2026-07-15")
LAST = Injection("last", L)
PLANNED_LAST = PlannedLast("plan", L, DecidedWith.TEAM, "Dr A")


def follow_on(kind="zoledronate", started="2026-07-14", purpose=Purpose.INSTEAD, **more):
    return FollowOn("f", kind, purpose, started_on=d(started) if started else None, **more)


def ids(status):
    return [message.id for message in status.messages]


def edges(first, last):
    """Return the days around both ends with whether something stands there."""
    return [(before(first), False), (first, True), (last, True), (after(last), False)]


def days_of(told, kind):
    """Return the days on which a reminder of one kind was shown."""
    return [day.isoformat() for day, name in told if name == kind]
