"""What one slide of the presentation holds: one block, in whose language, and what is missing."""

from __future__ import annotations

from PySide6.QtCore import Qt
from slide_show import missing_pair, press, texts

from edu_app.i18n.languages import autonym
from edu_app.lessons.document import Block
from edu_app.services.clinic_lessons import BlockPair, TaughtBlock
from edu_app.ui.clinic.presentation.slides import make_slides

KEY = Qt.Key


def test_the_first_block_stands_alone_in_the_patient_s_language(present):
    view = present()

    assert view.layoutDirection() == Qt.LayoutDirection.RightToLeft
    first = view.session.taught[0].pairs[0].patient
    assert first.text in texts(view)
    assert view.session.taught[1].pairs[0].patient.text not in texts(view)


def test_a_key_shows_the_nurse_s_language_and_the_next_block_is_the_patient_s_again(present):
    view = present(minutes=3)
    press(view, KEY.Key_F2)
    turned = view.side, view.layoutDirection(), texts(view)
    press(view, KEY.Key_PageDown)

    assert turned[:2] == ("nurse", Qt.LayoutDirection.LeftToRight)
    assert view.session.taught[0].pairs[0].nurse.text in turned[2]
    assert view.side == "patient"


def test_the_button_names_the_other_language_and_is_gone_where_there_is_none(present):
    view = present("ar", "en")
    named = view.controls.language.text()
    same = present("en", "en")
    press(same, KEY.Key_L)

    assert autonym("en") in named
    assert not same.controls.language.isVisible()
    assert same.side == "patient"


def test_the_teach_back_question_is_a_slide_without_judgement(present):
    view = present("de", "en", minutes=3)
    asked = [prompt for block in view.session.taught for prompt in block.teach_back]
    press(view, KEY.Key_End)
    prompt = view.session.lessons.prompt(asked[-1], "de")

    assert texts(view) == prompt.ask
    assert not any(point in texts(view) for point in prompt.listen_for)
    assert not view.session.answers()


def test_what_is_not_translated_says_so_in_the_patient_s_language(present):
    view = present("ar", "en", minutes=3)
    gap = TaughtBlock("warning-signs", "in-short", 5, (missing_pair(), missing_pair()), None)
    view.session.taught = (gap,)
    view.refresh()
    said = view.services.plans.translator("ar").gettext("This part is not translated yet.")

    assert texts(view) == said
    assert "Text." not in texts(view)


def test_slides_follow_the_blocks_with_pictures_and_questions_alone():
    heading = BlockPair(Block("heading", text="A"), Block("heading", text="B"))
    picture = BlockPair(Block("picture", alt="p"), None)
    taught = [
        TaughtBlock("one", "a", 9, (heading, picture, missing_pair()), None, ("why",)),
        TaughtBlock("two", "b", 9, (), None),
    ]

    slides = make_slides(taught, lambda prompt, side: None if side == "patient" else prompt)

    assert [slide.part for slide in slides] == [0, 0, 0]
    assert [len(slide.pairs) for slide in slides] == [2, 1, 1]
    assert slides[2].blocks("patient") == (None,)
    assert slides[2].blocks("nurse")[0].text == "why"


def test_gaps_in_a_row_are_said_once():
    slides = make_slides(
        [TaughtBlock("one", "a", 9, (missing_pair(), missing_pair()), None)], lambda *_any: None
    )

    assert slides[0].blocks("patient") == (None,)
    assert len(slides[0].blocks("nurse")) == 2


def test_nothing_is_shown_where_nothing_is_taught(present):
    view = present("en", "de", minutes=3)
    view.session.taught = ()
    view.refresh()

    assert texts(view) == ""
    assert not view.controls.on.isEnabled()
