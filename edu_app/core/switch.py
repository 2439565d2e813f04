"""What is said after the switch, and when the medicine that follows broke off (rules 1.4, 2)."""

from __future__ import annotations

from edu_app.core.dates import add_months
from edu_app.core.decision import Message
from edu_app.core.follow_on import after_switch_message, all_counted, question_due
from edu_app.core.reviews import quieting_review
from edu_app.core.situation import Finding, Rank, Situation


def find_broken(situation: Situation) -> list[Finding]:
    """Return the overlay of a follow-on that was stopped, cannot be taken or has ended."""
    if not situation.track.broken:
        return []
    if situation.ladder is None:
        said = situation.message("broken-no-date")
        return [Finding("follow-on-broken", Rank.LADDER, (said,))]
    quiet = situation.is_late and quieting_review(situation) is not None
    messages = () if quiet else (situation.message(situation.track.broken),)
    return [Finding("follow-on-broken", Rank.LADDER, messages)]


def find_after_switch(situation: Situation) -> list[Finding]:
    """Return what is asked after the switch: still taken, markers, scan, what comes next (E63)."""
    follow_on, first_day = situation.track.follow_on, situation.track.started_on
    if situation.track.name != "after-switch" or follow_on is None or first_day is None:
        return []
    name = after_switch_message(follow_on, first_day, situation.regimen, situation.today)
    messages = [situation.message(name, date=first_day)]
    if question_due(follow_on, first_day, situation.regimen, situation.today):
        messages.append(situation.message("still-taking"))
    messages += _timing(situation)
    return [Finding("", Rank.LADDER, tuple(messages))]


def _timing(situation: Situation) -> list[Message]:
    """Return whether the first medicine came late or early; said until the scan (rules 1.4).

    A second infusion a year later is not a late one: only the first since L is measured.
    """
    ladder, regimen, today = situation.ladder, situation.regimen, situation.today
    if ladder is None:
        return []
    begun = all_counted(situation.records.follow_ons, regimen, today)
    first_day = min(day for day, _ in begun if day >= ladder.last)
    if today >= add_months(first_day, regimen.after_switch.scan_months):
        return []
    if first_day > ladder.due:
        return [situation.message("follow-on-was-late", days=(first_day - ladder.due).days)]
    earliest = regimen.windows.earliest_clinic_date.resolve(ladder.last, ladder.due)
    return [situation.message("follow-on-was-early")] if first_day < earliest else []
