"""A home window with its door to clinic sessions, over real stores in memory and real content."""

from __future__ import annotations

import shutil

import her_papers
import pytest
import shiboken6
import slide_show
from PySide6.QtCore import QEvent, QLocale, Qt
from PySide6.QtWidgets import QPushButton

from edu_app.core.settings import Settings
from edu_app.core.values import replace
from edu_app.i18n import runtime
from edu_app.i18n.catalogues import Catalogues
from edu_app.i18n.pseudo import MIRRORED, STRETCHED, mirrored, stretched
from edu_app.i18n.translator import Translator
from edu_app.paths import find_resources
from edu_app.services.memory_settings import MemorySettings
from edu_app.session import connect_doors, memory_session
from edu_app.ui.clinic.host import SessionHost
from edu_app.ui.gallery_people import PICTURE_DAY, PictureClock, sample_named
from edu_app.ui.main_window import MainWindow
from edu_app.ui.page_context import PageContext
from edu_app.ui.retranslate import Retranslator
from edu_app.ui.theme.current import apply_theme


class AllLanguages:
    """The product's own catalogues and the two languages that nobody speaks."""

    def __init__(self):
        resources = find_resources()
        self._real = Catalogues(resources.locales, resources.built_locales)

    def tags(self):
        return self._real.tags()

    def load(self, tag):
        made = {STRETCHED: stretched, MIRRORED: mirrored}.get(tag)
        return made() if made else self._real.load(tag)


class Clinic:
    """Opens a home window and sessions from it, and leaves nothing of either behind."""

    def __init__(self, app):
        self.app, self.homes = app, []
        self.resources = find_resources()
        self.languages = Retranslator(app, AllLanguages())

    def home(self, *, tag="en", size=(1180, 800), person="late", **chosen):
        settings = Settings(language=tag, first_start_done=True, theme="light", **chosen)
        self.file = MemorySettings(settings)
        use_cases = memory_session(self.resources, self.file, PictureClock(PICTURE_DAY))
        sample = sample_named(person, PICTURE_DAY)
        use_cases.book.add_person(sample.person)
        use_cases.book.save(sample.person.id, *sample.records)
        apply_theme(self.app, "light", settings.text_percent)
        self.languages.show(tag, settings.country)
        home = MainWindow(PageContext(use_cases), self.languages)
        connect_doors(home, self.resources, self.languages)
        self.homes.append(home)
        home.resize(*size)
        home.go("today")
        home.show()
        self.settle()
        return home

    def host(self, home):
        return home.findChild(SessionHost)

    def open(self, **chosen):
        """Return the window of a session that was opened from the home window."""
        home = self.home(**chosen)
        home.go("clinic")
        self.settle()
        return self.host(home).window

    def start(self, window, *, patient="", nurse="", minutes=3, last=None, tablet=None):
        """Fill in the set-up and start; return the teach screen."""
        screen = window.stack.built("setup")
        fields = screen.fields
        self.settle()
        for languages, tag in ((fields.patient, patient), (fields.nurse, nurse)):
            if tag:
                languages.choose(tag)
                languages.box.activated.emit(languages.box.currentIndex())
        fields.minutes.buttons[minutes].click()
        fields.last.set_day(last)
        fields.tablet.set_day(tablet)
        screen.start.click()
        self.settle()
        teach = window.stack.built("teach")
        if teach:
            teach.feeder.finish_now()
            self.settle()
        return teach

    def end(self, window):
        """Say in the dialog that the session is over."""
        window.ask_end()
        self.settle()
        window.findChild(QPushButton, "end-now").click()
        self.settle()

    def settle(self):
        for _round in range(8):
            self.app.processEvents()

    def close(self):
        for home in self.homes:
            if shiboken6.isValid(home):
                host = self.host(home)
                if host and host.window:
                    host.window._end()
                    self.settle()
                home.close()
                home.deleteLater()
        self.app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        self.languages.show("en")
        runtime.install(Translator.english())
        self.app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        apply_theme(self.app, "light", 100)
        QLocale.setDefault(QLocale("en_GB"))


@pytest.fixture
def without_spanish(clinic, tmp_path):
    """The content of `clinic` with one lesson and the prompts missing in Spanish."""
    content = tmp_path / "content"
    shutil.copytree(clinic.resources.content, content)
    (content / "lessons" / "warning-signs" / "es.md").unlink()
    (content / "prompts" / "es.toml").unlink()
    clinic.resources = replace(clinic.resources, content=content)
    return clinic


@pytest.fixture
def clinic(qapp):
    """A way to open sessions."""
    made = Clinic(qapp)
    yield made
    made.close()


@pytest.fixture
def present(qtbot, qapp):
    """Open the presentation over a real session; the theme is put back at the end."""

    def open_view(*args, percent=100, **more):
        apply_theme(qapp, "light", percent)
        view = slide_show.open_view(*args, **more)
        qtbot.addWidget(view)
        return view

    yield open_view
    apply_theme(qapp, "light", 100)


@pytest.fixture
def take_away(qtbot, tmp_path):
    """Open the take-away screen over a real session; files go to the test's folder."""

    def open_screen(*args, **more):
        screen = her_papers.open_screen(tmp_path, *args, **more)
        qtbot.addWidget(screen)
        return screen

    return open_screen
