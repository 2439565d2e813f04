"""The set-up: two clicks are enough, what is typed reaches the session, what is wrong is said."""

from __future__ import annotations

import datetime

import pytest
from clinic_fakes import LATE
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from edu_app.core.errors import Fault
from edu_app.i18n import runtime
from edu_app.ui.gallery_people import PICTURE_DAY


def _screen(window):
    return window.stack.built("setup")


def test_two_clicks_are_enough(clinic):
    home = clinic.home()
    home.navigation.buttons["clinic"].click()
    window = clinic.host(home).window
    _screen(window).start.click()
    assert window.stack.shown_id == "teach"
    choices = window.context.session.choices
    assert (choices.patient, choices.nurse, choices.minutes) == ("en", "en", 3)


def test_the_languages_of_the_home_window_are_where_it_begins(clinic):
    window = clinic.open(tag="es", country="MX")
    clinic.settle()
    fields = _screen(window).fields
    assert (fields.patient.tag(), fields.nurse.tag(), fields.country.code()) == ("es", "es", "MX")


def test_every_language_is_offered_by_its_own_name_on_both_sides(clinic):
    window = clinic.open()
    clinic.settle()
    fields = _screen(window).fields
    names = [fields.patient.box.itemText(at) for at in range(fields.patient.box.count())]
    assert {"English", "Deutsch", "العربية"} <= {name.strip() for name in names}
    assert fields.nurse.box.count() == fields.patient.box.count() == len(window.languages())


def test_the_nurses_language_is_shown_at_once_and_what_was_typed_stays(clinic):
    window = clinic.open()
    screen = _screen(window)
    clinic.settle()
    screen.fields.last.line.setText(LATE.isoformat())
    screen.fields.nurse.choose("es")
    screen.fields.nurse.box.activated.emit(screen.fields.nurse.box.currentIndex())
    clinic.settle()
    assert runtime.current().tag == "es"
    assert screen.fields.last.day() == LATE
    assert screen.fields.minutes.buttons[3].text() == "3 minutos"


def test_what_was_entered_reaches_the_session(clinic):
    window = clinic.open()
    end = PICTURE_DAY + datetime.timedelta(days=100)
    screen = _screen(window)
    clinic.settle()
    screen.fields.country.box.setCurrentIndex(screen.fields.country.box.findData("DE"))
    clinic.start(window, patient="ar", nurse="de", minutes=10, last=LATE, tablet=end)
    choices = window.context.session.choices
    assert (choices.patient, choices.nurse, choices.minutes) == ("ar", "de", 10)
    assert (choices.last_injection, choices.tablet_end, choices.country) == (LATE, end, "DE")
    assert window.context.words().country == "DE"


def test_a_day_that_has_not_come_is_refused_beside_its_field(clinic):
    window = clinic.open()
    teach = clinic.start(window, last=PICTURE_DAY + datetime.timedelta(days=1))
    fields = _screen(window).fields
    assert teach is None
    assert fields.last.field.wrong.isVisible()
    assert not window.context.session.begun
    fields.last.set_day(LATE)
    _screen(window).start.click()
    assert window.context.session.begun
    assert not fields.last.field.wrong.isVisible()


def test_a_date_that_cannot_be_read_does_not_start(clinic):
    window = clinic.open()
    screen = _screen(window)
    screen.fields.tablet.line.setText("next spring")
    screen.start.click()
    assert not window.context.session.begun
    assert screen.fields.tablet.field.wrong.isVisible()


def test_damaged_content_is_said_in_one_sentence_and_the_set_up_stays(clinic, monkeypatch):
    window = clinic.open()

    def fail(_session, _choices):
        raise Fault("content-missing", path="prompts/en.toml")

    monkeypatch.setattr("edu_app.services.clinic_session.ClinicSession.begin", fail)
    _screen(window).start.click()
    assert window.stack.shown_id == "setup"
    assert _screen(window).wrong.isVisible()
    assert "prompts/en.toml" in _screen(window).wrong.words.text()


def test_twenty_minutes_ask_which_lessons_and_add_their_parts(clinic):
    window = clinic.open()
    fields = _screen(window).fields
    assert fields.picks.isHidden()
    fields.minutes.buttons[20].click()
    assert fields.picks.isVisible()
    fields.picks.buttons["living-well"].click()
    _screen(window).start.click()
    session = window.context.session
    assert session.choices.picked == {"living-well"}
    library = session.use_cases.learning.library
    may = [b.lesson for b in session.taught if library.facts(b.lesson).marks[b.anchor] == "may"]
    assert set(may) == {"living-well"}


def test_what_was_picked_counts_for_twenty_minutes_only(clinic):
    window = clinic.open()
    fields = _screen(window).fields
    fields.minutes.buttons[20].click()
    fields.picks.buttons["living-well"].click()
    fields.minutes.buttons[10].click()
    assert fields.picks.isHidden()
    assert fields.read().picked == frozenset()


def test_a_correction_builds_the_route_anew(clinic):
    window = clinic.open()
    clinic.start(window, patient="ar")
    assert window.context.session.status() is None
    window.go("setup")
    clinic.settle()
    assert _screen(window).start.text() == "Go on with these answers"
    teach = clinic.start(window, patient="es", last=LATE)
    assert window.context.session.choices.patient == "es"
    assert teach.sheet.parts[0].taught.lesson == "if-a-dose-is-late"


def test_the_keyboard_begins_at_the_first_question_and_reaches_the_start(clinic):
    window = clinic.open()
    screen = _screen(window)
    assert window.focusWidget() is screen.fields.patient.box
    for _step in range(20):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        if window.focusWidget() is screen.start:
            break
    QTest.keyClick(screen.start, Qt.Key.Key_Space)
    assert window.context.session.begun


@pytest.mark.parametrize("minutes", [3, 10, 20])
def test_what_fits_into_the_time_is_said(clinic, minutes):
    window = clinic.open()
    choice = _screen(window).fields.minutes
    choice.buttons[minutes].click()
    assert choice.minutes == minutes
    assert choice.held.text() == choice.buttons[minutes].accessibleDescription()
