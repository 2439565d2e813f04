"""The line on back pain is seen on every page without scrolling, and leaves the page its room."""

from __future__ import annotations

import pytest

from edu_app.ui.page_stack import StandingLine
from edu_app.ui.pages.registry import ids


def shown_lines(window):
    return [line for line in window.findChildren(StandingLine) if line.isVisible()]


def seen_part(window, line):
    """Return the height of the line that can be seen now: what is scrolled away is not."""
    return line.visibleRegion().boundingRect().height()


@pytest.mark.parametrize("page_id", ids())
@pytest.mark.parametrize("percent", [100, 200])
def test_it_is_seen_without_scrolling(shell, page_id, percent):
    window = shell.open("overdue", text_percent=percent)
    window.go(page_id)
    shell.settle()
    (line,) = shown_lines(window)
    assert seen_part(window, line) == line.height()


@pytest.mark.parametrize(("size", "percent"), [((360, 640), 100), ((640, 800), 300)])
def test_it_leaves_the_page_its_room(shell, size, percent):
    window = shell.open("overdue", size=size, text_percent=percent)
    assert window.pages.height() >= window.page_area.height() * 0.8 - 1
    assert len(shown_lines(window)) == 1


def test_where_it_would_take_the_room_it_ends_the_page(shell):
    window = shell.open("overdue", size=(640, 800), text_percent=300)
    (line,) = shown_lines(window)
    assert window.pages.isAncestorOf(line)
    window.context.use_cases.settings.change(text_percent=100)
    shell.settle()
    (line,) = shown_lines(window)
    assert not window.pages.isAncestorOf(line)


@pytest.mark.parametrize("tag", ["en", "es", "ar"])
def test_it_is_seen_at_twice_the_text_in_every_language(shell, tag):
    window = shell.open("overdue", tag=tag, text_percent=200)
    (line,) = shown_lines(window)
    assert not window.pages.isAncestorOf(line)
