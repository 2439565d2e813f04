"""Records + regimen + today -> Status: the one answer that every page, print and command words.

Puts the rules together and orders what they found; holds no rule of its own.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from edu_app.core.appointments import find_early, find_open, find_passed, late_appointment
from edu_app.core.check_date import find_doubts
from edu_app.core.clock_faults import ClockFacts, has_jumped, is_clock_wrong, newest_given
from edu_app.core.decision import Message, Status, most_urgent
from edu_app.core.flags import find_flags
from edu_app.core.history import read_history
from edu_app.core.holds import find_clinic_date
from edu_app.core.ladder import build_ladder
from edu_app.core.pauses import find_ward_call
from edu_app.core.reasons import find_clock_words, find_reason, find_reason_words, next_other_course
from edu_app.core.records import Injection, PersonRecords
from edu_app.core.regimen import Regimen
from edu_app.core.reviews import find_ended_review
from edu_app.core.sentences import find_ladder
from edu_app.core.signs import find_signs
from edu_app.core.situation import Finding, Rank, Situation
from edu_app.core.surroundings import find_ended_tablet, find_weekend, is_old
from edu_app.core.switch import find_after_switch, find_broken
from edu_app.core.tracks import find_track
from edu_app.core.values import replace
from edu_app.core.watch import find_calcium_watch, find_repaired_gap, find_watch
from edu_app.core.written import find_written


def evaluate(
    records: PersonRecords,
    regimen: Regimen,
    today: datetime.date,
    *,
    clock: ClockFacts | None = None,
    weekend: frozenset[int] = frozenset(),
) -> Status:
    """Return where `records` stand on `today` (rules 1 to 4); never raises for any records.

    `clock` None means that nothing is known about the clock. `weekend` holds the country's
    weekend days, Monday 0 to Sunday 6, empty when unknown.
    """
    wrong = is_clock_wrong(records, clock, today)
    situation = situate(records, regimen, today, weekend=weekend, whole=wrong)
    reason = find_reason(records, situation.history, today)
    if wrong:
        old = reason or situation.track.name == "after-switch"
        known = replace(situation, ladder=None) if old else situation
        return _without_ladder("clock-wrong", known, find_clock_words(known, None))
    if reason in ("date-unknown", "not-started") and situation.track.name == "after-switch":
        reason = None
    if reason:
        words = find_reason_words(reason, situation)
        beside = _beside_reason(reason, situation) + _age_of_advice(situation, clock)
        return _without_ladder(reason, situation, words + beside)
    if situation.is_late and has_jumped(clock, regimen, today):
        last_run = clock.last_run if clock else None
        return _without_ladder("clock-wrong", situation, find_clock_words(situation, last_run))
    return _with_ladder(situation, _age_of_advice(situation, clock))


def situate(
    records: PersonRecords,
    regimen: Regimen,
    today: datetime.date,
    *,
    weekend: frozenset[int] = frozenset(),
    whole: bool = False,
) -> Situation:
    """Return everything known on `today`; with `whole` later given records count too.

    `state` is set whenever L is known and no medicine has taken over: callers that need the
    reasons of section 4 ask evaluate().
    """
    known_by = max(today, newest_given(records) or today) if whole else today
    history = read_history(records.injections, known_by)
    track = find_track(records, history, regimen, known_by)
    ladder = build_ladder(history.last.given_on, regimen) if history.last else None
    state = ladder.state_on(today) if ladder and track.name != "after-switch" else None
    booked = find_open(records, track, ladder, regimen)
    return Situation(records, regimen, today, history, track, ladder, state, weekend, booked)


def _beside_reason(reason: str, situation: Situation) -> list[Finding]:
    """Return what is still said without a ladder: signs, flags, doubts; never the old dates."""
    quiet = replace(situation, state=None)
    found = find_signs(quiet) + find_flags(quiet)
    if reason in ("date-unknown", "not-started"):
        undated = replace(quiet, ladder=None)
        return found + find_passed(undated) + find_doubts(quiet) + find_broken(undated)
    if reason == "other-schedule":
        return found + find_calcium_watch(quiet) + find_watch(quiet)
    return found


def _with_ladder(situation: Situation, more: list[Finding]) -> Status:
    late = [Finding("appointment-late", Rank.LADDER)] if late_appointment(situation) else []
    found = [
        *find_signs(situation),
        *find_flags(situation),
        *find_clinic_date(situation),
        *find_doubts(situation),
        *find_passed(situation),
        *find_ward_call(situation),
        *late,
        *find_broken(situation),
        *find_ladder(situation),
        *find_after_switch(situation),
        *find_early(situation),
        *find_written(situation),
        *find_ended_review(situation),
        *find_ended_tablet(situation),
        *find_weekend(situation),
        *find_repaired_gap(situation),
        *find_calcium_watch(situation),
        *find_watch(situation),
        *more,
    ]
    after_switch = situation.track.name == "after-switch"
    return _status(situation, "after-switch" if after_switch else None, found)


def _without_ladder(reason: str, situation: Situation, found: list[Finding]) -> Status:
    if reason == "clock-wrong":
        found = [*find_signs(situation), *found]
    return _status(replace(situation, state=None), reason, found)


def _age_of_advice(situation: Situation, clock: ClockFacts | None) -> list[Finding]:
    build_date = clock.build_date if clock else None
    if not is_old(situation.regimen, build_date, situation.today):
        return []
    return [Finding("", Rank.NOTE, (situation.message("advice-old"),))]


def _status(situation: Situation, reason: str | None, found: list[Finding]) -> Status:
    ordered = sorted(found, key=lambda finding: finding.rank)
    messages = _once(message for finding in ordered for message in finding.messages)
    sentences = [situation.regimen.messages[message.id] for message in messages]
    today, state = situation.today, situation.state
    # Where the clock or the newest injection is in doubt, an old date must not look like hers.
    last = situation.history.last if reason != "date-unknown" else None
    ladder = situation.ladder if state or reason == "clock-wrong" else None
    return Status(
        today=today,
        state=state.name if state else None,
        reason=reason,
        track=situation.track.name,
        overlays=tuple(dict.fromkeys(f.overlay for f in ordered if f.overlay)),
        last_injection=last.given_on if last else None,
        due=ladder.due if ladder else None,
        days_to_due=-ladder.days_late(today) if ladder and state else None,
        days_since_last=_days_since(last, reason, today),
        next_change=_next_change(situation),
        messages=messages,
        call=most_urgent(sentence.call for sentence in sentences),
        evidence=tuple(dict.fromkeys(e for s in sentences for e in s.evidence)),
        reviewed=situation.regimen.reviewed,
        approximate=last is not None and not last.day_known,
    )


def _days_since(last: Injection | None, reason: str | None, today: datetime.date) -> int | None:
    return (today - last.given_on).days if last and reason != "clock-wrong" else None


def _once(messages: Iterable[Message]) -> tuple[Message, ...]:
    """Return the messages in order; the same sentence with the same fields is said once."""
    said: list[Message] = []
    for message in messages:
        if message not in said:
            said.append(message)
    return tuple(said)


def _next_change(situation: Situation) -> datetime.date | None:
    """Return the first later day with another state: a boundary, or another medicine's start."""
    ladder, today = situation.ladder, situation.today
    if ladder is None or situation.state is None:
        return None
    other = next_other_course(situation.records, situation.history, today)
    days = (ladder.next_change(today), other)
    return min((day for day in days if day), default=None)
