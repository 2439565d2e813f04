"""The session and the home records know nothing of each other, and nothing of it is left."""

from __future__ import annotations

import gc
import weakref

import pytest
from clinic_fakes import LATE
from PySide6.QtCore import Qt

from edu_app.core.errors import Fault
from edu_app.i18n import runtime
from edu_app.ui.theme.current import text_percent, theme_name


def test_nothing_of_the_home_records_is_known_inside(clinic):
    window = clinic.open(person="late")
    home = clinic.homes[0]
    (at_home,) = home.context.use_cases.book.people()
    inside = window.context.use_cases
    assert [person.id for person in inside.book.people()] == [window.context.person()]
    assert at_home.id != window.context.person()
    assert inside.book.records(window.context.person()).injections == ()
    assert inside.backups is None and inside.login is None


def test_nothing_of_the_session_is_known_outside(clinic):
    window = clinic.open()
    home = clinic.homes[0]
    before = home.context.use_cases.book.records(home.context.person())
    settings = home.context.use_cases.settings.current
    clinic.start(window, patient="ar", nurse="de", last=LATE)
    window.context.session.name_person("Ann Ample")
    window.navigation.text_size.larger.click()
    clinic.end(window)
    assert home.context.use_cases.book.records(home.context.person()) == before
    assert home.context.use_cases.settings.current == settings == clinic.file.load()[0]
    assert len(home.context.use_cases.book.people()) == 1


def test_language_and_text_size_are_as_before_when_it_is_over(clinic):
    window = clinic.open(tag="es", text_percent=125)
    clinic.start(window, patient="en", nurse="ar")
    window.navigation.text_size.larger.click()
    assert (runtime.current().tag, text_percent()) == ("ar", 150)
    clinic.end(window)
    assert (runtime.current().tag, text_percent(), theme_name()) == ("es", 125, "light")
    assert clinic.app.layoutDirection() == Qt.LayoutDirection.LeftToRight
    assert clinic.homes[0].navigation.buttons["today"].text() == "Hoy"


def test_everything_of_it_is_gone_when_it_ends(clinic):
    window = clinic.open()
    teach = clinic.start(window, patient="ar", last=LATE)
    session = window.context.session
    session.name_person("Ann Ample")
    cases = session.use_cases
    gone = [
        weakref.ref(thing)
        for thing in (window, teach, teach.sheet, session, cases.book, cases.tracker)
    ]
    store = cases.book._store
    clinic.end(window)
    del window, teach, session, cases
    gc.collect()
    assert [one() for one in gone] == [None] * len(gone)
    with pytest.raises(Fault):
        store.people()


def test_the_next_session_starts_clean(clinic):
    window = clinic.open()
    clinic.start(window, patient="ar", nurse="de", minutes=10, last=LATE)
    window.context.session.name_person("Ann Ample")
    clinic.end(window)
    home = clinic.homes[0]
    home.go("clinic")
    again = clinic.host(home).window
    fields = again.stack.built("setup").fields
    assert (fields.patient.tag(), fields.nurse.tag(), fields.minutes.minutes) == ("en", "en", 3)
    assert fields.last.line.text() == ""
    assert again.context.session.records().person.display_name == ""
    assert not again.context.session.begun
