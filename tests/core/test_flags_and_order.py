"""Section 3 of the rules: flags change the sentence and no date, and what is said first."""

from __future__ import annotations

import pytest
from days import LAST, L, d, edges, ids

from edu_app.core.records import (
    Appointment,
    ClinicDate,
    Flag,
    FlagKind,
    HoldReason,
    Pause,
    PauseReason,
    SignReport,
)

FLAGS = list(FlagKind)


@pytest.mark.parametrize("kind", FLAGS)
@pytest.mark.parametrize(
    "today", ["2026-03-01", "2026-06-01", "2026-07-15", "2026-07-20", "2026-12-01"]
)
def test_a_flag_changes_the_sentence_and_neither_date_nor_state(stand, kind, today):
    plain = stand(d(today), LAST)
    status = stand(d(today), LAST, Flag("f", kind, d("2026-03-01")))
    for name in ("state", "due", "days_to_due", "next_change", "track", "last_injection"):
        assert getattr(status, name) == getattr(plain, name)
    assert kind.value in status.overlays
    assert ids(status)[0] == f"flag-{kind.value}"
    assert plain.state not in ids(status)
    late = status.days_to_due < 0
    assert ("back-pain-same-call" in ids(status)) is late
    assert status.call.when in ("today", "this-week")


@pytest.mark.parametrize(("today", "on"), edges(d("2026-03-01"), d("2026-03-31")))
def test_a_flag_holds_on_both_its_end_days(stand, today, on):
    flag = Flag("f", FlagKind.JAW, d("2026-03-01"), d("2026-03-31"))
    assert ("jaw" in stand(today, LAST, flag).overlays) is on


@pytest.mark.parametrize("kind", ["pregnancy", "low-calcium", "allergy", "infection"])
def test_what_needs_a_call_the_same_day(stand, kind):
    assert stand(d("2026-03-01"), LAST, Flag("f", FlagKind(kind), L)).call.when == "today"


def test_the_order_of_what_is_said_first(stand):
    today = d("2026-07-20")
    records = [
        LAST,
        Appointment("a", d("2026-07-14")),
        ClinicDate("h", d("2026-07-29"), HoldReason.INFECTION, "Dr A", d("2026-07-13")),
        Pause("p", PauseReason.HOSPITAL, d("2026-07-10")),
        *(Flag(kind.value, kind, d("2026-07-01")) for kind in reversed(FLAGS)),
        SignReport("s1", "jaw-tooth", today),
        SignReport("s2", "back-pain", today),
        SignReport("s3", "confusion", today),
    ]
    said = ids(stand(today, *records))
    order = [
        "act-emergency",
        "act-back-pain",
        "act-jaw-tooth",
        "flag-pregnancy",
        "flag-jaw",
        "flag-kidney",
        "flag-infection",
        "hold-infection-late",
        "appointment-passed",
        "late-tail",
    ]
    assert [name for name in said if name in order] == order
    first_rank = {"flag-pregnancy", "flag-low-calcium", "flag-allergy"}
    assert {said.index(name) for name in first_rank} < set(range(said.index("flag-jaw")))
    assert said.index("flag-thigh") < said.index("flag-kidney") < said.index("flag-dental")
    assert said.index("say-in-call") < said.index("act-back-pain")
