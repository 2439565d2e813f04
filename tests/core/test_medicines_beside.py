"""Section 2, tracks: a medicine that does not count is said beside the date."""

from __future__ import annotations

import pytest
from days import LAST, PLANNED_LAST, d, follow_on, ids

from edu_app.core.records import Purpose

NOTES = [
    (follow_on("alendronate", "2026-06-20", Purpose.UNTIL_NEXT), "bridge-note"),
    (follow_on("alendronate", "2026-06-20", Purpose.UNKNOWN), "purpose-unknown"),
    (follow_on("raloxifene", "2026-06-20", Purpose.INSTEAD), "not-instead"),
]


@pytest.mark.parametrize(("medicine", "name"), NOTES)
def test_a_medicine_that_does_not_count_is_said_beside_the_date(stand, medicine, name):
    status = stand(d("2026-07-05"), LAST, medicine)
    assert ids(status)[0] == "due-soon"
    assert name in ids(status)


LATE_NOTES = [
    (follow_on("alendronate", "2026-06-20", Purpose.UNTIL_NEXT), "bridge-tablets-late"),
    (follow_on("zoledronate", "2026-06-20", Purpose.UNTIL_NEXT), "bridge-other-late"),
    (follow_on("alendronate", "2026-06-20", Purpose.UNKNOWN), "late"),
    (follow_on("calcium-vitamin-d", "2026-06-20", Purpose.UNTIL_NEXT), "late"),
]


@pytest.mark.parametrize(("medicine", "name"), LATE_NOTES)
def test_what_is_said_first_when_it_is_late_with_another_medicine(stand, medicine, name):
    assert ids(stand(d("2026-07-20"), LAST, medicine))[0] == name


FOLLOW_ON_NOTES = [
    ("calcium-vitamin-d", Purpose.INSTEAD, "2026-07-05", "supplement-not-next"),
    ("other", Purpose.INSTEAD, "2026-07-05", "other-not-next"),
    ("alendronate", Purpose.UNKNOWN, "2026-07-05", "purpose-unknown-follow-on"),
    ("alendronate", Purpose.UNKNOWN, "2026-07-20", "purpose-unknown-follow-on"),
    ("other", Purpose.INSTEAD, "2026-07-20", "other-not-next-late"),
    ("other", Purpose.INSTEAD, "2026-10-01", "other-not-next-late"),
]


@pytest.mark.parametrize(("kind", "purpose", "today", "name"), FOLLOW_ON_NOTES)
def test_what_is_not_the_next_medicine_is_said(stand, kind, purpose, today, name):
    status = stand(d(today), LAST, PLANNED_LAST, follow_on(kind, "2026-06-20", purpose))
    assert status.track == "follow-on"
    assert name in ids(status)


def test_in_a_red_state_the_doctors_sentence_stays_beside_it(stand):
    status = stand(d("2026-10-01"), LAST, PLANNED_LAST, follow_on("other", "2026-06-20"))
    assert {"other-not-next-late", "follow-on-very-late"} <= set(ids(status))


def test_a_medicine_that_ended_is_no_longer_spoken_of(stand):
    ended = follow_on("alendronate", "2026-06-20", Purpose.UNTIL_NEXT, ended_on=d("2026-07-01"))
    assert "bridge-note" not in ids(stand(d("2026-07-05"), LAST, ended))


def test_calcium_beside_the_injection_is_not_worth_a_word(stand):
    for purpose in (Purpose.UNTIL_NEXT, Purpose.UNKNOWN):
        medicine = follow_on("calcium-vitamin-d", "2026-06-20", purpose)
        assert ids(stand(d("2026-07-05"), LAST, medicine)) == ["due-soon"]
