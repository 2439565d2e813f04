"""The presentation is large: the least size, long texts in screenfuls, pictures whole."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from slide_show import press, texts

from edu_app.ui.clinic.presentation.sizes import LEAST_POINTS, sizes
from edu_app.ui.widgets.picture_view import PictureCanvas

KEY = Qt.Key


@pytest.mark.parametrize("percent", [100, 300])
@pytest.mark.parametrize("patient", ["ar", "zh-Hans", "de"])
def test_no_text_is_smaller_than_28_points_whatever_the_text_size(present, patient, percent):
    view = present(patient, percent=percent)
    seen = len(view.session.taught)
    for _slide in range(60):
        shown = view.findChildren(QLabel) + view.findChildren(PictureCanvas)
        small = [one for one in shown if one.font().pointSizeF() < LEAST_POINTS]
        assert not small
        press(view, KEY.Key_PageDown)

    assert view.session.position == seen - 1


def test_the_text_size_of_the_program_makes_the_least_size_larger():
    assert sizes(100)[-1] == LEAST_POINTS
    assert sizes(300)[-1] > LEAST_POINTS
    assert list(sizes(300)) == sorted(sizes(300), reverse=True)


def test_a_text_longer_than_the_screen_keeps_its_size_and_is_shown_in_screenfuls(present):
    view = present("de", "en", size=(800, 420))
    first, below = texts(view), view.area.more_below
    arrow = view.controls.on.way
    press(view, KEY.Key_PageDown)
    scrolled = view.area.verticalScrollBar().value()

    assert view.area.points == LEAST_POINTS
    assert below and arrow == "down"
    assert texts(view) == first and scrolled > 0


def test_going_back_shows_the_end_of_a_long_text(present):
    view = present("de", "en", size=(800, 420))
    first = texts(view)
    while texts(view) == first:
        press(view, KEY.Key_PageDown)
    press(view, KEY.Key_PageUp)

    assert texts(view) == first
    assert not view.area.more_below


def test_a_short_text_is_larger_on_a_larger_screen(present):
    small = present("en", "de", minutes=3, size=(1024, 768)).area.points
    large = present("en", "de", minutes=3, size=(1920, 1080)).area.points

    assert LEAST_POINTS <= small < large


def test_a_picture_has_a_screen_of_its_own_and_is_seen_whole(present):
    view = present("en", "de", 20, size=(1920, 1080), picked=["why-not-just-stop"])
    canvases = []
    while not canvases and view.controls.on.isEnabled():
        press(view, KEY.Key_PageDown)
        canvases = view.area.content.findChildren(PictureCanvas)

    place = view.area.viewport()
    assert canvases[0].height() <= place.height()
    wide, high = canvases[0].width() / place.width(), canvases[0].height() / place.height()
    assert max(wide, high) > 0.75
