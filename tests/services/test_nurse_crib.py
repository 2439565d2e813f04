"""The crib: the lesson for nurses on one page, in every language that has it."""

import datetime
import shutil

import pytest
from plan_samples import CATALOGUES, ROOT, words

from edu_app.core.clock import ChosenDate
from edu_app.lessons.library import Library
from edu_app.services.learning import Learning
from edu_app.services.nurse_crib import LESSON, crib_tag, make_crib
from edu_app.ui.printing.crib_sheet import lay_out_crib
from edu_app.ui.printing.units import A4, LETTER, mm

TODAY = datetime.date(2026, 11, 24)


def _learning(content=ROOT / "content"):
    return Learning(Library(content), ChosenDate(TODAY, set_by_hand=False), None)


def _texts(crib):
    return [line for part in crib.sections for line in (part.heading, *part.lines)]


@pytest.fixture
def changed(tmp_path):
    content = tmp_path / "content"
    shutil.copytree(ROOT / "content", content)
    return content


@pytest.mark.parametrize("paper", [A4, LETTER], ids=lambda paper: paper.name)
@pytest.mark.parametrize("tag", CATALOGUES.tags())
def test_it_fits_on_one_page_in_every_language(qapp, tag, paper):
    assert crib_tag(_learning(), tag) == tag
    (page,) = lay_out_crib(make_crib(_learning(), words(tag)), paper)
    assert max(y + block.height for block, _x, y in page.texts) <= paper.height - mm(14)


def test_a_text_that_is_too_long_goes_on_on_a_second_sheet(qapp, changed):
    path = changed / "lessons" / LESSON / "en.md"
    long = "## What fits into 3 minutes? {#three-minutes}\n\n" + "Choose the route.\n\n" * 40
    marked = "## What fits into 3 minutes? {#three-minutes}"
    path.write_text(path.read_text(encoding="utf-8").replace(marked, long), encoding="utf-8")
    pages = lay_out_crib(make_crib(_learning(changed), words()), A4)
    assert len(pages) == 2


def test_route_teach_back_promises_and_signs_are_on_it_in_the_lessons_words():
    crib = make_crib(_learning(), words())
    lesson = _learning().library.document(LESSON, "en")
    texts = _texts(crib)
    assert lesson.key_message.text in texts
    assert "1. Ask about new back pain and the date of the last injection." in texts
    assert any(text.startswith("• No number of days to be late") for text in texts)
    assert any(text.startswith("• You wake up with new back pain") for text in texts)
    assert any("is an emergency" in text for text in texts)
    assert crib.title == lesson.title


def test_what_to_listen_for_is_left_to_the_screen():
    listen = [
        point
        for prompt in _learning().prompts("en").teach_back.values()
        for point in prompt.listen_for
    ]
    assert not set(listen) & set(_texts(make_crib(_learning(), words())))


@pytest.mark.parametrize("tag", CATALOGUES.tags())
def test_it_says_that_no_professional_has_checked_it(tag):
    crib = make_crib(_learning(), words(tag))
    assert len(crib.foot) == (1 if tag == "en" else 2)


def test_a_language_without_the_lesson_gets_the_english_one(changed):
    (changed / "lessons" / LESSON / "es.md").unlink()
    assert crib_tag(_learning(changed), "es") == "en"


def test_questions_of_another_language_never_stand_in(changed):
    (changed / "prompts" / "es.toml").unlink()
    crib = make_crib(_learning(changed), words("es"))
    whole = make_crib(_learning(), words("es"))
    assert len(_texts(whole)) - len(_texts(crib)) == 6
