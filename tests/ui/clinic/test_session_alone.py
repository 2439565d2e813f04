"""Sessions without a home window, as the command opens them: one after the other."""

from __future__ import annotations

import pytest
from clinic_fakes import LATE

from edu_app.clinic_start import Surroundings, make_session
from edu_app.core.clock import ChosenDate
from edu_app.core.errors import Fault
from edu_app.core.policy import Policy
from edu_app.core.settings import Settings
from edu_app.i18n import runtime
from edu_app.ui.clinic.host import SessionHost
from edu_app.ui.gallery_people import PICTURE_DAY
from edu_app.ui.theme.current import apply_theme


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
