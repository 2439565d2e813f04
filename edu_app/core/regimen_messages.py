"""The sentences that the rules ask for by name, and which fields each of them can be given.

A file that lacks one, or that holds a field which nobody fills there, would fail on the day it
is needed. Every sentence may use the fields that have a fallback (clinic, emergency).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

# What is known wherever the injection's date is known.
LADDER = "last due days"

_NEEDED = {
    "": """
        late-tail watch calcium-watch calcium-signs broken-no-date still-taking ask-clinic-first
        keep-tablet advice-old back-pain-same-call hold-until-then duplicate other-dose not-sure
        medicine-unknown guard-other-dose ask-purpose ask-medicine answer-yes answer-no
        answer-unknown answer-another-day answer-planned answer-drip answer-other-injection
        answer-instead answer-until-next answer-60-mg answer-120-mg date-unknown
        date-unknown-follow-on not-started-no-date other-schedule other-schedule-other under-age
        planner-rule planner-dates planner-talk-now planner-no-ai-end planner-how-long
        planner-how-many absence-home pause-other pause-other-follow-on pause-died
        sequence-not-the-end sequence-last sequence-last-given sequence-next sequence-next-started
        sequence-goes-on say-in-call-no-date act-unknown standing-line why-long-gap home-injection
        home-injection-late ask-date-given was-it-given who-is-this-for move-record
    """,
    "today": "clock-wrong-no-date",
    "date": """
        after-switch-infusion after-switch-infusion-markers after-switch-infusion-next
        after-switch-tablets after-switch-tablets-markers after-switch-tablets-next
        appointment-passed-first no-date-in-future guard-duplicate guard-two-medicines
        guard-future-medicine guard-under-five-months guard-missing-between not-started
        planner-ai-end planner-ai-end-only planner-talk snooze-limited pause-question
        switch-markers switch-scan handed-track handed-held handed-withdrawn handed-switched
    """,
    "due": "handed-undated",
    "date due": "read-back handed-moved",
    "date start": "appointment-passed-after-switch",
    "start end": "two-readings absence-no-date",
    "days": "two-medicines",
    "months": "gap-repaired sequence-scan",
    "count months": "sequence-markers",
    "count": "planner-number",
    "name": "record-for",
    "date name": "guard-whose-soon",
    "date name weeks": "guard-whose",
    LADDER: """
        about-note planned-last-alone planned-last-alone-note planned-last-unnamed
        planned-last-unnamed-note plan-undone plan-undone-late supplement-not-next-late
        other-not-next-late broken-stopped-tablets broken-stopped broken-cannot-take broken-ended
        follow-on-was-late follow-on-was-early weekend other-schedule-later
        other-schedule-later-other planner-follow-on pause-hospital pause-hospital-follow-on
        snooze-limited-late snooze-limited-late-follow-on say-in-call injection-since
        absence-back absence-back-follow-on
    """,
    f"{LADDER} date": """
        bridge-tablets-late bridge-other-late bridge-note purpose-unknown purpose-unknown-follow-on
        not-instead supplement-not-next other-not-next appointment-late appointment-late-soon
        appointment-late-now appointment-late-follow-on appointment-late-soon-follow-on
        appointment-early appointment-known appointment-passed appointment-passed-follow-on
        ai-ended ai-ended-late ai-end-passed ai-end-passed-late clinic-date clinic-date-passed
        clinic-date-question later-date-question later-date-question-late
        later-date-question-follow-on later-date-question-late-follow-on under-five-months
        hold-low-calcium-ahead hold-low-calcium-late hold-infection-ahead hold-infection-late
        hold-dental-ahead hold-dental-late hold-pregnancy-ahead hold-pregnancy-late
        hold-other-ahead hold-other-late
    """,
    f"{LADDER} date today": "clock-wrong clock-wrong-follow-on clock-jump clock-jump-follow-on",
    f"{LADDER} who date until": "clinic-review clinic-review-ended",
    f"{LADDER} start end": """
        absence absence-all absence-not-covered absence-late absence-follow-on
        absence-all-follow-on absence-not-covered-follow-on
    """,
}


def needed_messages() -> Mapping[str, frozenset[str]]:
    """Return the fields that can be filled, for every sentence that the rules name."""
    return dict(_rows())


def _rows() -> Iterator[tuple[str, frozenset[str]]]:
    for fields, names in _NEEDED.items():
        for name in names.split():
            yield name, frozenset(fields.split())
