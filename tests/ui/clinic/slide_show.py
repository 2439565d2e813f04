"""The presentation over a real session, the keys that are pressed in it and what it says."""

from __future__ import annotations

import datetime

from PySide6.QtTest import QTest

from edu_app.core.clinic_choices import ClinicChoices
from edu_app.core.settings import Settings
from edu_app.lessons.document import Block
from edu_app.paths import find_resources
from edu_app.services.clinic_lessons import BlockPair
from edu_app.services.clinic_session import ClinicSession
from edu_app.services.memory_settings import MemorySettings
from edu_app.session import memory_session
from edu_app.ui.clinic.context import ClinicContext
from edu_app.ui.clinic.presentation.view import PresentationView
from edu_app.ui.gallery_people import PICTURE_DAY, PictureClock

GIVEN = datetime.date(2026, 4, 1)


def open_view(patient="ar", nurse="en", minutes=10, size=(1366, 768), picked=()):
    """Return the view, shown, with its `session` and its `services`."""
    file = MemorySettings(Settings(language="en", first_start_done=True))
    services = memory_session(find_resources(), file, PictureClock(PICTURE_DAY))
    chosen = ClinicChoices(patient, nurse, minutes, GIVEN, picked=frozenset(picked))
    session = ClinicSession(services, chosen)
    session.begin(chosen)
    view = PresentationView(ClinicContext(session))
    view.session, view.services = session, services
    view.resize(*size)
    view.show()
    return view


def texts(view) -> str:
    return view.area.content.words


def press(view, *keys) -> None:
    for key in keys:
        QTest.keyClick(view, key)


def missing_pair(kind="paragraph"):
    """Return a block that the patient's language does not have."""
    return BlockPair(None, Block(kind, html="<p>Text.</p>", text="Text."))
