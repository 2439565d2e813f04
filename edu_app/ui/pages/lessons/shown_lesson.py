"""Turns values of a lesson into what the shared block widgets take. Knows no widget's inside."""

from __future__ import annotations

from edu_app.services.learning_values import Question, Reference
from edu_app.ui.widgets.blocks.question import AnswerText, QuestionText
from edu_app.ui.widgets.blocks.sources import Source


def question_text(question: Question) -> QuestionText:
    """Return a check question as the question view takes it."""
    answers = tuple(
        AnswerText(answer.text, answer.right, answer.explain) for answer in question.answers
    )
    return QuestionText(question.ask, question.why, question.block, answers)


def source_row(reference: Reference) -> Source:
    """Return a reference as the list of sources takes it."""
    return Source(reference.title, reference.source, reference.address)
