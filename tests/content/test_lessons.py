"""The real content: in order, whole, and as its status page says."""

from __future__ import annotations

from pathlib import Path

import pytest

from edu_app.devtools.content_status import make_status
from edu_app.lessons.checks.caps import marked_blocks
from edu_app.lessons.checks.evidence_use import SIGNS
from edu_app.lessons.checks.material import gather
from edu_app.lessons.checks.readability import load_grader
from edu_app.lessons.checks.run import check_content
from edu_app.lessons.checks.wording import KINDS, load_phrases
from edu_app.lessons.library import Library
from edu_app.lessons.references import load_evidence, resolve

ROOT = Path(__file__).parents[2]
CONTENT = ROOT / "content"
LIBRARY = Library(CONTENT)
LESSONS = LIBRARY.ids()
PRODUCT = (
    "what-denosumab-does",
    "every-six-months",
    "why-not-just-stop",
    "if-a-dose-is-late",
    "planning-the-next-step",
    "if-bisphosphonates-are-hard",
    "warning-signs",
    "side-effects-and-teeth",
    "giving-the-injection",
    "living-well",
    "talking-with-your-team",
    "what-is-not-known",
    "for-nurses",
)


def test_the_content_has_no_problem_at_all():
    problems = check_content(CONTENT, readability=True)
    assert [f"{p.path}:{p.line}: {p.message}" for p in problems if p.rule != "freshness"] == []


def test_the_thirteen_lessons_are_there_in_order():
    assert LESSONS == PRODUCT


@pytest.mark.parametrize("lesson", LESSONS)
def test_every_statement_of_a_lesson_leads_to_a_source(lesson):
    document = LIBRARY.document(lesson, "en")
    items = resolve(document.sources, load_evidence(CONTENT))
    assert len(items) == len(document.sources)
    assert all(item.title and item.source for item in items)


@pytest.mark.parametrize("lesson", LESSONS)
def test_nobody_is_named_as_a_reviewer_yet(lesson):
    for tag in LIBRARY.tags(lesson):
        header = LIBRARY.header(lesson, tag)
        assert (header.stage, header.clinical_reviewer, header.reviewed_on) == ("draft", "", None)


def test_every_warning_sign_is_told_to_patients():
    patients = [one for one in LESSONS if LIBRARY.facts(one).for_patients]
    told = {number for one in patients for number in LIBRARY.document(one, "en").sources}
    assert set(SIGNS) <= told


def test_a_clinic_session_has_room_for_what_must_be_known():
    must = marked_blocks(gather(CONTENT), "must")
    assert 1 <= len(must) <= 4
    assert sum(block.words for block in must) <= 300


def test_every_kind_of_forbidden_phrase_is_there_with_examples():
    phrases = load_phrases(CONTENT, "en")
    assert {phrase.kind for phrase in phrases} == set(KINDS)
    assert all(phrase.examples and phrase.reason for phrase in phrases)


def test_the_status_page_is_what_the_texts_say():
    grader = load_grader()
    assert grader is not None
    page = (ROOT / ".github" / "content-status.md").read_text(encoding="utf-8")
    assert page == make_status(CONTENT, grader), "run content_tasks status"
