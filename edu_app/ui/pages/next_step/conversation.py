"""The planner as a conversation: which question comes now, and what an answer writes down.

Asks one thing at a time (rules 7). Not knowing writes nothing down: the point stays open. It
never names a last injection and suggests no medicine. No Qt.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, replace

from edu_app.core.decision import Message, Status
from edu_app.core.exit_plan import ExitPlan
from edu_app.core.follow_on import is_counted_kind
from edu_app.core.history import read_history
from edu_app.core.records import (
    Course,
    FollowOn,
    Medicine,
    PersonRecords,
    Purpose,
    Record,
    Talk,
    Therapy,
)
from edu_app.core.regimen import Regimen
from edu_app.i18n.runtime import _

_WHILE_INJECTED = ("ai-end", "how-many", "talk", "how-long", "follow-on")
_WHEN_IT_ENDED = ("talk", "follow-on", "ai-end", "how-many")
_WITHOUT_NUMBER = 400


@dataclass(frozen=True)
class Typed:
    """What was pressed and typed for one question."""

    answer: str = "keep"
    date: datetime.date | None = None
    words: str = ""
    whom: str = ""


class RefusedError(ValueError):
    """What was typed cannot be kept; its text is the sentence to show."""


def steps(status: Status, plan: ExitPlan, kept: Kept) -> tuple[str, ...]:
    """Return the questions that are open now, in their order."""
    if status.track == "after-switch":
        return ()
    order = _WHILE_INJECTED if status.track == "denosumab" else _WHEN_IT_ENDED
    found = [name for name in order if name in plan.missing]
    planned = kept.planned_follow_on()
    if planned:
        counted = is_counted_kind(planned, kept.regimen)
        found += ["purpose"] if counted and planned.purpose is Purpose.UNKNOWN else []
        found += [] if planned.planned_on else ["follow-on-date"]
    return tuple(found)


class Kept:
    """What is written down of the plan, and the records that an answer makes of it."""

    def __init__(self, records: PersonRecords, regimen: Regimen, today: datetime.date) -> None:
        self.records, self.regimen, self._today = records, regimen, today

    def therapy(self) -> Therapy | None:
        """Return the cancer tablet that began last."""
        kept = self.records.therapies
        return max(kept, key=lambda t: t.start or datetime.date.min, default=None)

    def talk(self) -> Talk | None:
        """Return the newest talk that took place."""
        held = [talk for talk in self.records.talks if talk.on <= self._today]
        return max(held, key=lambda talk: talk.on, default=None)

    def planned_follow_on(self) -> FollowOn | None:
        """Return the medicine that was chosen and has not begun."""
        planned = [f for f in self.records.follow_ons if f.started_on is None]
        return max(planned, key=lambda f: f.planned_on or datetime.date.max, default=None)

    def written_injections(self) -> int:
        """Return how many injections are written down one by one."""
        history = read_history(self.records.injections, self._today)
        return len({injection.given_on for injection in history.sure})

    def make(self, step: str, typed: Typed, new_id: str, label: str = "") -> Sequence[Record]:
        """Return the records of an answer; raise `RefusedError` with what is missing.

        `label` is the chosen medicine in words, for the note of the talk.
        """
        match step:
            case "ai-end":
                return (self._tablet(typed, new_id),)
            case "how-many":
                return (self._course(typed, new_id),)
            case "talk":
                return (self._talk(typed, new_id),)
            case "how-long":
                return (self._how_long(typed, new_id),)
            case "follow-on":
                return self._chosen(typed, new_id, label)
            case "purpose":
                return (replace(self._planned(), purpose=Purpose(typed.answer)),)
        return (replace(self._planned(), planned_on=_day(typed)),)

    def _planned(self) -> FollowOn:
        planned = self.planned_follow_on()
        if planned is None:
            raise RefusedError(_("This entry is no longer there. Open the page again."))
        return planned

    def _tablet(self, typed: Typed, new_id: str) -> Therapy:
        kept, day = self.therapy() or Therapy(new_id), _day(typed)
        if kept.start and day < kept.start:
            raise RefusedError(_("The end comes before the start."))
        return replace(kept, planned_end=day)

    def _course(self, typed: Typed, new_id: str) -> Course:
        if not typed.words.strip().isdecimal() or int(typed.words) > _WITHOUT_NUMBER:
            raise RefusedError(_("Write the number in digits."))
        kept = self.records.courses[-1] if self.records.courses else None
        others = sum(c.earlier_injections or 0 for c in self.records.courses[:-1])
        earlier = int(typed.words) - self.written_injections() - others
        if earlier < 0:
            raise RefusedError(_("More injections than that are written down in My calendar."))
        made = kept or Course(new_id, Medicine.DENOSUMAB_60)
        return replace(made, earlier_injections=earlier)

    def _talk(self, typed: Typed, new_id: str) -> Talk:
        day = _day(typed)
        if day > self._today:
            raise RefusedError(_("That day has not come yet. Write the talk down when you had it."))
        kept = self.talk() or Talk(new_id, day)
        return replace(kept, on=day, with_whom=typed.whom.strip())

    def _how_long(self, typed: Typed, new_id: str) -> Talk:
        if not typed.words.strip():
            raise RefusedError(_("Write what was decided, in your own words."))
        kept = self.talk() or self._talk(typed, new_id)
        return replace(kept, how_long_decided=typed.words.strip())

    def _chosen(self, typed: Typed, new_id: str, label: str) -> Sequence[Record]:
        kept = self.planned_follow_on()
        if kept is None:
            made = FollowOn(new_id, typed.answer)
        elif kept.kind == typed.answer:
            made = kept
        else:
            # Another medicine: its purpose is asked anew.
            made = replace(kept, kind=typed.answer, purpose=Purpose.UNKNOWN)
        talk = self.talk()
        return (made, replace(talk, chosen=label)) if talk else (made,)


def choice_text(follow_on: FollowOn, regimen: Regimen) -> Message:
    """Return the name of a medicine that was written down."""
    kind = regimen.follow_on_kinds.get(follow_on.kind)
    return Message(kind.label if kind else "kind-other")


def _day(typed: Typed) -> datetime.date:
    if typed.date is None:
        raise RefusedError(_("Choose the day, or say that you do not know it."))
    return typed.date
