"""What the lessons page does, without a widget."""

import subprocess
import sys

import pytest
from reading_fakes import FakeLearning

from edu_app.core.errors import Fault
from edu_app.ui.pages.lessons.presenter import LessonsPresenter


class FakeView:
    def __init__(self):
        self.shown, self.told, self.place = [], [], ""

    def show_list(self, rows):
        self.shown.append(("list", len(rows)))

    def show_hits(self, text, hits):
        self.shown.append(("hits", text, len(hits)))

    def show_lesson(self, lesson, place):
        self.shown.append(("lesson", lesson.row.id, lesson.document.tag, place))

    def place_shown(self):
        return self.place

    def tell(self, text):
        self.told.append(text)


@pytest.fixture
def view():
    return FakeView()


@pytest.fixture
def learning():
    return FakeLearning()


@pytest.fixture
def presenter(view, learning):
    return LessonsPresenter(learning, view, lambda: "en", lambda: "p1")


def test_a_lesson_opens_where_it_was_left(presenter, view, learning):
    learning.places["p1", "stop"] = "back-pain"
    presenter.open("stop")
    assert view.shown == [("lesson", "stop", "en", "back-pain")]


def test_a_lesson_that_was_read_opens_at_its_top(presenter, view, learning):
    learning.places["p1", "stop"] = "what-you-can-do"
    learning.read.add("stop")
    presenter.open("stop")
    assert view.shown == [("lesson", "stop", "en", "")]


def test_a_refresh_stays_where_the_page_is(presenter, view, learning):
    learning.places["p1", "stop"] = "back-pain"
    presenter.open("stop")
    view.place = ""
    presenter.refresh()
    assert view.shown[-1] == ("lesson", "stop", "en", "")


def test_an_empty_search_shows_the_list(presenter, view):
    presenter.search("spine")
    presenter.search("  ")
    assert view.shown[0][0] == "hits"
    assert view.shown[1] == ("list", 2)


def test_a_progress_that_cannot_be_saved_is_told(presenter, view, learning):
    def refuse(*_asked, **_named):
        raise Fault("disk-full")

    learning.mark_read = refuse
    presenter.open("stop")
    presenter.mark_read(read=True)
    assert view.told[0].startswith("The disk is full")


def test_a_list_that_cannot_be_read_is_told(presenter, view, learning):
    def refuse(*_asked):
        raise Fault("content-missing", path="lessons")

    learning.rows = refuse
    presenter.show_list()
    assert "lessons" in view.told[0]


def test_the_presenter_loads_without_qt():
    code = (
        "import sys, edu_app.ui.pages.lessons.presenter, edu_app.ui.pages.lessons.review_words\n"
        "print([name for name in sys.modules if name.startswith('PySide6')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_all_lessons_of_a_language_are_read_ahead_one_by_one_and_once(presenter, learning):
    steps = presenter.steps_ahead()
    for step in steps:
        step()
    assert learning.ahead == [("stop", "en"), ("late", "en")]
    assert len(steps) == 3
    assert presenter.steps_ahead() == []


def test_a_damaged_lesson_does_not_end_the_reading_ahead(presenter, learning):
    def refuse(*_asked):
        raise Fault("lesson-invalid", path="stop/en.md", line=3, reason="no title")

    learning.read_ahead = learning.search = refuse
    for step in presenter.steps_ahead():
        step()
