"""Deleting for good that lasts: how far it is, a way to stop, a fault in words."""

from __future__ import annotations

import pytest

from edu_app.core.errors import Fault
from edu_app.ui.dialogs.sure_dialog import SureDialog


@pytest.fixture
def ask(context, show):
    """Return a function that opens the question over work, already ticked."""

    def build(steps):
        dialog = SureDialog(context, lambda: "Delete", ("All of it.",), lambda: "Delete for good")
        dialog.steps = steps
        dialog.done_for = []
        dialog.confirmed.connect(lambda: dialog.done_for.append("all"))
        show(dialog)
        dialog.tick.click()
        return dialog

    return build


def endless():
    while True:
        yield 0.5


def failing():
    yield 0.5
    raise Fault("disk-full", path="/records.db")


def test_work_that_lasts_shows_a_progress_and_can_be_stopped(ask, press, qtbot):
    dialog = ask(endless)
    press.click(dialog.go_on)
    assert not dialog.go_on.isEnabled()
    qtbot.waitUntil(dialog.work.isVisible)
    assert dialog.work.bar.value() == 50
    press.click(dialog.work.stop)
    assert (dialog.work.busy, dialog.done_for) == (False, [])
    assert dialog.isVisible() and dialog.go_on.isEnabled()


def test_closing_the_question_stops_the_work(ask, press):
    left = []

    def steps():
        try:
            yield from endless()
        finally:
            left.append("left")

    dialog = ask(steps)
    press.click(dialog.go_on)
    dialog.reject()
    assert (left, dialog.done_for) == (["left"], [])


def test_what_fails_is_said_and_can_be_tried_again(ask, press, qtbot):
    dialog = ask(failing)
    press.click(dialog.go_on)
    qtbot.waitUntil(lambda: not dialog.work.busy)
    assert dialog.fault.isVisible() and dialog.go_on.isEnabled()
    assert dialog.done_for == []
