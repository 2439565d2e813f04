"""What is added to a page in sight is laid out once, and what is hidden stays hidden."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from edu_app.ui.widgets.keyboard_order import follow_layout
from edu_app.ui.widgets.laid_out_once import laid_out_once


class Asked(QLabel):
    """Counts how often a layout asks for its size."""

    asked = 0

    def sizeHint(self):
        self.asked += 1
        return QSize(100, 20)


@pytest.fixture
def place(show):
    page = QWidget()
    column = QVBoxLayout(page)
    column.addWidget(Asked("here before"))
    return show(page)


def add(place, *widgets):
    for widget in widgets:
        place.layout().addWidget(widget)


def test_what_is_added_is_seen_and_in_its_place(place, qapp):
    new = [QLabel(str(n)) for n in range(20)]
    before = place.findChild(Asked)
    asked = before.asked
    with laid_out_once(place):
        add(place, *new)
    assert all(label.isVisible() for label in new)
    assert before.asked == asked
    qapp.processEvents()
    tops = [label.y() for label in new]
    assert tops == sorted(set(tops))


def test_what_was_hidden_on_purpose_stays_hidden(place):
    hidden = QLabel("later")
    hidden.hide()
    with laid_out_once(place):
        add(place, hidden)
    assert not hidden.isVisible()


def test_a_fault_on_the_way_leaves_a_layout_that_works(place, qapp):
    label = QLabel("new")
    with pytest.raises(ValueError, match="on the way"), laid_out_once(place):
        add(place, label)
        raise ValueError("on the way")
    qapp.processEvents()
    assert place.layout().isEnabled()
    assert label.isVisible()


def test_tab_and_children_follow_what_was_put_in_between(place):
    first, last, between = QPushButton("1"), QPushButton("3"), QPushButton("2")
    add(place, first, last)
    place.layout().insertWidget(2, between)
    follow_layout(place)
    buttons = [c for c in place.children() if isinstance(c, QPushButton)]
    assert buttons == [first, between, last]
    assert first.nextInFocusChain() is between
    assert between.nextInFocusChain() is last
