"""Long work: a portion in each turn, a progress that comes late, a stop that changes nothing."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtWidgets import QWidget

from edu_app.core.errors import Fault
from edu_app.ui.dialogs.parts.live_texts import LiveTexts
from edu_app.ui.dialogs.parts.long_work import LongWork


@pytest.fixture
def make(show):
    """Return a function that makes work with a patience; it keeps the faults it was given."""

    def build(patience_ms=60_000):
        faults = []
        work = LongWork(LiveTexts(), faults.append, patience_ms=patience_ms)
        work.holder = QWidget()
        work.setParent(work.holder)
        show(work.holder)
        work.faults = faults
        return work

    return build


def steps(count, ran, result="made"):
    try:
        for number in range(count):
            ran.append(number)
            yield number / count
    finally:
        ran.append("closed")
    return result


def test_what_is_short_is_done_at_once(make):
    work, done = make(), []
    work.run("Save", steps(3, []), done.append)
    assert done == ["made"]
    assert not work.busy


def test_what_is_long_runs_a_portion_in_each_turn(make, qtbot):
    work, done, ran = make(), [], []
    work.run("Save", steps(20, ran), done.append)
    assert ran == [0, 1, 2, 3]
    turns = []
    work._turn.timeout.connect(lambda: turns.append(len(ran)))
    qtbot.waitUntil(lambda: not work.busy)
    assert done == ["made"]
    assert max(after - one for one, after in pairwise(turns)) == 2


def test_what_is_over_soon_never_shows_a_progress(make, qtbot):
    work, seen = make(), []
    work.came.connect(lambda: seen.append(work))
    work.run("Save", steps(20, []), lambda _made: None)
    qtbot.waitUntil(lambda: not work.busy)
    assert seen == []
    assert not work.isVisible()


def test_a_progress_that_came_says_what_for_and_how_far_and_goes_again(make, qtbot):
    work = make(patience_ms=0)
    with qtbot.waitSignal(work.came):
        work.run("Save as PDF", steps(100_000, []), lambda _made: None)
    assert work.isVisible()
    assert work.bar.accessibleName() == "Save as PDF"
    assert work.stop.text() == "Cancel"
    work.cancel()
    assert not work.isVisible()


def test_what_is_stopped_gives_nothing_and_leaves_nothing_open(make, qtbot, press):
    work, done, ran = make(patience_ms=0), [], []
    with qtbot.waitSignal(work.came):
        work.run("Save", steps(100_000, ran), done.append)
    press.click(work.stop)
    assert ran[-1] == "closed"
    assert not work.busy
    assert done == []


def test_a_second_wish_takes_the_place_of_the_first(make, qtbot):
    work, done, first = make(), [], []
    work.run("Save", steps(100_000, first), done.append)
    work.run("Save", steps(20, [], "second"), done.append)
    assert first[-1] == "closed"
    qtbot.waitUntil(lambda: not work.busy)
    assert done == ["second"]


def test_what_goes_wrong_later_is_handed_on(make, qtbot):
    def failing():
        yield from steps(10, [])
        raise Fault("print-failed", reason="PDF")

    work, done = make(), []
    work.run("Save", failing(), done.append)
    qtbot.waitUntil(lambda: not work.busy)
    assert [fault.code for fault in work.faults] == ["print-failed"]
    assert done == []
