"""What the two drawings show: the years to true scale, and the stations after a last injection.

The first knows days only; the second is a sketch until its days are known. Nothing here names
a last injection that was not given as such (rules 7). No Qt.
"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from edu_app.core.dates import add_months
from edu_app.core.decision import Message, Status
from edu_app.core.exit_plan import ExitPlan
from edu_app.core.follow_on import newest_counted
from edu_app.i18n.joining import join_sentences
from edu_app.i18n.runtime import _, pgettext
from edu_app.ui.pages.next_step.conversation import Kept
from edu_app.ui.pages.next_step.view_model import Stop, Years

if TYPE_CHECKING:
    from edu_app.ui.page_context import PageContext

_MONTHS_BACK, _MONTHS_AHEAD, _MONTHS_BEYOND = 72, 18, 6
_UNSCALED = ("date-unknown", "clock-wrong", "not-started")


class Sequence:
    """Words both drawings for one person on one day."""

    def __init__(self, context: PageContext, kept: Kept, status: Status, plan: ExitPlan) -> None:
        self._context, self._kept, self._status, self._plan = context, kept, status, plan
        newest = newest_counted(kept.records.follow_ons, kept.regimen, status.today)
        switched = status.track == "after-switch"
        self._started = newest[0] if newest and switched else None

    def years(self) -> Years | None:
        """Return the first drawing, None while no injection has a day."""
        status, kept = self._status, self._kept
        if status.reason in _UNSCALED or status.last_injection is None:
            return None
        therapy, end = kept.therapy(), self._end()
        start = self._start()
        given = sorted({i.given_on for i in kept.records.injections if i.sure})
        return Years(
            start=start,
            end=end,
            today=status.today,
            tablet_start=therapy.start if therapy else None,
            tablet_end=self._plan.ai_end,
            given=tuple(day for day in given if start <= day <= status.today),
            coming=self._coming(),
            ticks=self._ticks(start, end),
            tablet_word=pgettext("drawing", "Cancer tablet"),
            injection_word=pgettext("drawing", "Denosumab injections"),
            today_word=pgettext("drawing", "Today"),
            key=self._key(),
            text=join_sentences(self._sentences(given)),
            open_end=status.track == "denosumab",
            next_start=self._next_start(),
            next_word=pgettext("drawing", "Next medicine"),
            next_begun=self._started is not None,
        )

    def stops(self) -> tuple[Stop, ...]:
        """Return the stations: last injection, next medicine, checks, and that it goes on."""
        rules, say = self._kept.regimen.after_switch, self._context.say
        ended, first = self._status.track != "denosumab", self._started
        long = self._context.words().long
        near = [add_months(first, m) for m in rules.marker_months] if first else []
        scan = add_months(first, rules.scan_months) if first else None
        months = {"count": rules.marker_months[0], "months": rules.marker_months[-1]}
        last_day = self._status.last_injection
        name = "sequence-last-given" if ended else "sequence-last"
        begun = "sequence-next-started" if first else "sequence-next"
        return (
            Stop("last", say(Message(name)), long(last_day) if ended and last_day else "", ended),
            Stop("next", say(Message(begun)), self._next_when(), bool(first)),
            Stop("markers", say(Message("sequence-markers", months)), self._pair(near)),
            Stop(
                "scan",
                say(Message("sequence-scan", {"months": rules.scan_months})),
                _("Near {date}").format(date=long(scan)) if scan else "",
            ),
            Stop("goes-on", say(Message("sequence-goes-on"))),
        )

    def to_ask(self) -> tuple[str, ...]:
        """Return what is asked after the switch, and near which day; past days are left out."""
        first, rules = self._started, self._kept.regimen.after_switch
        if first is None:
            return ()
        days = [("switch-markers", add_months(first, month)) for month in rules.marker_months]
        days.append(("switch-scan", add_months(first, rules.scan_months)))
        ahead = [(name, day) for name, day in days if day >= self._status.today]
        return tuple(self._context.say(Message(name, {"date": day})) for name, day in ahead)

    def _pair(self, days: list[datetime.date]) -> str:
        if len(days) < 2:
            return ""
        long = self._context.words().long
        return _("Near {first} and near {second}").format(first=long(days[0]), second=long(days[1]))

    def _next_start(self) -> datetime.date | None:
        return self._started or self._plan.follow_on_due

    def _next_when(self) -> str:
        long, planned = self._context.words().long, self._kept.planned_follow_on()
        if self._started:
            return long(self._started)
        if planned and planned.planned_on:
            return _("Planned for {date}").format(date=long(planned.planned_on))
        due = self._plan.follow_on_due
        return _("Due on {date}").format(date=long(due)) if due else ""

    def _coming(self) -> tuple[datetime.date, ...]:
        if self._status.track != "denosumab":
            return ()
        due = self._status.due
        return self._plan.due_dates or ((due,) if due else ())

    def _start(self) -> datetime.date:
        therapy, today = self._kept.therapy(), self._status.today
        given = [i.given_on for i in self._kept.records.injections if i.sure]
        known = [day for day in (*given, therapy.start if therapy else None) if day]
        return max(min([*known, today]), add_months(today, -_MONTHS_BACK))

    def _end(self) -> datetime.date:
        today, shown = self._status.today, self._next_start()
        known = [*self._coming(), self._plan.ai_end]
        days = [add_months(day, _MONTHS_BEYOND) for day in known if day]
        days += [add_months(shown, _MONTHS_AHEAD)] if shown else []
        return max([*days, add_months(today, 12)])

    def _ticks(
        self, start: datetime.date, end: datetime.date
    ) -> tuple[tuple[datetime.date, str], ...]:
        years = range(start.year + 1, end.year + 1)
        number = self._context.words().number
        return tuple((datetime.date(year, 1, 1), number(year)) for year in years)

    def _key(self) -> tuple[tuple[str, str], ...]:
        rows = [("given", pgettext("drawing", "given"))]
        if self._coming():
            rows.append(("coming", pgettext("drawing", "on time, one after the other")))
            rows.append(("open", pgettext("drawing", "only your team decides")))
        return tuple(rows)

    def _sentences(self, given: list[datetime.date]) -> list[str]:
        long, therapy, plan = self._context.words().long, self._kept.therapy(), self._plan
        found = []
        if therapy and therapy.start:
            found.append(_("Cancer tablet since {date}.").format(date=long(therapy.start)))
        if plan.ai_end:
            found.append(_("Planned end of the tablet: {date}.").format(date=long(plan.ai_end)))
        days = ", ".join(long(day) for day in given)
        found.append(_("Injections given: {dates}.").format(dates=days))
        if self._coming():
            dates = ", ".join(long(day) for day in self._coming())
            found.append(self._context.say(Message("planner-dates")))
            found.append(_("{dates}.").format(dates=dates))
        return found
