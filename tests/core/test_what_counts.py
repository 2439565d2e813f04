"""Section 1 of the rules: what sets L, what ends a ladder, and what never does."""

from __future__ import annotations

import pytest
from days import DUE, LAST, PLANNED_LAST, L, after, before, d, follow_on, ids

from edu_app.core.history import read_history
from edu_app.core.records import (
    Appointment,
    ClinicDate,
    ClinicReview,
    FollowOn,
    FollowOnBreak,
    Injection,
    Purpose,
    SignReport,
)
from edu_app.core.reviews import quieting_review
from edu_app.core.status import situate

LATE = d("2026-07-20")


def test_the_newest_injection_sets_the_date_wherever_it_was_entered(stand):
    old = [Injection(str(n), d(day)) for n, day in enumerate(("2024-01-10", "2025-07-14"))]
    for records in ((LAST, *old), (*old, LAST), (old[1], LAST, old[0])):
        status = stand(LATE, *records)
        assert (status.last_injection, status.due) == (L, DUE)


def test_a_back_filled_entry_changes_the_history_only(stand):
    filled = stand(LATE, LAST, Injection("old", d("2025-07-15")))
    assert filled == stand(LATE, LAST)


def test_an_injection_counts_from_its_own_day(stand):
    given = Injection("new", DUE)
    assert stand(DUE, LAST, given).state == "scheduled"
    assert stand(DUE, LAST, given).due == d("2027-01-15")


def test_two_entries_of_one_day_are_one_date_and_a_question(stand):
    status = stand(LATE, LAST, Injection("again", L))
    assert (status.due, status.days_to_due) == (DUE, -5)
    assert ids(status)[0] == "duplicate"


def test_of_one_day_the_better_known_entry_holds_in_any_order():
    about, known = Injection("a", L, day_known=False), Injection("b", L)
    for pair in ((about, known), (known, about)):
        assert read_history(pair, LATE).last is known


def test_a_doubtful_injection_does_not_move_the_date(stand):
    doubtful = Injection("d", DUE, sure=False)
    status = stand(LATE, LAST, doubtful)
    assert (status.state, status.due) == ("late", DUE)
    assert "check-date" in status.overlays
    assert "calcium-watch" in status.overlays


def test_a_doubtful_injection_older_than_a_sure_one_is_settled(stand):
    old = Injection("d", d("2025-12-20"), sure=False)
    assert "check-date" not in stand(LATE, LAST, old).overlays
    assert read_history([old, LAST], LATE).newest_day == L


@pytest.mark.parametrize(
    "record",
    [
        Appointment("a", d("2026-07-14")),
        Appointment("a", d("2026-08-01")),
        follow_on(started="2026-07-14", purpose=Purpose.UNTIL_NEXT),
        follow_on(started="2026-07-14", purpose=Purpose.UNKNOWN),
        follow_on("raloxifene"),
        follow_on("teriparatide"),
        follow_on("calcium-vitamin-d"),
        follow_on("other"),
        follow_on("no-such-kind"),
        FollowOn("f", "zoledronate", Purpose.INSTEAD, planned_on=d("2026-07-14")),
        ClinicDate("c", d("2026-07-14"), said_by="Dr A"),
        SignReport("s", "back-pain", d("2026-07-19")),
    ],
    ids=lambda record: f"{type(record).__name__}-{getattr(record, 'kind', '')}",
)
@pytest.mark.parametrize("plan", [(), (PLANNED_LAST,)], ids=["goes on", "last one"])
def test_what_never_ends_a_ladder(stand, record, plan):
    status = stand(LATE, LAST, record, *plan)
    assert (status.state, status.due, status.days_to_due) == ("late", DUE, -5)
    assert status.track == ("follow-on" if plan else "denosumab")
    assert status.call.when == "today"


@pytest.mark.parametrize("kind", ["zoledronate", "alendronate", "oral-bisphosphonate"])
@pytest.mark.parametrize("plan", [(), (PLANNED_LAST,)], ids=["no plan", "planned"])
def test_a_counted_medicine_instead_of_denosumab_ends_it(stand, kind, plan):
    status = stand(LATE, LAST, follow_on(kind), *plan)
    assert (status.state, status.reason, status.track) == (None, "after-switch", "after-switch")
    assert (status.due, status.days_to_due, status.next_change) == (None, None, None)
    assert (status.last_injection, status.days_since_last) == (L, 186)


def test_a_medicine_counts_from_the_day_it_was_started(stand):
    first = d("2026-07-14")
    assert stand(first, LAST, follow_on()).track == "after-switch"
    # Its day is still to come for this computer: then the computer's date cannot be right.
    assert stand(before(first), LAST, follow_on()).reason == "clock-wrong"


def test_an_injection_after_the_medicine_starts_a_new_ladder(stand):
    again = Injection("again", d("2027-07-14"))
    status = stand(d("2027-08-20"), LAST, follow_on(), again)
    assert (status.state, status.track, status.due) == ("scheduled", "denosumab", d("2028-01-14"))


REVIEW = ClinicReview("r", "Dr A", d("2026-07-18"), "blood test first", d("2026-08-20"))


def test_a_review_quiets_but_does_not_hide(stand, english):
    status = stand(LATE, LAST, REVIEW)
    assert (status.state, status.days_to_due) == ("late", -5)
    assert ids(status) == ["clinic-review", "late-tail"]
    assert "The due date was Wednesday 15 July 2026." in english(*status.messages)


def test_a_review_quiets_up_to_its_next_look_and_no_longer(stand):
    last_day = d("2026-08-20")
    assert "clinic-review" in stand(last_day, LAST, REVIEW).overlays
    over = stand(after(last_day), LAST, REVIEW)
    assert over.call.when == "today"
    assert {"overdue", "clinic-review-ended"} <= set(ids(over))


@pytest.mark.parametrize(
    "review",
    [
        ClinicReview("r", "", d("2026-07-18"), "wait for blood", d("2026-08-20")),
        ClinicReview("r", "Dr A", d("2026-07-18"), " ", d("2026-08-20")),
        ClinicReview("r", "Dr A", d("2026-07-18"), "blood", d("2026-07-18")),
        ClinicReview("r", "Dr A", d("2026-07-18"), "blood", d("2027-07-19")),
        ClinicReview("r", "Dr A", d("2026-01-14"), "blood", d("2026-12-20")),
        ClinicReview("r", "Dr A", d("2026-07-21"), "blood", d("2026-12-20")),
    ],
    ids=["nobody", "nothing", "no next look", "over a year", "before the injection", "to come"],
)
def test_a_review_that_is_not_whole_quiets_nothing(stand, review):
    assert ids(stand(LATE, LAST, review))[0] == "late"


def test_a_review_at_most_a_year_ahead_holds(stand):
    review = ClinicReview("r", "Dr A", d("2026-07-18"), "blood", d("2027-07-18"))
    assert ids(stand(LATE, LAST, review))[0] == "clinic-review"


def test_a_review_before_the_due_date_leaves_the_sentence_of_the_day(stand):
    review = ClinicReview("r", "Dr A", d("2026-05-18"), "blood", d("2026-08-20"))
    assert ids(stand(d("2026-06-01"), LAST, review))[0] == "plan-ahead"


def test_a_broken_medicine_is_said_by_name_of_overlay_only_while_a_review_holds(stand):
    broken = follow_on("alendronate", broken=FollowOnBreak.STOPPED)
    status = stand(LATE, LAST, broken, REVIEW)
    assert "follow-on-broken" in status.overlays
    assert ids(status)[0] == "clinic-review"


def test_without_an_injection_a_review_quiets_nothing(person_with, regimen):
    assert quieting_review(situate(person_with(REVIEW), regimen, LATE)) is None
