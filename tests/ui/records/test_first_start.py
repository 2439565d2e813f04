"""First start: four screens at most, each can be left for later, everything stored first."""

from __future__ import annotations

import datetime

import pytest
from PySide6.QtCore import Qt

from edu_app.core.records import Medicine
from edu_app.ui.dialogs.first_start import FirstStart

TAGS = ("en", "es", "ar")


@pytest.fixture
def start(context, show):
    return show(FirstStart(context, None, TAGS))


@pytest.fixture
def go_to(start, press):
    """Return a function that goes on to a screen with the usual answers."""

    def forward(at):
        for screen in range(at):
            if screen == 2:
                press.click(start.medicine.group.buttons["answer-yes"])
            press.click(start.forward)

    return forward


def status(context):
    return context.use_cases.tracker.status(context.person())


def test_languages_stand_by_their_own_name_and_in_english(start):
    assert start.language.group.buttons["es"].text() == "Español (Spanish)"
    assert start.dots.words.text() == "Step 1 of 4"


def test_a_language_is_stored_when_it_is_chosen(start, context, press):
    press.click(start.language.group.buttons["es"])
    assert context.use_cases.settings.current.language == "es"


def test_a_known_day_starts_the_calendar(start, home, go_to, press):
    go_to(3)
    press.click(start.last.group.buttons["dated"])
    press.type(start.last.date.line, "2026-07-20")
    assert "Wednesday, 20 January 2027" in start.last.said.words.text()
    assert start.forward.text() == "Yes, that is right"
    press.click(start.forward)
    again = home.open()
    assert status(again).due == datetime.date(2027, 1, 20)
    assert again.use_cases.settings.current.first_start_done


def test_only_the_month_is_counted_as_about(start, context, go_to, press):
    go_to(3)
    press.click(start.last.group.buttons["month"])
    start.last.months.setCurrentIndex(start.last.months.findData("2026-07-01"))
    press.click(start.forward)
    assert status(context).approximate
    assert status(context).due == datetime.date(2027, 1, 1)


def test_i_do_not_know_lands_on_date_unknown(start, context, go_to, press):
    go_to(3)
    press.click(start.last.group.buttons["unknown"])
    press.click(start.forward)
    assert status(context).reason == "date-unknown"


def test_none_yet_lands_on_not_started_with_the_planned_day(start, context, go_to, press):
    go_to(3)
    press.click(start.last.group.buttons["not-started"])
    press.type(start.last.date.line, "2026-12-01")
    press.click(start.forward)
    assert status(context).reason == "not-started"
    assert status(context).messages[0].fields["date"] == datetime.date(2026, 12, 1)


def test_told_to_stop_lands_on_the_follow_on_track_at_once(start, context, go_to, press):
    go_to(3)
    press.click(start.last.group.buttons["stopped"])
    press.click(start.last.who.buttons["team"])
    press.type(start.last.date.line, "2026-04-20")
    assert "next medicine is due" in start.last.said.words.text()
    press.click(start.forward)
    assert status(context).track == "follow-on"
    assert status(context).state == "overdue"


def test_decided_alone_keeps_the_injection_on_the_calendar(start, context, go_to, press):
    go_to(3)
    press.click(start.last.group.buttons["stopped"])
    press.click(start.last.who.buttons["myself"])
    press.type(start.last.date.line, "2026-07-20")
    press.click(start.forward)
    assert status(context).track == "denosumab"


def test_a_day_that_has_not_come_is_no_injection(start, context, go_to, press):
    go_to(3)
    press.click(start.last.group.buttons["dated"])
    press.type(start.last.date.line, "2027-01-20")
    assert "has not come yet" in start.last.said.words.text()
    press.click(start.forward)
    records = context.use_cases.book.records(context.person())
    assert records.injections == ()
    assert [a.on for a in records.appointments] == [datetime.date(2027, 1, 20)]
    assert status(context).reason == "date-unknown"


def test_another_medicine_ends_the_questions_and_the_calendar(start, context, go_to, press):
    go_to(2)
    press.click(start.medicine.group.buttons["answer-drip"])
    assert "not for you" in start.medicine.said.words.text()
    assert "*" not in start.medicine.said.words.text()
    assert start.forward.text() == "Finish"
    press.click(start.forward)
    assert status(context).reason == "other-schedule"


def test_somebody_under_18_is_told_so_and_gets_no_calendar(start, context, go_to, press):
    go_to(1)
    press.click(start.country.age.buttons["under-18"])
    assert "for adults" in start.country.said.words.text()
    press.click(start.later)
    assert status(context).reason == "under-age"


def test_escape_leaves_the_rest_for_later(start, context, press):
    press.key(start, Qt.Key.Key_Escape)
    records = context.use_cases.book.records(context.person())
    assert records.courses[0].medicine is Medicine.UNKNOWN
    assert status(context).reason == "date-unknown"
    assert context.use_cases.settings.current.first_start_done


def test_an_answer_is_needed_to_finish_but_later_always_works(start, context, go_to, press):
    go_to(3)
    press.click(start.forward)
    assert start.fault.isVisible()
    press.click(start.later)
    assert status(context).reason == "date-unknown"


def test_a_second_try_after_a_fault_makes_no_second_person(start, context, press):
    settings = context.use_cases.settings
    folder = settings._file._path.parent
    settings_file = settings._file._path
    settings_file.mkdir(parents=True)
    press.click(start.later)
    assert start.fault.isVisible()
    settings_file.rmdir()
    assert folder.is_dir()
    press.click(start.later)
    assert len(context.use_cases.book.people()) == 1


def test_back_keeps_what_was_answered(start, go_to, press):
    go_to(3)
    press.click(start.back)
    assert start.medicine.group.value() == "answer-yes"
    assert start.dots.words.text() == "Step 3 of 4"


def test_a_first_injection_planned_for_a_day_that_is_over_is_asked_about(start, go_to, press):
    go_to(3)
    press.click(start.last.group.buttons["not-started"])
    press.type(start.last.date.line, "2026-07-20")
    assert "That day is over." in start.last.date.field.wrong.words.text()
    press.click(start.forward)
    assert start.isVisible()
    press.click(start.last.group.buttons["dated"])
    assert not start.last.date.field.wrong.isVisible()


def test_the_date_that_is_read_back_is_seen(context, show, press, qtbot):
    start = show(FirstStart(context, None, ("en",)), (700, 560))
    for _screen in range(2):
        press.click(start.forward)
    press.click(start.medicine.group.buttons["answer-yes"])
    press.click(start.forward)
    press.click(start.last.group.buttons["dated"])
    press.type(start.last.date.line, "2026-05-20")
    said = start.last.said
    qtbot.waitUntil(lambda: said.visibleRegion().boundingRect().height() == said.height())
