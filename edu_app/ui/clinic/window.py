"""The window of a clinic session: navigation, screens, the question before it ends.

It speaks the nurse's language and follows the settings of the session. It names no screen, holds
no rule, and knows nothing of the home window.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow

from edu_app.core.errors import Fault
from edu_app.core.settings import Settings
from edu_app.i18n.runtime import _
from edu_app.services.faults import word_fault
from edu_app.ui.appearance import Appearance
from edu_app.ui.banner import Banner
from edu_app.ui.clinic.context import ClinicContext
from edu_app.ui.clinic.end_dialog import EndQuestion
from edu_app.ui.clinic.folding import Folding
from edu_app.ui.clinic.full_screens import FullScreens
from edu_app.ui.clinic.idle_watch import IdleWatch
from edu_app.ui.clinic.screen_stack import ScreenStack
from edu_app.ui.clinic.screens import GUIDE, find_screen, read_screen
from edu_app.ui.clinic.session_bar import SessionBar
from edu_app.ui.clinic.session_keys import add_session_keys
from edu_app.ui.clinic.session_navigation import SessionNavigation
from edu_app.ui.page_area import PageArea
from edu_app.ui.retranslate import Retranslator
from edu_app.ui.window_layout import divide


class ClinicWindow(QMainWindow):
    """One session; `ended` is said once, when it is over. `painted` comes with the first screen."""

    painted = Signal()
    ended = Signal()

    def __init__(self, context: ClinicContext, languages: Retranslator) -> None:
        super().__init__()
        self.context = context
        context.attach(self)
        self.languages = languages.tags
        settings = context.use_cases.settings
        self._appearance = Appearance(settings.current, languages, self._on_theme_changed)
        self.navigation, self.bar = SessionNavigation(context), SessionBar()
        self.stack, self.banner = ScreenStack(context), Banner()
        self.full = FullScreens(context, self.refresh)
        self.idle = IdleWatch(settings.current.clinic_idle_minutes, self)
        self._question = EndQuestion(context, self, self._end)
        self.area = PageArea(self.stack, context)
        self._fold = Folding(self.navigation, self.bar, self.area)
        self._first_paint_over = self._over = False
        self.setMinimumSize(QSize(320, 320))
        self.resize(1180, 800)
        self.setCentralWidget(divide((self.bar,), self.navigation, self.area, self.banner))
        self._connect()
        self.go("setup")

    def go(self, target: str) -> None:
        """Show another screen; a target that nobody has is a defect and raises KeyError.

        What needs a route waits for one: the set-up is shown instead.
        """
        screen_id, place = read_screen(target)
        if find_screen(screen_id).needs_route and not self.context.session.begun:
            screen_id, place = "setup", ""
        try:
            if find_screen(screen_id).place == "full":
                self.full.show(screen_id)
            else:
                # The guide is one lesson among others; the entry opens it and no list.
                self._show(screen_id, place or (GUIDE if screen_id == "lessons" else ""))
        except Fault as fault:
            self.tell(word_fault(fault))
        self._fold.close(self.width())

    def tell(self, text: str, undo: Callable[[], None] | None = None) -> None:
        """Say something at the bottom until it is closed or undone."""
        self.banner.tell(text, undo)

    def refresh(self) -> None:
        """Show anew what has changed."""
        self.setWindowTitle(_("{page} – BoneSteady").format(page=_("Clinic session")))
        self.navigation.refresh()
        self.stack.refresh()
        self._fold.fit(self.width())

    def ask_end(self, idle_minutes: int = 0) -> None:
        """Ask whether to end it; a session that was not started yet needs no question."""
        if self.context.session.begun or idle_minutes:
            self._question.ask(idle_minutes)
        else:
            self._end()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a live switch of the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.refresh()
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask first: closing is ending."""
        if self._over:
            super().closeEvent(event)
            return
        event.ignore()
        self.ask_end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the navigation away where there is no room for it."""
        super().resizeEvent(event)
        self._fold.fit(self.width())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Say once that the first screen can be seen; watch for use from then on."""
        super().paintEvent(event)
        if not self._first_paint_over:
            self._first_paint_over = True
            self.idle.watch(self.windowHandle())
            self.painted.emit()

    def _connect(self) -> None:
        for part in (self.navigation, self.bar):
            part.screen_chosen.connect(self.go)
        settings = self.context.use_cases.settings
        sizes = self.navigation.text_size
        sizes.percent_chosen.connect(lambda percent: settings.change(text_percent=percent))
        self.navigation.end_chosen.connect(self.ask_end)
        self.bar.menu_chosen.connect(lambda: self._fold.toggle(self.width()))
        self.stack.moved.connect(self.navigation.progress.refresh)
        self.idle.idled.connect(lambda: self.ask_end(self.idle.minutes))
        settings.subscribe(self._on_settings_changed)
        add_session_keys(self, self.go, sizes)

    def _show(self, screen_id: str, place: str) -> None:
        self.stack.show_screen(screen_id, place)
        self.navigation.refresh()
        self.navigation.show_chosen(screen_id)

    def _end(self) -> None:
        if not self._over:
            self._over = True
            self.full.close()
            self.ended.emit()

    def _on_theme_changed(self) -> None:
        self.navigation.text_size.retranslate()
        self.stack.fit()
        self.area.fit()
        self.refresh()

    def _on_settings_changed(self, settings: Settings) -> None:
        try:
            self._appearance.follow(settings)
        except Fault as fault:
            self.tell(word_fault(fault))
