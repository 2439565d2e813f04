"""A professional looked at it (rules 1.2c): that quiets a late ladder but hides nothing."""

from __future__ import annotations

import datetime

from edu_app.core.dates import add_months
from edu_app.core.ladder import Ladder
from edu_app.core.records import ClinicReview, PersonRecords
from edu_app.core.regimen import Regimen
from edu_app.core.situation import Finding, Rank, Situation


def newest_review(
    records: PersonRecords, ladder: Ladder, regimen: Regimen, today: datetime.date
) -> ClinicReview | None:
    """Return the newest whole review since the last injection; one without a name is none.

    Whole: who, the date, what was decided, and a next look at most `review_months` ahead.
    """
    found = [
        review
        for review in records.clinic_reviews
        if ladder.last <= review.on <= today and _is_whole(review, regimen)
    ]
    return max(found, key=lambda review: (review.on, review.next_review), default=None)


def _is_whole(review: ClinicReview, regimen: Regimen) -> bool:
    latest = add_months(review.on, regimen.limits.review_months)
    named = bool(review.who.strip()) and bool(review.decided.strip())
    return named and review.on < review.next_review <= latest


def quieting_review(situation: Situation) -> ClinicReview | None:
    """Return the review that holds on this day, the day of the next look included."""
    review = _review_today(situation)
    return review if review and situation.today <= review.next_review else None


def _review_today(situation: Situation) -> ClinicReview | None:
    if situation.ladder is None or situation.state is None:
        return None
    return newest_review(situation.records, situation.ladder, situation.regimen, situation.today)


def find_ended_review(situation: Situation) -> list[Finding]:
    """Return the call that is due when the day of the next look has passed."""
    review = _review_today(situation) if situation.is_late else None
    if review is None or situation.today <= review.next_review:
        return []
    said = situation.message("clinic-review-ended", who=review.who, until=review.next_review)
    return [Finding("", Rank.NOTE, (said,))]
