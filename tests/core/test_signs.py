"""Section 8: signs come first; the same words in every state."""

from __future__ import annotations

import pytest
from days import LAST, L, d, ids

from edu_app.core.records import ClinicReview, SignReport

TODAY = d("2026-03-01")


def test_every_sign_says_whom_to_call_and_how_soon(stand, regimen):
    urgency = {"emergency": "emergency", "same-day": "today", "within-days": "this-week"}
    for sign in regimen.signs.values():
        status = stand(TODAY, LAST, SignReport("s", sign.id, TODAY))
        assert ids(status)[:2] == [sign.act, "say-in-call"]
        assert status.call.when == urgency[sign.group]


def test_a_sign_that_the_rules_do_not_know_is_called_about_today(stand):
    status = stand(TODAY, LAST, SignReport("s", "new-sign", TODAY))
    assert ids(status)[0] == "act-unknown"
    assert status.call.when == "today"


@pytest.mark.parametrize(
    ("today", "said"), [("2026-02-28", False), ("2026-03-15", True), ("2026-03-16", False)]
)
def test_a_sign_is_said_for_two_weeks(stand, today, said):
    assert (
        "act-back-pain" in ids(stand(d(today), LAST, SignReport("s", "back-pain", TODAY)))
    ) is said


@pytest.mark.parametrize(("looked", "said"), [("2026-03-01", True), ("2026-03-02", False)])
def test_a_sign_rests_once_somebody_looked_on_a_later_day(stand, looked, said):
    review = ClinicReview("r", "Dr A", d(looked), "picture of the spine", d("2026-05-01"))
    status = stand(d("2026-03-05"), LAST, SignReport("s", "back-pain", TODAY), review)
    assert ("act-back-pain" in ids(status)) is said


def test_the_same_sign_twice_is_said_once(stand):
    reports = (SignReport("a", "back-pain", TODAY), SignReport("b", "back-pain", TODAY))
    assert ids(stand(TODAY, LAST, *reports)).count("act-back-pain") == 1


LATER = d("2028-07-16")


@pytest.mark.parametrize(
    ("reported", "name"),
    [
        (None, "long-gap-later"),
        (L, "long-gap"),
        (d("2027-01-01"), "long-gap"),
        (d("2026-01-14"), "long-gap-later"),
    ],
)
def test_long_after_a_sign_since_the_injection_keeps_the_call_at_today(stand, reported, name):
    signs = (SignReport("s", "back-pain", reported),) if reported else ()
    status = stand(LATER, LAST, *signs)
    assert ids(status)[0] == name
    assert status.call.when == ("today" if name == "long-gap" else "this-week")


def test_the_weekly_sentence_begins_after_thirty_months(stand):
    assert ids(stand(d("2028-07-15"), LAST))[0] == "long-gap"
    assert ids(stand(LATER, LAST))[0] == "long-gap-later"
