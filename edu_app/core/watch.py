"""Times of watching beside the state: after a gap, after a switch, after an injection (rules 3).

Signs only, never a chance; end days are included.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from itertools import pairwise

from edu_app.core.dates import add_days, months_between
from edu_app.core.flags import active_flags
from edu_app.core.follow_on import all_counted, broken, form_of, started
from edu_app.core.reasons import newest_course
from edu_app.core.records import FlagKind, Injection, Medicine
from edu_app.core.situation import Finding, Rank, Situation


def find_watch(situation: Situation) -> list[Finding]:
    """Return the watch for back pain and loss of height (E10, E11, E30, E40)."""
    watching = (
        _is_uncovered(situation) or _after_follow_on(situation) or _after_late_injection(situation)
    )
    if not watching:
        return []
    return [Finding("watch", Rank.NOTE, (situation.message("watch"),))]


def _is_uncovered(situation: Situation) -> bool:
    ladder, windows = situation.ladder, situation.regimen.windows
    if ladder is None or situation.track.name == "after-switch" or _has_other_denosumab(situation):
        return False
    first = windows.watch_from.resolve(ladder.last, ladder.due)
    return first <= situation.today <= windows.watch_until.resolve(ladder.last, ladder.due)


def _has_other_denosumab(situation: Situation) -> bool:
    """Return whether she has the 120 mg now; after it ended the 60 mg date counts again."""
    course = newest_course(situation.records, situation.today)
    return course is not None and course.medicine is Medicine.DENOSUMAB_120


def _after_follow_on(situation: Situation) -> bool:
    """Return whether any medicine after denosumab began lately; calcium and vitamin D are none."""
    regimen, today = situation.regimen, situation.today
    window = regimen.windows.watch_after_follow_on
    return any(
        today <= window.after(day)
        for day, follow_on in started(situation.records.follow_ons, today)
        if form_of(follow_on, regimen) != "supplement"
    )


def _after_late_injection(situation: Situation) -> bool:
    window = situation.regimen.windows.watch_after_late_injection
    return any(situation.today <= window.after(late.given_on) for _, late in _gaps(situation))


def _gaps(situation: Situation) -> Iterator[tuple[Injection, Injection]]:
    """Yield pairs of injections whose second came in a red state of the first, newest first."""
    windows, today = situation.regimen.windows, situation.today
    longest = max(windows.watch_after_late_injection.months, windows.gap_repaired_until.months)
    for later, earlier in pairwise(reversed(situation.history.sure)):
        # 31 days a month is never too few: older pairs cannot matter any more.
        if (today - later.given_on).days > 31 * longest:
            return
        if _was_late(earlier.given_on, later.given_on, situation):
            yield earlier, later


def _was_late(before: datetime.date, given: datetime.date, situation: Situation) -> bool:
    regimen = situation.regimen
    # Calendar months need no work for the pairs that are plainly on time.
    if (given - before).days <= 28 * regimen.interval_months:
        return False
    overdue = regimen.states_by_name["overdue"].starts.resolve(before, regimen.due_after(before))
    return given >= overdue and not _was_covered(before, overdue, given, situation)


def _was_covered(
    before: datetime.date, overdue: datetime.date, given: datetime.date, situation: Situation
) -> bool:
    """Return whether another medicine stood in between: a second course, not a gap.

    It must have begun in time after the injection `before`, and must have gone on until the
    injection `given`.
    """
    regimen, until = situation.regimen, add_days(given, -1)
    between = all_counted(situation.records.follow_ons, regimen, until)
    return any(
        before <= day < overdue and not broken(follow_on, regimen, until)
        for day, follow_on in between
    )


def find_repaired_gap(situation: Situation) -> list[Finding]:
    """Return the question about a picture of the spine after a gap (E45, E64)."""
    window = situation.regimen.windows.gap_repaired_until
    for before, late in _gaps(situation):
        if situation.today <= window.after(late.given_on):
            months = months_between(before.given_on, late.given_on)
            said = situation.message("gap-repaired", months=months)
            return [Finding("gap-repaired", Rank.NOTE, (said,))]
    return []


def find_calcium_watch(situation: Situation) -> list[Finding]:
    """Return the watch for low calcium after any injection, doubtful ones included (E13, E15)."""
    given = situation.history.newest_day
    if given is None:
        return []
    windows = situation.regimen.windows
    kidney = FlagKind.KIDNEY in active_flags(situation)
    window = windows.calcium_watch_until_kidney if kidney else windows.calcium_watch_until
    if situation.today > window.after(given):
        return []
    return [Finding("calcium-watch", Rank.NOTE, (situation.message("calcium-watch"),))]
