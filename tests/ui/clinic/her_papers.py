"""The take-away screen over a real session, and what is typed and saved in it."""

from __future__ import annotations

import datetime
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from edu_app.core.clinic_choices import ClinicChoices
from edu_app.core.settings import Settings
from edu_app.i18n import runtime
from edu_app.paths import find_resources
from edu_app.services.clinic_session import ClinicSession
from edu_app.services.memory_settings import MemorySettings
from edu_app.session import memory_session
from edu_app.ui.clinic.context import ClinicContext
from edu_app.ui.clinic.take_away.screen import TakeAwayScreen
from edu_app.ui.gallery_people import PictureClock

TODAY, GIVEN = datetime.date(2026, 11, 24), datetime.date(2026, 7, 20)
DUE = datetime.date(2027, 1, 20)


class Window:
    def __init__(self):
        self.gone_to = []

    def go(self, target):
        self.gone_to.append(target)


def _session(patient="ar", nurse="en", last=GIVEN, **more) -> ClinicSession:
    settings = MemorySettings(Settings(language=nurse, first_start_done=True))
    services = memory_session(find_resources(), settings, PictureClock(TODAY))
    chosen = ClinicChoices(patient, nurse, 3, last, **more)
    session = ClinicSession(services, chosen)
    session.begin(chosen)
    return session


def open_screen(folder, *args, ask=None, **more):
    """Return the screen, shown, with its `session` and the names that it `asked` to save under."""
    session = _session(*args, **more)
    runtime.install(session.use_cases.plans.translator(session.choices.nurse))
    asked: list[str] = []

    def answer(proposed):
        asked.append(Path(proposed).name)
        return str(folder / asked[-1])

    window = Window()
    screen = TakeAwayScreen(ClinicContext(session, window), ask or answer)
    screen.resize(1000, 3000)
    screen.show()
    screen.session, screen.asked, screen.window_ = session, asked, window
    return screen


def saved(card, name, screen, folder) -> Path:
    """Press one button of a card and return the file that was written."""
    card.buttons[name].click()
    assert card.fault.words.text() == ""
    return folder / screen.asked[-1]


def type_in(line: QLineEdit, text: str) -> None:
    line.clear()
    QTest.keyClicks(line, text)
    line.editingFinished.emit()
