"""The presentation: one block at a time, large, by keys, clicker, mouse and touch."""

from __future__ import annotations

import datetime

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from edu_app.core.clinic_choices import ClinicChoices
from edu_app.core.settings import Settings
from edu_app.i18n.languages import autonym
from edu_app.lessons.document import Block
from edu_app.paths import find_resources
from edu_app.services.clinic_lessons import BlockPair, TaughtBlock
from edu_app.services.clinic_session import ClinicSession
from edu_app.services.memory_settings import MemorySettings
from edu_app.session import memory_session
from edu_app.ui.clinic.context import ClinicContext
from edu_app.ui.clinic.presentation.gestures import step_of
from edu_app.ui.clinic.presentation.keys import move_of
from edu_app.ui.clinic.presentation.sizes import LEAST_POINTS, sizes
from edu_app.ui.clinic.presentation.slides import make_slides
from edu_app.ui.clinic.presentation.view import PresentationView
from edu_app.ui.gallery_people import PICTURE_DAY, PictureClock
from edu_app.ui.theme.current import apply_theme
from edu_app.ui.widgets.picture_view import PictureCanvas

KEY = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
LATE = datetime.date(2026, 4, 1)


def _services():
    file = MemorySettings(Settings(language="en", first_start_done=True))
    return memory_session(find_resources(), file, PictureClock(PICTURE_DAY))


@pytest.fixture
def show(qtbot, qapp):
    """Open the view over a real session; the theme is put back at the end."""

    def open_view(patient="ar", nurse="en", minutes=10, size=(1366, 768), percent=100, picked=()):
        apply_theme(qapp, "light", percent)
        services = _services()
        chosen = ClinicChoices(patient, nurse, minutes, LATE, picked=frozenset(picked))
        session = ClinicSession(services, chosen)
        session.begin(chosen)
        view = PresentationView(ClinicContext(session))
        qtbot.addWidget(view)
        view.session, view.services = session, services
        view.resize(*size)
        view.show()
        return view

    yield open_view
    apply_theme(qapp, "light", 100)


def _texts(view) -> str:
    return view.area.content.words


def _type(view, *keys) -> None:
    for key in keys:
        QTest.keyClick(view, key)


def _missing_pair(kind="paragraph"):
    return BlockPair(None, Block(kind, html="<p>Text.</p>", text="Text."))


def test_the_first_block_stands_alone_in_the_patient_s_language(show):
    view = show()

    assert view.layoutDirection() == Qt.LayoutDirection.RightToLeft
    first = view.session.taught[0].pairs[0].patient
    assert first.text in _texts(view)
    assert view.session.taught[1].pairs[0].patient.text not in _texts(view)


@pytest.mark.parametrize("key", [KEY.Key_Space, KEY.Key_PageDown, KEY.Key_Down, KEY.Key_Return])
def test_keys_and_a_remote_clicker_go_on(show, key):
    view = show(minutes=3)
    _type(view, key)

    assert view.session.position == 1


@pytest.mark.parametrize("key", [KEY.Key_PageUp, KEY.Key_Up, KEY.Key_Backspace])
def test_keys_and_a_remote_clicker_go_back(show, key):
    view = show(minutes=3)
    _type(view, KEY.Key_PageDown, key)

    assert view.session.position == 0


def test_arrows_follow_the_text(show):
    arabic = show("ar", minutes=3)
    _type(arabic, KEY.Key_Left)
    english = show("en", "de", minutes=3)
    _type(english, KEY.Key_Right)

    assert (arabic.session.position, english.session.position) == (1, 1)


def test_home_and_end_go_to_the_first_and_the_last_slide(show):
    view = show(minutes=3)
    _type(view, KEY.Key_End)
    last = view.session.position
    _type(view, KEY.Key_Home)

    assert last == len(view.session.taught) - 1
    assert view.session.position == 0


def test_nothing_happens_before_the_first_and_after_the_last_slide(show):
    view = show("en", "de", minutes=3)
    _type(view, KEY.Key_PageUp)
    first = _texts(view)
    _type(view, KEY.Key_End)
    last = _texts(view)
    _type(view, KEY.Key_PageDown)

    assert _texts(view) == last != first
    assert not view.controls.on.isEnabled()


def test_a_key_shows_the_nurse_s_language_and_the_next_block_is_the_patient_s_again(show):
    view = show(minutes=3)
    _type(view, KEY.Key_F2)
    turned = view.side, view.layoutDirection(), _texts(view)
    _type(view, KEY.Key_PageDown)

    assert turned[:2] == ("nurse", Qt.LayoutDirection.LeftToRight)
    assert view.session.taught[0].pairs[0].nurse.text in turned[2]
    assert view.side == "patient"


def test_the_button_names_the_other_language_and_is_gone_where_there_is_none(show):
    view = show("ar", "en")
    named = view.controls.language.text()
    same = show("en", "en")
    _type(same, KEY.Key_L)

    assert autonym("en") in named
    assert not same.controls.language.isVisible()
    assert same.side == "patient"


def test_escape_leaves_at_the_block_that_is_shown(show, qtbot):
    view = show(minutes=3)
    _type(view, KEY.Key_PageDown, KEY.Key_PageDown)

    with qtbot.waitSignal(view.left):
        _type(view, KEY.Key_Escape)

    assert view.session.position == 2
    view.refresh()
    assert view.session.taught[2].pairs[0].patient.text in _texts(view)


def test_the_window_s_own_close_button_leaves_too(show, qtbot):
    view = show(minutes=3)

    with qtbot.waitSignal(view.left):
        view.close()


def test_a_tap_on_the_trailing_half_goes_on_and_on_the_leading_half_goes_back(show):
    view = show("en", "de", minutes=3)
    place = view.area.viewport()
    left, right = QPoint(60, 300), QPoint(place.width() - 60, 300)
    QTest.mouseClick(place, Qt.MouseButton.LeftButton, NONE, right)
    on = view.session.position
    QTest.mouseClick(place, Qt.MouseButton.LeftButton, NONE, left)

    assert (on, view.session.position) == (1, 0)


def test_taps_are_mirrored_in_a_language_from_right_to_left(show):
    view = show("ar", minutes=3)
    QTest.mouseClick(view.area.viewport(), Qt.MouseButton.LeftButton, NONE, QPoint(60, 300))

    assert view.session.position == 1


def test_a_swipe_drags_the_text_along():
    left, right = QPointF(100, 50), QPointF(400, 60)

    assert step_of(right, left, 1000, rtl=False) == 1
    assert step_of(left, right, 1000, rtl=False) == -1
    assert step_of(left, right, 1000, rtl=True) == 1
    assert step_of(QPointF(100, 300), QPointF(110, 50), 1000, rtl=False) == 0


def test_the_other_mouse_button_does_nothing(show):
    view = show("en", "de", minutes=3)
    place = view.area.viewport()
    QTest.mouseClick(place, Qt.MouseButton.RightButton, NONE, QPoint(place.width() - 60, 300))

    assert view.session.position == 0


def test_buttons_move_and_are_reached_by_the_tab_key_but_take_no_keys_when_clicked(show):
    view = show(minutes=3)
    QTest.mouseClick(view.controls.on, Qt.MouseButton.LeftButton)

    assert view.session.position == 1
    assert not view.controls.on.hasFocus()
    assert view.controls.on.focusPolicy() == Qt.FocusPolicy.TabFocus
    assert all(
        button.accessibleName() and min(button.width(), button.height()) >= 44
        for button in (view.controls.on, view.controls.back, view.controls.leave)
    )


def test_an_unknown_key_does_nothing(show):
    view = show(minutes=3)
    _type(view, KEY.Key_F9)

    assert view.session.position == 0
    assert move_of(0x7FFFFFF, NONE, rtl=False) == ""


def test_shift_and_space_go_back(show):
    view = show(minutes=3)
    _type(view, KEY.Key_Space)
    QTest.keyClick(view, KEY.Key_Space, Qt.KeyboardModifier.ShiftModifier)

    assert view.session.position == 0


@pytest.mark.parametrize("percent", [100, 300])
@pytest.mark.parametrize("patient", ["ar", "zh-Hans", "de"])
def test_no_text_is_smaller_than_28_points_whatever_the_text_size(show, patient, percent):
    view = show(patient, percent=percent)
    seen = len(view.session.taught)
    for _slide in range(60):
        shown = view.findChildren(QLabel) + view.findChildren(PictureCanvas)
        small = [one for one in shown if one.font().pointSizeF() < LEAST_POINTS]
        assert not small
        _type(view, KEY.Key_PageDown)

    assert view.session.position == seen - 1


def test_the_text_size_of_the_program_makes_the_least_size_larger():
    assert sizes(100)[-1] == LEAST_POINTS
    assert sizes(300)[-1] > LEAST_POINTS
    assert list(sizes(300)) == sorted(sizes(300), reverse=True)


def test_a_text_longer_than_the_screen_keeps_its_size_and_is_shown_in_screenfuls(show):
    view = show("de", "en", size=(800, 420))
    first, below = _texts(view), view.area.more_below
    arrow = view.controls.on.way
    _type(view, KEY.Key_PageDown)
    scrolled = view.area.verticalScrollBar().value()

    assert view.area.points == LEAST_POINTS
    assert below and arrow == "down"
    assert _texts(view) == first and scrolled > 0


def test_going_back_shows_the_end_of_a_long_text(show):
    view = show("de", "en", size=(800, 420))
    first = _texts(view)
    while _texts(view) == first:
        _type(view, KEY.Key_PageDown)
    _type(view, KEY.Key_PageUp)

    assert _texts(view) == first
    assert not view.area.more_below


def test_a_short_text_is_larger_on_a_larger_screen(show):
    small = show("en", "de", minutes=3, size=(1024, 768)).area.points
    large = show("en", "de", minutes=3, size=(1920, 1080)).area.points

    assert LEAST_POINTS <= small < large


def test_a_picture_has_a_screen_of_its_own_and_is_seen_whole(show):
    view = show("en", "de", 20, size=(1920, 1080), picked=["why-not-just-stop"])
    canvases = []
    while not canvases and view.controls.on.isEnabled():
        _type(view, KEY.Key_PageDown)
        canvases = view.area.content.findChildren(PictureCanvas)

    place = view.area.viewport()
    assert canvases[0].height() <= place.height()
    wide, high = canvases[0].width() / place.width(), canvases[0].height() / place.height()
    assert max(wide, high) > 0.75


def test_the_teach_back_question_is_a_slide_without_judgement(show):
    view = show("de", "en", minutes=3)
    asked = [prompt for block in view.session.taught for prompt in block.teach_back]
    _type(view, KEY.Key_End)
    prompt = view.session.lessons.prompt(asked[-1], "de")

    assert _texts(view) == prompt.ask
    assert not any(point in _texts(view) for point in prompt.listen_for)
    assert not view.session.answers()


def test_what_is_not_translated_says_so_in_the_patient_s_language(show):
    view = show("ar", "en", minutes=3)
    gap = TaughtBlock("warning-signs", "in-short", 5, (_missing_pair(), _missing_pair()), None)
    view.session.taught = (gap,)
    view.refresh()
    said = view.services.plans.translator("ar").gettext("This part is not translated yet.")

    assert _texts(view) == said
    assert "Text." not in _texts(view)


def test_slides_follow_the_blocks_with_pictures_and_questions_alone():
    heading = BlockPair(Block("heading", text="A"), Block("heading", text="B"))
    picture = BlockPair(Block("picture", alt="p"), None)
    taught = [
        TaughtBlock("one", "a", 9, (heading, picture, _missing_pair()), None, ("why",)),
        TaughtBlock("two", "b", 9, (), None),
    ]

    slides = make_slides(taught, lambda prompt, side: None if side == "patient" else prompt)

    assert [slide.part for slide in slides] == [0, 0, 0]
    assert [len(slide.pairs) for slide in slides] == [2, 1, 1]
    assert slides[2].blocks("patient") == (None,)
    assert slides[2].blocks("nurse")[0].text == "why"


def test_gaps_in_a_row_are_said_once():
    slides = make_slides(
        [TaughtBlock("one", "a", 9, (_missing_pair(), _missing_pair()), None)], lambda *_any: None
    )

    assert slides[0].blocks("patient") == (None,)
    assert len(slides[0].blocks("nurse")) == 2


def test_nothing_is_shown_where_nothing_is_taught(show):
    view = show("en", "de", minutes=3)
    view.session.taught = ()
    view.refresh()

    assert _texts(view) == ""
    assert not view.controls.on.isEnabled()
