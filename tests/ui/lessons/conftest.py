"""The lessons page with small lessons, shown in a window, without voices."""

from __future__ import annotations

import pytest
from reading_fakes import FakeContext, FakeLearning, settle

from edu_app.ui.pages.lessons.page import LessonsPage
from edu_app.ui.speech import ReadAloud
from edu_app.ui.theme.current import apply_theme, text_percent, theme_name


@pytest.fixture
def themed(qapp):
    """The light theme at the usual size, whatever the test before has left."""
    if (theme_name(), text_percent(), bool(qapp.styleSheet())) != ("light", 100, True):
        apply_theme(qapp, "light", 100)
    return qapp


@pytest.fixture
def learning():
    return FakeLearning()


@pytest.fixture
def context(learning):
    return FakeContext(learning)


@pytest.fixture
def make_page(qtbot, themed):
    """Return a function that shows a page for a context, 1000 by 700, its lesson wholly built."""

    def make(context, lesson="", *, speaker=None, size=(1000, 700)):
        page = LessonsPage(context, speaker or ReadAloud(None))
        qtbot.addWidget(page)
        page.resize(*size)
        page.show()
        page.activateWindow()
        page.open_at(lesson)
        settle(page)
        return page

    return make


@pytest.fixture
def page(make_page, context):
    """The lesson "stop" in English."""
    return make_page(context, "stop")
