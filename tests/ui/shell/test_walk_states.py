"""Keyboard, names, targets and whole words: every page of every sample person, and every dialog."""

from __future__ import annotations

import pytest
import walk
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from edu_app.ui.dialogs.first_start import FirstStart
from edu_app.ui.dialogs.hand_over import HandOverDialog
from edu_app.ui.dialogs.medicine_form import MedicineForm
from edu_app.ui.dialogs.pause_form import PauseForm
from edu_app.ui.dialogs.person_form import PersonForm
from edu_app.ui.dialogs.record_forms import FORMS, open_record
from edu_app.ui.dialogs.sure_dialog import SureDialog
from edu_app.ui.dialogs.who_dialog import WhoDialog
from edu_app.ui.gallery_people import SAMPLES
from edu_app.ui.pages.registry import ids

# Where a form asks about something, the person who has it.
_ASKED = {"passed": "booked-passed", "still": "still-taking", "since": "long-gap", "who": "several"}
_OTHERS = {
    "first-start": FirstStart,
    "medicine": MedicineForm,
    "pause": PauseForm,
    "person": PersonForm,
    "hand-over": lambda context, window: HandOverDialog(context, context.person(), window),
    "who": lambda context, window: WhoDialog(context, context.use_cases.book.people(), window),
    "sure": lambda context, window: SureDialog(
        context, lambda: "Sure?", ("A warning.",), lambda: "Delete for good", window
    ),
}
_CHANGED = ("booked", "hold", "flag-jaw", "looked-at", "planning", "follow-on-broken", "follow-on")


def reached_by_tab(root, first):
    """Return what Tab comes to inside `root`, one after the other, starting at `first`."""
    reached, widget = [first], first.nextInFocusChain()
    while widget is not first:
        if root.isAncestorOf(widget):
            reached.append(widget)
        widget = widget.nextInFocusChain()
    return reached


def faults(root):
    """Return everything that is wrong inside a window or dialog."""
    wanted = walk.controls(root)
    missed = set(wanted) - set(reached_by_tab(root, wanted[0]))
    return [
        *walk.nameless(root),
        *walk.too_small(root),
        *walk.cut_texts(root),
        *walk.too_wide(root),
        *(f"not reached: {one.objectName()} {one.metaObject().className()}" for one in missed),
    ]


@pytest.mark.parametrize("name", ["", *SAMPLES])
def test_every_page_of_everybody(shell, name):
    window = shell.open(name)
    found = {}
    for page_id in ids():
        window.go(page_id)
        shell.settle()
        found[page_id] = faults(window)
    assert found == {page_id: [] for page_id in ids()}


@pytest.mark.parametrize("name", [*FORMS, *_OTHERS])
def test_every_dialog(shell, name):
    window = shell.open(_ASKED.get(name, "plan-ahead"))
    dialog = {**FORMS, **_OTHERS}[name](window.context, window)
    dialog.open()
    shell.settle()
    assert faults(dialog) == []
    assert dialog.windowTitle()
    assert dialog.focusWidget() in walk.controls(dialog)


@pytest.mark.parametrize("name", _CHANGED)
def test_every_form_with_a_record_in_it(shell, name):
    window = shell.open(name)
    window.go("calendar")
    shell.settle()
    cards = window.pages.page("calendar").body.rows.cards
    rows = [card.row for card in cards if card.row.editable]
    for row in rows:
        dialog = open_record(window.context, row.record, window)
        shell.settle()
        assert faults(dialog) == []
        dialog.close()


@pytest.mark.parametrize("name", ["overdue", "several", "sign-same-day"])
def test_what_tab_comes_to_is_seen(shell, name):
    """Focus is always visible: the page scrolls to whatever the keyboard comes to."""
    window = shell.open(name)
    window.activateWindow()
    wanted = walk.controls(window)
    wanted[0].setFocus()
    reached = set()
    for _step in range(2 * len(wanted)):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        shell.settle()
        control = window.focusWidget()
        reached.add(control)
        assert control.visibleRegion().boundingRect().height() > 0, control.objectName()
    assert reached >= set(walk.controls(window.pages.page("today")))
