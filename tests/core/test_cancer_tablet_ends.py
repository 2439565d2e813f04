"""Section 3 of the rules: the cancer tablet ends, and the injection does not end with it."""

from __future__ import annotations

import pytest
from days import LAST, PLANNED_LAST, d, follow_on, ids

from edu_app.core.records import Therapy


@pytest.mark.parametrize(
    ("therapy", "today", "name"),
    [
        (Therapy("t", ended_on=d("2026-06-01")), "2026-05-31", None),
        (Therapy("t", ended_on=d("2026-06-01")), "2026-06-01", "ai-ended"),
        (Therapy("t", planned_end=d("2026-06-01")), "2026-06-01", None),
        (Therapy("t", planned_end=d("2026-06-01")), "2026-06-02", "ai-end-passed"),
        (Therapy("t", ended_on=d("2026-06-01")), "2026-07-20", "ai-ended-late"),
        (Therapy("t", planned_end=d("2026-06-01")), "2026-07-20", "ai-end-passed-late"),
        (Therapy("t", start=d("2024-06-01")), "2026-07-20", None),
        (
            Therapy("t", planned_end=d("2026-06-01"), ended_on=d("2027-06-01")),
            "2026-07-20",
            None,
        ),
    ],
)
def test_the_end_of_the_cancer_tablet(stand, english, therapy, today, name):
    status = stand(d(today), LAST, therapy)
    assert ("ai-ended" in status.overlays) is bool(name)
    if name:
        assert name in ids(status)
        said = english(*status.messages)
        assert "The injection does not end with it." in said
        assert "Keep taking your cancer tablet unless your cancer team says otherwise." in said


def test_while_another_tablet_goes_on_nothing_has_ended(stand):
    old = Therapy("old", ended_on=d("2026-03-01"))
    new = Therapy("new", start=d("2026-03-01"))
    assert "ai-ended" not in stand(d("2026-04-01"), LAST, old, new).overlays


def test_a_tablet_still_to_come_does_not_go_on(stand):
    old = Therapy("old", ended_on=d("2026-03-01"))
    new = Therapy("new", start=d("2026-06-01"))
    assert "ai-ended" in stand(d("2026-04-01"), LAST, old, new).overlays


def test_the_end_of_the_tablet_is_not_said_where_no_injection_is_due(stand):
    ended = Therapy("t", ended_on=d("2026-06-01"))
    assert "ai-ended" not in stand(d("2026-07-01"), LAST, PLANNED_LAST, ended).overlays
    assert "ai-ended" not in stand(d("2026-08-01"), LAST, follow_on(), ended).overlays
