"""Every page in two languages that nobody speaks, large and small: nothing is cut or forgotten."""

from __future__ import annotations

import pytest
import walk
from PySide6.QtCore import Qt

from edu_app.i18n.pseudo import MIRRORED, STRETCHED
from edu_app.ui.pages.registry import ids

ROOMS = [
    pytest.param((1180, 800), 100, id="window"),
    pytest.param((1180, 800), 200, id="large-text"),
    pytest.param((320, 640), 100, id="narrow"),
    pytest.param((640, 800), 300, id="largest-text"),
]


def open_page(shell, page_id, tag, size=(1180, 800), percent=100):
    window = shell.open(tag=tag, size=size, text_percent=percent)
    window.go(page_id)
    shell.settle()
    return window


@pytest.mark.parametrize("page_id", ids())
@pytest.mark.parametrize("tag", [STRETCHED, MIRRORED])
@pytest.mark.parametrize(("size", "percent"), ROOMS)
def test_no_words_are_cut(shell, page_id, tag, size, percent):
    window = open_page(shell, page_id, tag, size, percent)
    assert walk.cut_texts(window) == []
    assert walk.too_wide(window) == []


@pytest.mark.parametrize("page_id", ids())
def test_no_words_are_forgotten(shell, page_id):
    window = open_page(shell, page_id, STRETCHED)
    assert walk.forgotten_texts(window) == []


@pytest.mark.parametrize("page_id", ids())
def test_controls_have_names_and_room_for_a_finger(shell, page_id):
    window = open_page(shell, page_id, "en")
    assert walk.nameless(window) == []
    assert walk.too_small(window) == []


@pytest.mark.parametrize("page_id", ids())
def test_the_mirrored_window_has_its_navigation_on_the_right(shell, page_id):
    window = open_page(shell, page_id, MIRRORED)
    assert window.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert window.navigation.x() > window.pages.x()


def test_tab_reaches_every_control_of_today(shell):
    window = open_page(shell, "today", "en")
    window.activateWindow()
    wanted = set(walk.controls(window))
    reached, widget = set(), window.navigation.buttons["today"]
    for _step in range(4 * len(wanted)):
        reached.add(widget)
        widget = widget.nextInFocusChain()
    assert wanted <= reached
