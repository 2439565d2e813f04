"""The session's window: in place of the home window, in the nurse's language, gone when it ends."""

from __future__ import annotations

import gc
import weakref

import pytest
from clinic_fakes import LATE, FakeTimer
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from edu_app.clinic_start import Surroundings, make_session
from edu_app.core.clock import ChosenDate
from edu_app.core.errors import Fault
from edu_app.core.policy import Policy
from edu_app.core.settings import Settings
from edu_app.i18n import runtime
from edu_app.ui.clinic.host import SessionHost
from edu_app.ui.clinic.idle_watch import IdleWatch
from edu_app.ui.clinic.screens import SCREENS, read_screen
from edu_app.ui.gallery_people import PICTURE_DAY
from edu_app.ui.reminders.reminder_service import ReminderService
from edu_app.ui.theme.current import apply_theme, text_percent, theme_name


class NoDesktop:
    """Takes no notification."""

    def notify(self, _title, _text):
        return False


class FakeTray:
    def __init__(self):
        self.shown = True

    def show_state(self, *_what):
        self.shown = True

    def hide(self):
        self.shown = False


def test_the_entry_and_the_key_open_a_session_in_place_of_the_window(clinic):
    home = clinic.home()
    home.navigation.buttons["clinic"].click()
    window = clinic.host(home).window
    assert window.isVisible()
    assert not home.isVisible()
    assert home.pages.shown_id == "today"
    window._end()
    clinic.settle()
    assert home.isVisible()
    QTest.keyClick(home, Qt.Key.Key_F9)
    assert clinic.host(home).window is not None


def test_a_session_opens_once(clinic):
    home = clinic.home()
    home.go("clinic")
    window = clinic.host(home).window
    home.go("clinic")
    assert clinic.host(home).window is window


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


def test_ending_is_asked_about_and_escape_goes_on(clinic):
    window = clinic.open()
    clinic.start(window)
    window.close()
    clinic.settle()
    dialog = window.findChild(object, "end-session")
    assert dialog.isVisible()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    clinic.settle()
    assert window.isVisible()
    assert window.context.session.begun
    clinic.end(window)
    assert clinic.homes[0].isVisible()
    assert clinic.host(clinic.homes[0]).window is None


def test_a_session_that_was_not_started_closes_without_a_question(clinic):
    window = clinic.open()
    window.navigation.end.click()
    clinic.settle()
    assert clinic.host(clinic.homes[0]).window is None
    assert clinic.homes[0].isVisible()


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


def test_a_fault_leaves_the_home_window_as_it_was_with_one_sentence(clinic, monkeypatch):
    home = clinic.home()

    def fail(*_what, **_more):
        raise Fault("database-locked")

    monkeypatch.setattr("edu_app.storage.database.open_database", fail)
    home.go("clinic")
    assert home.isVisible()
    assert home.stand_in is None
    assert clinic.host(home).window is None
    assert "saving" in home.banner.text.text()
    monkeypatch.undo()
    home.go("clinic")
    assert clinic.host(home).window.isVisible()


def test_starting_the_program_again_brings_the_session_to_the_front(clinic):
    window = clinic.open()
    home = clinic.homes[0]
    home.raise_up()
    assert window.isVisible()
    assert not home.isVisible()


def test_reminders_rest_meanwhile_and_come_back(clinic):
    home, tray = clinic.home(), FakeTray()
    service = ReminderService(home, seconds=lambda: 0.0, notifier=NoDesktop(), tray=tray)
    service._show_tray()
    home.go("clinic")
    assert not tray.shown
    service.tick()
    service._show_tray()
    assert not tray.shown
    clinic.host(home).window._end()
    clinic.settle()
    assert tray.shown


def test_what_needs_a_route_waits_for_one(clinic):
    window = clinic.open()
    assert window.navigation.buttons["teach"].isHidden()
    window.go("take-away")
    assert window.stack.shown_id == "setup"
    clinic.start(window)
    assert window.stack.shown_id == "teach"
    assert not window.navigation.buttons["take-away"].isHidden()


@pytest.mark.parametrize(
    ("target", "found"),
    [
        ("setup", ("setup", "")),
        ("teach:why-not-just-stop#in-short", ("teach", "why-not-just-stop#in-short")),
        ("lesson:for-nurses", ("lessons", "for-nurses")),
        ("settings:details", ("take-away", "")),
        ("today", ("teach", "")),
    ],
)
def test_pages_of_the_home_window_lead_to_screens_of_the_session(target, found):
    assert read_screen(target) == found


def test_a_screen_that_nobody_has_is_a_defect():
    with pytest.raises(KeyError):
        read_screen("nowhere")


@pytest.mark.qt_log_ignore("text-to-speech plug-in", extend=True)
def test_f1_is_when_to_call_and_the_guide_is_one_click_away(clinic):
    window = clinic.open()
    QTest.keyClick(window, Qt.Key.Key_F1)
    assert window.stack.shown_id == "when-to-call"
    window.navigation.buttons["lessons"].click()
    clinic.settle()
    reader = window.stack.built("lessons").reader
    assert reader.sheet.lesson.document.id == "for-nurses"


def test_numbers_lead_to_the_screens(clinic):
    window = clinic.open()
    clinic.start(window)
    number = [screen.id for screen in SCREENS].index("when-to-call") + 1
    QTest.keyClick(window, Qt.Key(ord(str(number))), Qt.KeyboardModifier.ControlModifier)
    assert window.stack.shown_id == "when-to-call"


def test_presenting_covers_the_display_and_comes_back_to_the_same_part(clinic):
    window = clinic.open()
    teach = clinic.start(window, patient="ar")
    window.go("present")
    view = window.full.shown
    assert view.isFullScreen()
    window.context.session.go_to(2)
    view.left.emit()
    clinic.settle()
    assert window.full.shown is None
    assert teach._at == 2
    assert window.navigation.progress.part.text() == "Part 3 of 4"


def test_a_screen_with_damaged_content_is_not_shown_and_says_why(clinic, monkeypatch):
    window = clinic.open()

    def fail(*_what):
        raise Fault("lesson-invalid", path="en.md", line=3, reason="no heading")

    monkeypatch.setattr("edu_app.ui.pages.when_to_call.presenter.CallPresenter.view", fail)
    window.go("when-to-call")
    assert window.stack.shown_id == "setup"
    assert "en.md" in window.banner.text.text()


def test_in_a_narrow_window_the_menu_holds_the_screens(clinic):
    window = clinic.open(size=(480, 800))
    window.resize(480, 800)
    clinic.settle()
    assert window.bar.isVisible() and not window.navigation.isVisible()
    window.bar.menu.click()
    assert window.navigation.isVisible() and not window.stack.isVisible()
    window.navigation.buttons["when-to-call"].click()
    assert not window.navigation.isVisible() and window.stack.isVisible()


# --- nobody uses it


def test_after_a_while_without_use_ending_is_offered_and_nothing_ends(clinic):
    window = clinic.open(clinic_idle_minutes=7)
    clinic.start(window)
    window.idle.idled.emit()
    clinic.settle()
    dialog = window.findChild(object, "end-session")
    assert dialog.isVisible()
    assert any("7 minutes" in label.text() for label in dialog.findChildren(QLabel))
    window.idle.idled.emit()
    clinic.settle()
    assert len(window.findChildren(object, "end-session")) == 1
    assert window.context.session.begun
    assert clinic.host(clinic.homes[0]).window is window
    dialog.reject()
    clinic.settle()
    assert window.isVisible()


def test_every_use_counts_anew(qtbot):
    timer, window = FakeTimer(), QWindow()
    watch = IdleWatch(10, window, timer)
    watch.watch(window)
    before = len(timer.started)
    QTest.keyClick(window, Qt.Key.Key_A)
    assert timer.started[before:] and set(timer.started) == {600_000}
    with qtbot.waitSignal(watch.idled):
        timer.timeout.emit()


def test_a_window_that_opens_later_is_watched_too(clinic):
    window = clinic.open()
    timer = FakeTimer()
    watch = IdleWatch(10, window, timer)
    before = len(timer.started)
    QGuiApplication.instance().focusWindowChanged.emit(QGuiApplication.focusWindow())
    assert len(timer.started) > before
    assert watch.minutes == 10


class ShownWindows(QObject):
    """Notes every window that comes up."""

    def __init__(self):
        super().__init__()
        self.found = []

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.found.append(type(watched).__name__)
        return False


@pytest.mark.qt_log_ignore("text-to-speech plug-in", extend=True)
def test_nothing_flashes_up_as_a_window_of_its_own(clinic, qapp):
    home = clinic.home()
    shown = ShownWindows()
    qapp.installEventFilter(shown)
    home.go("clinic")
    window = clinic.host(home).window
    clinic.start(window, patient="ar", last=LATE)
    for screen in SCREENS:
        if screen.place != "full":
            window.go(screen.id)
            clinic.settle()
    qapp.removeEventFilter(shown)
    assert shown.found == ["ClinicWindow"]
    assert window.isActiveWindow()


# --- without a home window


@pytest.fixture
def alone(clinic):
    """Sessions alone, as `bonesteady clinic` opens them."""
    apply_theme(clinic.app, "light", 100)
    around = Surroundings(
        clinic.resources, Settings(), "en", ChosenDate(PICTURE_DAY, set_by_hand=False), Policy()
    )
    host = SessionHost(lambda: make_session(around), clinic.languages)
    host.open()
    clinic.settle()
    yield host
    if host.window:
        host._drop()


def test_alone_the_next_session_follows_and_starts_clean(alone, clinic):
    first = alone.window
    clinic.start(first, patient="ar", nurse="es", last=LATE)
    clinic.end(first)
    assert alone.window is not None and alone.window is not first
    assert alone.window.isVisible()
    assert not alone.window.context.session.begun
    assert runtime.current().tag == "en"
    assert alone.window.stack.built("setup").fields.last.line.text() == ""


def test_alone_closing_the_set_up_is_told_to_whoever_started_it(alone, clinic, qtbot):
    with qtbot.waitSignal(alone.left):
        alone.window.close()
    assert alone.window is None
    assert clinic.app.quitOnLastWindowClosed()


def test_alone_a_fault_is_raised(clinic):
    def fail():
        raise Fault("regimen-invalid", file="x.toml", field="states", reason="empty")

    with pytest.raises(Fault):
        SessionHost(fail, clinic.languages).open()
