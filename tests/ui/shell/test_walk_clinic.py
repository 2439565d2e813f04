"""Every screen of a clinic session, large and small: nothing cut or forgotten, names and room."""

from __future__ import annotations

import datetime

import pytest
import walk
from PySide6.QtCore import Qt

from edu_app.core.clinic_choices import ClinicChoices
from edu_app.i18n.pseudo import MIRRORED, STRETCHED
from edu_app.paths import find_resources
from edu_app.session import connect_doors
from edu_app.ui.clinic.host import SessionHost
from edu_app.ui.clinic.screens import SCREENS
from edu_app.ui.gallery_people import PICTURE_DAY

LATE = PICTURE_DAY - datetime.timedelta(days=240)
IN_WINDOW = [screen.id for screen in SCREENS if screen.place != "full"]
ROOMS = [
    pytest.param((1180, 800), 100, id="window"),
    pytest.param((1180, 800), 200, id="large-text"),
    pytest.param((320, 640), 100, id="narrow"),
    pytest.param((640, 800), 300, id="largest-text"),
]
pytestmark = pytest.mark.qt_log_ignore("text-to-speech plug-in", extend=True)


@pytest.fixture
def session(shell):
    """Open a session and end it again; the interface may be a language that nobody speaks."""
    opened = []

    def open_session(screen, tag="en", size=(1180, 800), percent=100, patient="en", nurse="en"):
        home = shell.open(tag="en", size=size, text_percent=percent)
        connect_doors(home, find_resources(), shell.languages)
        home.go("clinic")
        window = home.findChild(SessionHost).window
        opened.append(window)
        window.resize(*size)
        shell.settle()
        if screen != "setup":
            window.context.session.begin(ClinicChoices(patient, nurse, 10, LATE))
        window.go(screen)
        # Only now: the session itself switches to the nurse's language.
        shell.languages.show(tag)
        shell.settle()
        # Texts that wrap get their heights in a second round.
        shell.settle()
        if screen == "teach":
            window.stack.built("teach").feeder.finish_now()
            shell.settle()
        return window

    yield open_session
    for window in opened:
        window._end()
    shell.settle()


@pytest.mark.parametrize("screen", IN_WINDOW)
@pytest.mark.parametrize("tag", [STRETCHED, MIRRORED])
@pytest.mark.parametrize(("size", "percent"), ROOMS)
def test_no_words_are_cut(session, screen, tag, size, percent):
    window = session(screen, tag, size, percent, patient="es")
    assert walk.cut_texts(window) == []
    assert walk.too_wide(window) == []


@pytest.mark.parametrize("screen", IN_WINDOW)
def test_no_words_are_forgotten(session, screen):
    window = session(screen, STRETCHED)
    # The slip is worded in the nurse's own language, which is English here; it holds dates.
    assert [text for text in walk.forgotten_texts(window) if "2026" not in text] == []


@pytest.mark.parametrize("screen", IN_WINDOW)
def test_controls_have_names_and_room_for_a_finger(session, screen):
    window = session(screen, patient="ar")
    assert walk.nameless(window) == []
    assert walk.too_small(window) == []


@pytest.mark.parametrize("screen", IN_WINDOW)
def test_the_mirrored_window_has_its_navigation_on_the_right(session, screen):
    window = session(screen, MIRRORED)
    assert window.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert window.navigation.x() > window.stack.x()


@pytest.mark.parametrize("screen", ["setup", "teach"])
def test_tab_reaches_every_control(session, screen):
    window = session(screen, patient="ar")
    wanted = set(walk.controls(window))
    reached, widget = set(), window.navigation.buttons["setup"]
    for _step in range(4 * len(window.findChildren(type(widget))) + 2000):
        reached.add(widget)
        widget = widget.nextInFocusChain()
    assert wanted <= reached


@pytest.mark.parametrize("tag", [STRETCHED, MIRRORED])
@pytest.mark.parametrize(("size", "percent"), ROOMS)
def test_the_question_at_the_end_is_not_cut(session, tag, size, percent):
    window = session("teach", tag, size, percent)
    window.ask_end(idle_minutes=10)
    dialog = window.findChild(object, "end-session")
    dialog.resize(*(min(one, other) for one, other in zip(size, (640, 480), strict=True)))
    assert walk.too_wide(dialog) == []
    assert walk.too_small(dialog) == []
    assert walk.nameless(dialog) == []
    dialog.reject()
