"""The years to true scale, in both directions; the same in words."""

from __future__ import annotations

import dataclasses
import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from edu_app.ui.pages.next_step.view_model import Years
from edu_app.ui.pages.next_step.years_drawing import YearsDrawing
from edu_app.ui.theme.current import palette

D = datetime.date
YEARS = Years(
    start=D(2026, 1, 1),
    end=D(2030, 1, 1),
    today=D(2026, 11, 23),
    tablet_start=D(2026, 1, 1),
    tablet_end=D(2028, 1, 1),
    given=(D(2026, 7, 10),),
    coming=(D(2027, 1, 10), D(2027, 7, 10)),
    ticks=tuple((D(year, 1, 1), str(year)) for year in (2027, 2028, 2029)),
    tablet_word="Tablet",
    injection_word="Injections",
    today_word="Today",
    key=(),
    text="Everything in words.",
)


@pytest.fixture
def draw(qtbot, themed):
    def make(years=YEARS, *, rtl=False, width=600):
        view = YearsDrawing(years)
        qtbot.addWidget(view)
        way = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        view.setLayoutDirection(way)
        view.resize(width, view.sizeHint().height())
        view.show()
        return view

    return make


def test_half_the_time_is_half_the_way(draw):
    view = draw()
    assert view.day_at(D(2028, 1, 1)) == pytest.approx(300, abs=1)


def test_right_to_left_time_runs_the_other_way(draw):
    left, right = draw(), draw(rtl=True)
    for day in (YEARS.today, D(2029, 3, 1)):
        assert left.day_at(day) + right.day_at(day) == pytest.approx(600)


def test_words_say_what_the_drawing_shows(draw):
    view = draw()
    assert view.accessibleDescription() == "Everything in words."
    assert view.accessibleName()


@pytest.mark.parametrize("rtl", [False, True])
def test_the_injections_go_on_past_the_last_one_known(draw, rtl):
    picture = draw(rtl=rtl).grab().toImage()
    primary = QColor(palette().primary).rgb()
    edge = range(3, 9) if rtl else range(591, 597)
    column = {picture.pixel(x, y) for x in edge for y in range(picture.height())}
    assert primary in column


def test_the_next_medicine_gets_a_lane_of_its_own(draw):
    with_next = dataclasses.replace(YEARS, next_start=D(2027, 1, 10), next_word="Next")
    assert draw(with_next).sizeHint().height() > draw().sizeHint().height()


def test_the_keyboard_can_stand_on_it(draw, qtbot):
    view = draw()
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    view.clearFocus()
    before = view.grab().toImage()
    view.setFocus()
    assert view.grab().toImage() != before
