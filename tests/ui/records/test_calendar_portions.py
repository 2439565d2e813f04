"""My calendar is built in portions, and right at every moment until the rest has come."""

from __future__ import annotations

import datetime
from itertools import pairwise

import pytest
import shiboken6
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from edu_app.core.records import Injection
from edu_app.i18n import runtime
from edu_app.i18n.pseudo import stretched
from edu_app.ui.page_stack import PageFrame
from edu_app.ui.pages.calendar.page import CalendarPage

DAYS = [f"{year}-01-15" for year in range(1996, 2026)]
NEW = Injection("new", datetime.date(2026, 7, 20))


@pytest.fixture
def frame(context, keep, show):
    """The page in the frame that scrolls, as it is at its first paint: half built."""
    keep(context, *DAYS)
    return show(PageFrame(CalendarPage(context), context), (1000, 700))


@pytest.fixture
def page(frame):
    return frame.page


def days(page):
    return [card.row.day for card in page.body.rows.cards]


def by_tab(page):
    """Return the buttons of the page as Tab comes to them."""
    first = page.body.head.wishes["injection"]
    reached, at = [first], first.nextInFocusChain()
    while at is not first:
        if isinstance(at, QPushButton) and page.isAncestorOf(at) and at.isVisible():
            reached.append(at)
        at = at.nextInFocusChain()
    return reached


def by_place(page):
    """Return the buttons of the page from the upper end to the lower."""
    for _level in range(6):
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
    buttons = [b for b in page.body.findChildren(QPushButton) if b.isVisible()]
    start = page.body.rect().topLeft()
    places = {b: b.mapTo(page.body, start) for b in buttons}
    return sorted(buttons, key=lambda b: (places[b].y(), places[b].x()))


def settle(qtbot, page):
    qtbot.waitUntil(lambda: not page.feeder.busy)


def test_the_first_paint_waits_for_the_head_and_some_months_only(page):
    assert page.feeder.busy
    assert page.body.head.wishes["injection"].isVisible()
    assert len(page.body.year.tiles) == 4
    assert page.body.rows.cards == []


def test_no_turn_builds_more_than_four_months_or_three_entries(page, qtbot):
    built = [(4, 0)]
    page.feeder.portion_done.connect(
        lambda: built.append((len(page.body.year.tiles), len(page.body.rows.cards)))
    )
    settle(qtbot, page)
    assert built[-1] == (12, 12)
    grown = [(after[0] - one[0], after[1] - one[1]) for one, after in pairwise(built)]
    assert max(tiles for tiles, _cards in grown) == 4
    assert max(cards for _tiles, cards in grown) == 3


def test_older_entries_come_in_portions_too(page, qtbot):
    settle(qtbot, page)
    page.findChild(QPushButton, "older-entries").click()
    assert len(page.body.rows.cards) == 15
    settle(qtbot, page)
    assert len(page.body.rows.cards) == 24


def test_a_form_can_be_opened_before_the_rest_is_there(page, qapp):
    before = set(qapp.topLevelWidgets())
    page.open_at("record")
    assert page.feeder.busy
    assert [w for w in qapp.topLevelWidgets() if w not in before and w.isModal()]


def test_what_is_written_down_meanwhile_stands_in_its_place_once(context, page, qtbot):
    page.feeder.portion_done.connect(lambda: seen.append(days(page)))
    seen = []
    qtbot.waitUntil(lambda: bool(page.body.rows.cards))
    context.use_cases.book.save("maria", NEW)
    page.refresh()
    assert page.feeder.busy
    settle(qtbot, page)
    assert days(page)[0] == NEW.given_on
    assert len(set(days(page))) == 12
    assert all(shown == sorted(shown, reverse=True) for shown in seen)
    assert ["● 20: Injection"] in [tile.lines for tile in page.body.year.tiles]


def test_what_is_taken_back_meanwhile_is_gone(context, page, qtbot):
    step = context.use_cases.book.save("maria", NEW)
    page.refresh()
    qtbot.waitUntil(lambda: bool(page.body.rows.cards))
    context.use_cases.book.undo(step.id)
    page.refresh()
    settle(qtbot, page)
    assert days(page)[0] == datetime.date(2025, 1, 15)


def test_a_change_builds_only_what_it_is_about(context, page, qtbot):
    settle(qtbot, page)
    cards, tiles = list(page.body.rows.cards), list(page.body.year.tiles)
    context.use_cases.book.save("maria", NEW)
    page.refresh()
    assert page.body.rows.cards[1:] == cards[:-1]
    assert [tile in tiles for tile in page.body.year.tiles].count(False) == 1


def test_keyboard_and_screen_reader_follow_the_page_whenever_a_part_came(context, page, qtbot):
    page.feeder.portion_done.connect(lambda: orders.append((by_tab(page), by_place(page))))
    orders = []
    settle(qtbot, page)
    step = context.use_cases.book.remove("maria", page.body.rows.cards[4].row.record.id)
    page.refresh()
    context.use_cases.book.undo(step.id)
    page.refresh()
    assert len(orders) > 4
    assert all(tab == place for tab, place in orders)
    rows = QAccessible.queryAccessibleInterface(page.body.rows)
    told = [rows.child(n).object() for n in range(rows.childCount())]
    assert [w for w in told if w in page.body.rows.cards] == page.body.rows.cards


def test_the_keyboard_stays_on_an_entry_that_was_changed(context, page, qtbot):
    settle(qtbot, page)
    page.activateWindow()
    card = page.body.rows.cards[2]
    card.change.setFocus()
    old = card.row.record
    context.use_cases.book.save("maria", Injection(old.id, old.given_on, brand="Brand"))
    page.refresh()
    again = page.body.rows.cards[2]
    assert again is not card
    assert page.focusWidget() is again.change


def test_a_change_of_language_meanwhile_leaves_no_old_word(page, qtbot, qapp):
    qtbot.waitUntil(lambda: bool(page.body.rows.cards))
    runtime.install(stretched())
    qapp.sendEvent(page, QEvent(QEvent.Type.LanguageChange))
    settle(qtbot, page)
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    texts = [w.text() for w in page.findChildren(QLabel) if any(c.isalpha() for c in w.text())]
    assert len(page.body.rows.cards) == 12
    assert [t for t in texts if t in ("Injection", "My calendar")] == []


def test_a_change_of_the_letters_size_meanwhile_builds_everything_once(context, page, qtbot):
    qtbot.waitUntil(lambda: bool(page.body.rows.cards))
    old = page.body
    context.use_cases.settings.change(text_percent=150)
    page.refresh()
    settle(qtbot, page)
    assert page.body is not old
    assert (len(page.body.year.tiles), len(page.body.rows.cards)) == (12, 12)


def test_the_page_stays_where_it_was_read_and_the_keyboard_where_it_was(frame, qtbot, qapp):
    page = frame.page
    settle(qtbot, page)
    frame.activateWindow()
    page.body.rows.cards[-1].remove.setFocus()
    qapp.processEvents()
    bar = frame.verticalScrollBar()
    bar.setValue(bar.maximum())
    read, name = bar.value(), page.body.rows.cards[-1].remove.objectName()
    runtime.install(stretched())
    qapp.sendEvent(page, QEvent(QEvent.Type.LanguageChange))
    assert page.feeder.busy
    qapp.processEvents()
    assert bar.value() == read
    settle(qtbot, page)
    assert bar.value() >= read
    assert QApplication.focusWidget().objectName() == name


def test_a_page_that_is_closed_meanwhile_ends_quietly(frame, qtbot, qapp):
    page = frame.page
    page.feeder.portion_done.connect(frame.deleteLater, Qt.ConnectionType.DirectConnection)
    qtbot.waitUntil(lambda: not shiboken6.isValid(page))
    qapp.processEvents()
    assert not shiboken6.isValid(frame)
