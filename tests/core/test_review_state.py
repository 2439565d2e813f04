"""How far a text was looked at: told as it is, and any edit voids a sign-off."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace

import pytest

from edu_app.core.lessons import ReviewState, SourceText, Stage, review_state

TODAY = datetime.date(2027, 3, 1)


@dataclass(frozen=True)
class Header:
    source_rev: int = 2
    source_sha: str = "abc"
    made_by: str = "machine"
    stage: str = "draft"
    reviser: str = ""
    clinical_reviewer: str = ""
    reviewed_on: datetime.date | None = None


REVIEWED = Header(
    stage="clinically-reviewed", clinical_reviewer="A nurse", reviewed_on=datetime.date(2027, 2, 1)
)
REVISED = replace(REVIEWED, stage="revised", clinical_reviewer="", reviser="A reader")


def _state(header, *, is_source=False, next_review=datetime.date(2027, 11, 1), sha="abc"):
    return review_state(header, SourceText(2, sha, next_review), TODAY, is_source=is_source)


@pytest.mark.parametrize(
    ("header", "stage"),
    [
        (None, "missing"),
        (Header(), "machine-draft"),
        (Header(made_by="machine+human"), "machine-draft"),
        (Header(made_by="machine+human", stage="translated"), "translated"),
        (Header(made_by="human"), "translated"),
        (Header(made_by="nonsense", stage="translated"), "machine-draft"),
        (REVISED, "revised"),
        (REVIEWED, "clinically-reviewed"),
        (replace(REVIEWED, source_rev=1), "stale"),
        (Header(source_rev=1), "stale"),
    ],
)
def test_the_stage_is_the_one_of_the_header(header, stage):
    assert _state(header) == ReviewState(Stage(stage))


@pytest.mark.parametrize(
    "header",
    [
        replace(REVIEWED, clinical_reviewer=" "),
        replace(REVIEWED, reviewed_on=None),
        replace(REVIEWED, reviewed_on=datetime.date(2027, 3, 2)),
        replace(REVIEWED, stage="draft"),
        replace(REVISED, reviser=""),
        replace(REVISED, reviewed_on=None),
    ],
)
def test_a_sign_off_that_is_not_whole_counts_for_nothing(header):
    assert _state(header).stage is Stage.MACHINE_DRAFT


def test_a_clinical_stage_without_a_clinician_is_only_revised():
    assert _state(replace(REVISED, stage="clinically-reviewed")).stage is Stage.REVISED


@pytest.mark.parametrize("header", [REVIEWED, REVISED, Header()])
def test_any_edit_of_the_source_voids_the_sign_off(header):
    assert _state(header, sha="changed") == ReviewState(Stage.MACHINE_DRAFT, drifted=True)


@pytest.mark.parametrize(
    ("next_review", "due"),
    [
        (datetime.date(2027, 3, 2), False),
        (datetime.date(2027, 3, 1), True),
        (datetime.date(2027, 2, 28), True),
        (None, False),
    ],
)
def test_a_review_falls_due_on_its_day(next_review, due):
    assert _state(REVIEWED, next_review=next_review) == ReviewState(Stage.CLINICALLY_REVIEWED, due)
    assert _state(Header(source_rev=1), next_review=next_review) == ReviewState(Stage.STALE, due)


def test_the_english_text_is_the_source_until_somebody_signs_it():
    assert _state(Header(source_sha=""), is_source=True) == ReviewState(Stage.SOURCE)
    assert _state(REVIEWED, is_source=True).stage is Stage.CLINICALLY_REVIEWED
    assert _state(REVIEWED, is_source=True, sha="changed").stage is Stage.SOURCE
