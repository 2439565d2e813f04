"""What several tests of the session share: a day long past the due date, a timer that runs out."""

from __future__ import annotations

import datetime

from PySide6.QtCore import QObject, Signal

from edu_app.ui.gallery_people import PICTURE_DAY

LATE = PICTURE_DAY - datetime.timedelta(days=240)


class FakeTimer(QObject):
    """A timer that a test lets run out."""

    timeout = Signal()

    def __init__(self):
        super().__init__()
        self.started: list[int] = []

    def start(self, milliseconds):
        self.started.append(milliseconds)

    def stop(self):
        pass
