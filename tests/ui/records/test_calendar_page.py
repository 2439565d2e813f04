"""My calendar: everything in a year and in a list, changed in place, never lost."""

from __future__ import annotations

import datetime

import pytest

from edu_app.core.records import Appointment, Flag, FlagKind, Therapy
from edu_app.ui.dialogs.injection_form import InjectionForm
from edu_app.ui.dialogs.parts.action_button import ActionButton
from edu_app.ui.dialogs.parts.words_label import WordsLabel
from edu_app.ui.dialogs.who_dialog import WhoDialog
from edu_app.ui.pages.calendar.page import CalendarPage


@pytest.fixture
def page_of(show):
    def whole(context):
        page = show(CalendarPage(context), (1000, 2600))
        page.feeder.finish_now()
        return page

    return whole


def lines(page):
    return [line for tile in page.body.year.tiles for line in tile.lines]


def test_the_year_shows_injections_appointments_and_the_due_date_in_words(context, keep, page_of):
    book = keep(context, "2026-01-19", "2026-07-20")
    book.save("maria", Appointment("a", datetime.date(2027, 1, 18)))
    page = page_of(context)
    assert lines(page) == ["● 19: Injection", "● 20: Injection"]
    page.body.year.after.click()
    assert lines(page) == ["□ 18: Appointment for the injection", "◎ 20: Due date"]


def test_the_tablet_s_start_and_planned_end_stand_in_the_year(context, keep, page_of):
    start, end = datetime.date(2026, 3, 1), datetime.date(2026, 12, 1)
    keep(context, "2026-07-20").save("maria", Therapy("t", "Letrozole", start, end))
    shown = lines(page_of(context))
    assert "▬ 1: Letrozole begins" in shown
    assert "▬ 1: Letrozole: planned end" in shown


def test_the_list_is_newest_first(context, keep, page_of):
    keep(context, "2026-01-19", "2026-07-20", "2025-07-18")
    days = [card.row.day for card in page_of(context).body.rows.cards]
    assert days == sorted(days, reverse=True)


def test_removing_is_undone_from_the_window(context, home, keep, page_of, press):
    keep(context, "2026-01-19", "2026-07-20")
    page = page_of(context)
    press.click(page.body.rows.cards[0].remove)
    assert len(context.use_cases.book.records("maria").injections) == 1
    context.window.undos[-1]()
    assert len(home.open().use_cases.book.records("maria").injections) == 2


def test_the_history_tells_every_step_and_takes_the_newest_back(context, keep, page_of, press):
    keep(context, "2026-07-20")
    page = page_of(context)
    press.click(page.body.history.unfold)
    press.click(page.body.history.undo)
    assert context.use_cases.book.records("maria").injections == ()


def test_change_opens_the_form_with_the_record(context, keep, page_of, press, qapp):
    keep(context, "2026-07-20")
    press.click(page_of(context).body.rows.cards[0].change)
    form = next(w for w in qapp.allWidgets() if isinstance(w, InjectionForm))
    assert form.date.day() == datetime.date(2026, 7, 20)


def test_a_record_is_moved_to_another_person(context, keep, page_of, press, qapp):
    keep(context, "2026-07-20")
    keep(context, name="Rosa", person_id="rosa")
    context.use_cases.settings.change(current_person="maria")
    page = page_of(context)
    press.click(page.body.rows.cards[0].move_away)
    dialog = next(w for w in qapp.allWidgets() if isinstance(w, WhoDialog))
    press.click(dialog.people["rosa"])
    assert len(context.use_cases.book.records("rosa").injections) == 1
    assert context.use_cases.book.records("maria").injections == ()


def test_with_several_people_the_name_is_on_page_and_button(context, keep, page_of):
    keep(context, "2026-07-20")
    assert page_of(context).body.head.wishes["injection"].text() == "Record an injection"
    keep(context, name="Rosa", person_id="rosa")
    page = page_of(context)
    assert "Maria" in page.body.head.wishes["injection"].text()


def test_one_person_s_entries_cannot_be_moved(context, keep, page_of):
    keep(context, "2026-07-20")
    assert not page_of(context).body.rows.cards[0].move_away.isVisible()


def test_every_button_of_a_row_says_which_row(context, keep, page_of):
    keep(context, "2026-07-20")
    card = page_of(context).body.rows.cards[0]
    assert card.remove.accessibleName() == "Remove: Injection, Monday, 20 July 2026"


@pytest.mark.parametrize("place", ["record", "appointment", "absence", "come-up", "follow-on"])
def test_other_pages_can_open_a_form_here(context, keep, page_of, place, qapp):
    keep(context, "2026-07-20")
    before = set(qapp.topLevelWidgets())
    page_of(context).open_at(place)
    assert [w for w in qapp.topLevelWidgets() if w not in before and w.isModal()]


def test_the_keyboard_stays_on_its_control_when_the_page_is_read_anew(context, keep, page_of):
    keep(context, "2026-07-20")
    page = page_of(context)
    page.activateWindow()
    page.body.head.wishes["absence"].setFocus()
    context.use_cases.book.remove("maria", "maria-0")
    page.refresh()
    assert page.focusWidget() is page.body.head.wishes["absence"]


def test_what_came_up_is_over_with_one_press(context, keep, page_of, press):
    began = datetime.date(2026, 11, 1)
    keep(context, "2026-07-20").save("maria", Flag("f", FlagKind.DENTAL, began))
    card = next(c for c in page_of(context).body.rows.cards if c.row.can_end)
    press.click(card.end)
    assert "dental" not in context.use_cases.tracker.status("maria").overlays
    assert context.use_cases.book.records("maria").flags[0].end == datetime.date(2026, 11, 22)


def test_coming_back_to_the_page_builds_nothing_anew(context, keep, page_of):
    keep(context, "2026-07-20")
    page = page_of(context)
    year = page.body.year
    page.refresh()
    assert page.body.year is year


def test_entries_of_many_years_come_a_few_at_a_time(context, keep, page_of, press):
    keep(context, *(f"{year}-01-15" for year in range(2000, 2026)))
    page = page_of(context)
    assert len(page.body.rows.cards) == 12
    for shown in (24, 26):
        press.click(page.findChild(ActionButton, "older-entries"))
        page.feeder.finish_now()
        assert len(page.body.rows.cards) == shown
    assert not page.findChild(ActionButton, "older-entries").isVisible()


def test_steps_of_many_years_come_a_few_at_a_time(context, keep, page_of, press):
    keep(context, *(f"{year}-01-15" for year in range(1990, 2026)))
    page = page_of(context)
    press.click(page.body.history.unfold)
    shown = len(page.body.history.findChildren(WordsLabel))
    press.click(page.body.history.older)
    assert shown == 30
    assert len(page.body.history.findChildren(WordsLabel)) == 38
