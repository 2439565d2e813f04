"""From the tables of the regimen file to typed rows; regimen_checks knows what must hold."""

from __future__ import annotations

import datetime
import string
from collections.abc import Callable, Mapping
from typing import TypeVar

from edu_app.core.decision import Call
from edu_app.core.regimen import Regimen
from edu_app.core.regimen_checks import check_regimen
from edu_app.core.regimen_rows import (
    AfterSwitch,
    FlagRow,
    FollowOnKind,
    LaterSentences,
    Limits,
    ReminderRules,
    ReminderStep,
    Sentence,
    Sign,
    SignGroup,
    State,
    Windows,
)
from edu_app.core.regimen_table import Table, invalid

Row = TypeVar("Row")
_WINDOW_ANCHORS = {
    "watch_after_follow_on": "started",
    "watch_after_late_injection": "given",
    "gap_repaired_until": "given",
    "weekend_from": "due",
}


def read_regimen(data: Mapping[str, object]) -> Regimen:
    """Return the regimen of the file's tables; raise `Fault` "regimen-invalid"."""
    table = Table(data, "")
    reviewed_on = table.get("reviewed_on", str, "")
    regimen = Regimen(
        id=table.get("id", str),
        version=table.get("version", int),
        interval_months=table.get("interval_months", int),
        reviewed_by=table.get("reviewed_by", str, ""),
        reviewed_on=_date(reviewed_on) if reviewed_on else None,
        placeholders=_names(table.table("placeholders")),
        fallbacks=_names(table.table("fallbacks")),
        states=tuple(_read(row, _state) for row in table.rows("states")),
        windows=_read(table.table("windows"), _windows),
        limits=_read(table.table("limits"), _limits),
        reminders=_read(table.table("reminders"), _reminders),
        after_switch=_read(table.table("after_switch"), _after_switch),
        follow_on_kinds=_by_id(table, "follow_on_kinds", _follow_on_kind, "id"),
        flags=_by_id(table, "flags", _flag, "kind"),
        sign_groups=tuple(_read(row, _sign_group) for row in table.rows("sign_groups")),
        signs=_by_id(table, "signs", _sign, "id"),
        messages=_messages(table.table("messages")),
    )
    table.done()
    check_regimen(regimen)
    return regimen


def _read(table: Table, build: Callable[[Table], Row]) -> Row:
    row = build(table)
    table.done()
    return row


def _by_id(table: Table, key: str, build: Callable[[Table], Row], name: str) -> Mapping[str, Row]:
    rows: dict[str, Row] = {}
    for inner in table.rows(key):
        row = _read(inner, build)
        found = str(getattr(row, name))
        if found in rows:
            raise invalid(inner.field(name), f"{found!r} stands twice")
        rows[found] = row
    return rows


def _date(text: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError as error:
        raise invalid("reviewed_on", "must be a date such as 2027-05-31") from error


def _names(table: Table) -> Mapping[str, str]:
    return {key: table.get(key, str) for key in table.entries()}


def _state(table: Table) -> State:
    return State(
        name=table.get("name", str),
        starts=table.offset("starts", "last", "due"),
        basis=table.get("basis", str),
        message=table.get("message", str),
        follow_on=table.get("follow_on", str),
        approximate=table.get("approximate", str),
        counting=table.get("count", str),
        hold=table.get("hold", str),
        late=table.get("late", bool, default=False),
        red=table.get("red", bool, default=False),
        later=_read(table.table("later"), _later) if table.has("later") else None,
    )


def _later(table: Table) -> LaterSentences:
    return LaterSentences(
        after=table.offset("after", "last", "due"),
        message=table.get("message", str),
        counting=table.get("count", str),
        approximate=table.get("approximate", str),
    )


def _windows(table: Table) -> Windows:
    return Windows(
        *(table.offset(n, _WINDOW_ANCHORS.get(n, "last")) for n in Windows.__match_args__)
    )


def _limits(table: Table) -> Limits:
    values = {name: table.get(name, int) for name in Limits.__match_args__}
    for name, value in values.items():
        if value < 0:
            raise invalid(table.field(name), "must not be negative")
    return Limits(**values)


def _reminders(table: Table) -> ReminderRules:
    snooze = table.table("snooze_days")
    pairs = tuple((name, snooze.get(name, int)) for name in snooze.entries())
    return ReminderRules(
        plan=tuple(_read(row, _step) for row in table.rows("plan")),
        daily_from=table.offset("daily_from", "due"),
        weekly_after=table.offset("weekly_after", "last"),
        hold_days_before=table.get("hold_days_before", int),
        date_unknown_days=table.numbers("date_unknown_days"),
        snooze_days=pairs,
        snooze_days_otherwise=table.get("snooze_days_otherwise", int),
    )


def _step(table: Table) -> ReminderStep:
    return ReminderStep(table.get("kind", str), table.offset("at", "due"))


def _after_switch(table: Table) -> AfterSwitch:
    return AfterSwitch(
        tablet_months=table.numbers("tablet_months"),
        infusion_months=table.numbers("infusion_months"),
        marker_months=table.numbers("marker_months"),
        scan_months=table.get("scan_months", int),
    )


def _follow_on_kind(table: Table) -> FollowOnKind:
    return FollowOnKind(
        id=table.get("id", str),
        counts=table.get("counts", bool),
        form=table.get("form", str),
        label=table.get("label", str),
        evidence=table.evidence(),
    )


def _flag(table: Table) -> FlagRow:
    return FlagRow(
        kind=table.get("kind", str),
        rank=table.get("rank", int),
        message=table.get("message", str),
        other=table.get("other", str),
    )


def _sign_group(table: Table) -> SignGroup:
    return SignGroup(table.get("id", str), table.get("heading", str), table.get("note", str))


def _sign(table: Table) -> Sign:
    return Sign(
        id=table.get("id", str),
        group=table.get("group", str),
        label=table.get("label", str),
        act=table.get("act", str),
        evidence=table.evidence(),
    )


def _messages(table: Table) -> Mapping[str, Sentence]:
    return {key: _read(table.table(key), _sentence) for key in table.entries()}


_NOBODY = Call()


def _sentence(table: Table) -> Sentence:
    plural = table.has("other")
    one, other = table.get("one" if plural else "text", str), table.get("other", str, "")
    call = table.table("call") if table.has("call") else None
    return Sentence(
        id=table.path.removeprefix("messages."),
        text=one,
        plural=other,
        counted=table.get("count", str) if plural else "",
        call=_read(call, _call) if call else _NOBODY,
        evidence=table.evidence(),
        fields=_fields(table.path, one + other),
        phrase=table.get("phrase", bool, default=False),
    )


def _fields(path: str, text: str) -> frozenset[str]:
    if "{" not in text and "}" not in text:
        return frozenset()
    try:
        parts = list(string.Formatter().parse(text))
    except ValueError as error:
        raise invalid(path, str(error)) from error
    return frozenset(name for _, name, _, _ in parts if name is not None)


def _call(table: Table) -> Call:
    return Call(who=table.get("who", str), when=table.get("when", str))
