"""Pages and dates in a phone that were made before the records changed (rules 10)."""

from __future__ import annotations

import datetime

import pytest

from edu_app.core.clock_faults import ClockFacts
from edu_app.core.handed_over import HandedOver, describe, find_outdated
from edu_app.core.records import (
    ClinicDate,
    Course,
    CourseStart,
    DecidedWith,
    Flag,
    FlagKind,
    FollowOn,
    HoldReason,
    Injection,
    Medicine,
    Person,
    PersonRecords,
    PlannedLast,
    Purpose,
)
from edu_app.core.status import evaluate

DATE = datetime.date
TODAY, LAST, DUE = DATE(2026, 11, 23), DATE(2026, 7, 20), DATE(2027, 1, 20)
STARTED = FollowOn("z", "zoledronate", Purpose.INSTEAD, started_on=DATE(2026, 11, 20))
LAST_ONE = PlannedLast("l", LAST, DecidedWith.TEAM, "Dr A")
HOLD = ClinicDate("h", DATE(2027, 2, 3), HoldReason.LOW_CALCIUM, "Dr A", TODAY)
KIDNEY = Flag("f", FlagKind.KIDNEY, TODAY)
NOW_KNOWN = Course("c", Medicine.DENOSUMAB_60)


@pytest.fixture
def status_of(regimen):
    def build(last=LAST, today=TODAY, *, course=NOW_KNOWN, clock=None, **kinds):
        given = {"injections": (Injection("i", last),)} if last else {}
        of = PersonRecords(Person("p"), courses=(course,), **{**given, **kinds})
        return evaluate(of, regimen, today, clock=clock)

    return build


def _messages(made, status):
    return [(found.message.id, dict(found.message.fields)) for found in find_outdated(made, status)]


def _made(kind="plan", due=DUE, track="denosumab", *, held=False):
    return HandedOver(kind, due, track, held, DATE(2026, 8, 1))


def test_a_page_says_the_due_date_its_track_and_whether_something_had_come_up(status_of):
    assert describe("plan", status_of()) == HandedOver("plan", DUE, "denosumab", False, TODAY)
    assert describe("card", status_of(flags=(KIDNEY,))).held
    assert describe("plan", status_of(planned_lasts=(LAST_ONE,))).track == "follow-on"
    assert describe("plan", status_of(follow_ons=(STARTED,))).due is None


@pytest.mark.parametrize("kind", ["calendar", "code"])
def test_what_goes_into_a_phone_is_the_same_whatever_has_come_up(status_of, kind):
    assert not describe(kind, status_of(flags=(KIDNEY,))).held
    assert _messages([_made(kind)], status_of(flags=(KIDNEY,))) == []


def test_nothing_is_said_while_the_record_is_what_it_was(status_of):
    assert _messages([_made(), _made("code")], status_of()) == []
    assert _messages([_made()], status_of(today=DATE(2027, 6, 1))) == []


def test_a_new_or_corrected_injection_moves_the_date(status_of):
    moved = ("handed-moved", {"date": DUE, "due": DATE(2027, 1, 10)})
    assert _messages([_made(), _made("code")], status_of(DATE(2026, 7, 10))) == [moved, moved]


def test_each_old_page_is_named_with_its_own_date(status_of):
    other = DATE(2026, 7, 1)
    found = find_outdated([_made("card", other), _made("plan")], status_of())
    assert [(one.made.kind, one.message.fields["date"]) for one in found] == [("card", other)]


def test_another_medicine_on_the_same_day_is_said(status_of):
    became = status_of(planned_lasts=(LAST_ONE,))
    assert _messages([_made()], became) == [("handed-track", {"date": DUE})]
    assert _messages([_made(track="follow-on")], status_of()) == [("handed-track", {"date": DUE})]


@pytest.mark.parametrize("kinds", [{"flags": (KIDNEY,)}, {"clinic_dates": (HOLD,)}])
def test_a_page_does_not_say_what_has_come_up_since(status_of, kinds):
    assert _messages([_made()], status_of(**kinds)) == [("handed-held", {"date": DUE})]
    assert _messages([_made(held=True)], status_of(**kinds)) == []


def test_what_no_longer_holds_back_is_no_reason_for_a_new_page(status_of):
    assert _messages([_made(held=True)], status_of()) == []


def test_a_date_that_nobody_knows_any_more_is_withdrawn(status_of):
    unknown = Course("c", Medicine.DENOSUMAB_60, CourseStart.DATE_UNKNOWN)
    gone = status_of(None, course=unknown)
    assert _messages([_made()], gone) == [("handed-withdrawn", {"date": DUE})]
    other = status_of(course=Course("c", Medicine.DENOSUMAB_120))
    assert _messages([_made("code")], other) == [("handed-withdrawn", {"date": DUE})]


def test_after_the_switch_the_old_date_has_no_place_any_more(status_of):
    switched = status_of(follow_ons=(STARTED,))
    assert _messages([_made("calendar")], switched) == [("handed-switched", {"date": DUE})]


def test_a_page_without_a_day_is_made_anew_once_there_is_one(status_of):
    assert _messages([_made(due=None)], status_of()) == [("handed-undated", {"due": DUE})]
    assert _messages([_made(due=None)], status_of(follow_ons=(STARTED,))) == []


def test_a_wrong_clock_changes_no_page_and_none_is_remembered(status_of):
    wrong = status_of(today=DATE(2026, 7, 1), clock=ClockFacts(last_run=TODAY))
    assert describe("plan", wrong) is None
    assert _messages([_made(due=DATE(2026, 1, 1))], wrong) == []


def test_no_sentence_names_a_medicine_so_that_they_fit_discreet_mode(regimen):
    rows = [row for name, row in regimen.messages.items() if name.startswith("handed-")]
    assert len(rows) == 6
    for row in rows:
        assert not [word for word in ("denosumab", "injection", "bone") if word in row.text.lower()]
