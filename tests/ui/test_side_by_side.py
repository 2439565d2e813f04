"""Columns side by side: the height is asked for once a width, and anew when a text changes."""

import pytest
from PySide6.QtWidgets import QWidget

from edu_app.ui.dialogs.parts.words_label import WordsLabel
from edu_app.ui.widgets.side_by_side import SideBySide


class CountedLabel(WordsLabel):
    def __init__(self, text):
        self.asked = 0
        super().__init__(text)

    def heightForWidth(self, width):
        self.asked += 1
        return super().heightForWidth(width)


@pytest.fixture
def place(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(500, 400)
    return made


def _columns(place):
    row, label = SideBySide(place, 200), CountedLabel("Short")
    row.addWidget(label)
    row.addWidget(WordsLabel("Beside it"))
    place.show()
    return row, label


def test_a_height_is_worked_out_once_for_a_width(place):
    row, label = _columns(place)
    row.heightForWidth(480)
    label.asked = 0
    assert row.heightForWidth(480) == row.heightForWidth(480)
    assert label.asked == 0


def test_a_longer_text_makes_the_row_higher(place):
    row, label = _columns(place)
    low = row.heightForWidth(480)
    label.set_words("A sentence that needs many lines. " * 12)
    assert row.heightForWidth(480) > low


def test_larger_letters_make_the_row_higher(place):
    row, label = _columns(place)
    low = row.heightForWidth(480)
    font = label.font()
    font.setPointSize(font.pointSize() * 3)
    place.setFont(font)
    assert row.heightForWidth(480) > low
