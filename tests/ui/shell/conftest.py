"""The whole window over a real store in memory, in any language, with any sample person."""

from __future__ import annotations

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QLocale, Qt

from edu_app.core.settings import Settings
from edu_app.i18n import runtime
from edu_app.i18n.catalogues import Catalogues
from edu_app.i18n.pseudo import MIRRORED, STRETCHED, mirrored, stretched
from edu_app.i18n.translator import Translator
from edu_app.paths import find_resources
from edu_app.services.memory_settings import MemorySettings
from edu_app.session import memory_session
from edu_app.ui.gallery_people import PICTURE_DAY, PictureClock, move_in, sample_named
from edu_app.ui.main_window import MainWindow
from edu_app.ui.page_context import PageContext
from edu_app.ui.retranslate import Retranslator
from edu_app.ui.theme.current import apply_theme
from edu_app.ui.widgets.block_feeder import build_whole


class AllLanguages:
    """The product's own catalogues and the two languages that nobody speaks."""

    def __init__(self):
        resources = find_resources()
        self._real = Catalogues(resources.locales, resources.built_locales)

    def tags(self):
        return ("en", "es", "ar")

    def load(self, tag):
        made = {STRETCHED: stretched, MIRRORED: mirrored}.get(tag)
        return made() if made else self._real.load(tag)


class Shell:
    """Opens windows and closes them again, so that no language or theme leaks out of a test."""

    def __init__(self, app):
        self.app, self.windows = app, []
        self.languages = Retranslator(app, AllLanguages())

    def open(self, name="plan-ahead", *, tag="en", size=(1180, 800), by_hand=False, **chosen):
        settings = Settings(language=tag, first_start_done=True, theme="light", **chosen)
        clock = PictureClock(PICTURE_DAY, set_by_hand=by_hand)
        self.file = MemorySettings(settings)
        use_cases = memory_session(find_resources(), self.file, clock)
        if name:
            move_in(sample_named(name, PICTURE_DAY), use_cases, clock)
        apply_theme(self.app, "light", settings.text_percent)
        self.languages.show(tag)
        window = MainWindow(PageContext(use_cases), self.languages)
        self.windows.append(window)
        window.resize(*size)
        window.go("today")
        window.show()
        self.settle()
        return window

    def settle(self):
        self._run_events()
        for window in self.windows:
            build_whole(window)
        self._run_events()

    def _run_events(self):
        for _round in range(6):
            self.app.processEvents()

    def close(self):
        for window in self.windows:
            if shiboken6.isValid(window):
                window.close()
                window.deleteLater()
        self.windows.clear()
        self.app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        self.languages.show("en")
        runtime.install(Translator.english())
        self.app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        apply_theme(self.app, "light", 100)
        QLocale.setDefault(QLocale("en_GB"))


@pytest.fixture
def shell(qapp):
    """A way to open the window."""
    made = Shell(qapp)
    yield made
    made.close()
