"""Clinic session: the route in two languages, block by block, and the teach-back after it."""

from __future__ import annotations

import datetime
import shutil
from pathlib import Path

import pytest

from edu_app.core.clock import ChosenDate
from edu_app.core.lessons import Route, RouteBlock
from edu_app.lessons.library import Library
from edu_app.services.clinic_lessons import ClinicLessons
from edu_app.services.learning import Learning

CONTENT = Path(__file__).parents[2] / "content"
TODAY = datetime.date(2026, 11, 24)
LATE_FIRST = ("if-a-dose-is-late", "warning-signs")


def _lessons(patient, nurse="en", content=CONTENT):
    return ClinicLessons(Learning(Library(content), ChosenDate(TODAY), None), patient, nurse)


@pytest.fixture
def without_spanish(tmp_path):
    """The content with one lesson and the prompts missing in Spanish."""
    content = tmp_path / "content"
    shutil.copytree(CONTENT, content)
    (content / "lessons" / "warning-signs" / "es.md").unlink()
    (content / "prompts" / "es.toml").unlink()
    return content


def test_three_minutes_hold_must_know_blocks_and_one_question_at_the_very_end():
    lessons = _lessons("es")
    taught = lessons.taught(lessons.route(3, LATE_FIRST))
    assert [block.lesson for block in taught[:2]] == list(LATE_FIRST)
    assert len(taught) <= 4
    assert sum(block.words for block in taught) <= 300
    assert [bool(block.teach_back) for block in taught] == [False] * (len(taught) - 1) + [True]


@pytest.mark.parametrize("minutes", [10, 20])
def test_in_longer_routes_a_question_follows_each_must_know_block_and_no_other(minutes):
    lessons = _lessons("es")
    route = lessons.route(minutes, picked=("living-well",))
    asked = [bool(block.teach_back) for block in lessons.taught(route)]
    assert asked == [block.mark == "must" for block in route.blocks]


def test_twenty_minutes_add_may_know_blocks_of_the_picked_lessons_only():
    lessons = _lessons("es")
    added = set(lessons.route(20, picked=("living-well",)).blocks) - set(lessons.route(10).blocks)
    assert {(block.lesson, block.mark) for block in added} == {("living-well", "may")}


@pytest.mark.parametrize(("patient", "nurse"), [("es", "en"), ("ar", "en"), ("zh-Hans", "de")])
def test_every_block_of_every_lesson_has_its_partner(patient, nurse):
    lessons = _lessons(patient, nurse)
    library = Library(CONTENT)
    for lesson in library.ids():
        for section in library.document(lesson, "en").sections:
            pairs = lessons.pairs(lesson, section.anchor)
            assert len(pairs) == len(section.blocks) + 1
            for pair in pairs:
                assert pair.patient is not None, (lesson, section.anchor)
                assert pair.nurse is not None, (lesson, section.anchor)
                assert pair.patient.kind == pair.nurse.kind, (lesson, section.anchor)


def test_a_missing_translation_stays_missing_and_is_never_shown_in_the_other(without_spanish):
    lessons = _lessons("es", content=without_spanish)
    pairs = lessons.pairs("warning-signs", "in-short")
    assert all(pair.patient is None and pair.nurse is not None for pair in pairs)
    taught = lessons.taught(lessons.route(3))
    states = {block.lesson: block.review.state for block in taught}
    assert states["warning-signs"] == "missing"


def test_a_prompt_is_given_in_its_own_language_or_not_at_all(without_spanish):
    lessons = _lessons("es", content=without_spanish)
    assert lessons.prompt("whom-to-call", "es") is None
    english, german = (lessons.prompt("whom-to-call", tag) for tag in ("en", "de"))
    assert english and german and english.ask != german.ask
    assert lessons.prompt("unheard-of", "en") is None


def test_a_section_that_nobody_has_gives_no_blocks():
    assert _lessons("es").pairs("warning-signs", "unheard-of") == ()


def test_without_a_prompt_about_its_blocks_a_route_ends_without_a_question():
    route = Route(3, (RouteBlock("living-well", "in-short", "must", 50),))
    assert [block.teach_back for block in _lessons("es").taught(route)] == [()]
    assert _lessons("es").taught(Route(3, ())) == ()
