"""A question that somebody wants to ask her team: picked from the reviewed ones, or her own."""

from __future__ import annotations

import datetime

from edu_app.core.values import value_class


@value_class(frozen=True)
class QuestionItem:
    """One line of "My questions".

    `id`: a reviewed prompt's id, or an id of its own. `text`: her own words, empty for a reviewed
    prompt (its sentence stands in the prompts of the shown language). `position` orders the list.
    """

    id: str
    text: str = ""
    asked: bool = False
    answer: str = ""
    answered_on: datetime.date | None = None
    position: int = 0
