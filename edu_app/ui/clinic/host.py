"""Opens a session in a window of its own and drops everything of it when it is over.

Meanwhile the home window is hidden and its reminders rest; afterwards language, theme and text
size are as before. Decides nothing about lessons or dates. Sessions are made by the composition
root: the host never sees a store.
"""

from __future__ import annotations

import gc
from collections.abc import Callable
from typing import NamedTuple

import shiboken6
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from edu_app.core.errors import Fault
from edu_app.services.clinic_session import ClinicSession
from edu_app.services.faults import word_fault
from edu_app.ui.clinic.context import ClinicContext
from edu_app.ui.clinic.saving import QuietQt
from edu_app.ui.clinic.window import ClinicWindow
from edu_app.ui.main_window import MainWindow
from edu_app.ui.retranslate import Retranslator
from edu_app.ui.theme.current import (
    apply_theme,
    families,
    styled_at_the_end,
    text_percent,
    theme_name,
)


class MadeSession(NamedTuple):
    """A session and what closes its stores."""

    session: ClinicSession
    close: Callable[[], None]


Make = Callable[[], MadeSession]


class SessionHost(QObject):
    """`home` None: the program was started for sessions alone; then the next one follows.

    `left` is said when the set-up was closed there: nobody wants another session.
    """

    left = Signal()

    def __init__(self, make: Make, languages: Retranslator, home: MainWindow | None = None) -> None:
        super().__init__(home)
        self._make, self._languages, self._home = make, languages, home
        self._quiet = QuietQt()
        self._made: MadeSession | None = None
        self._before: _Shown | None = None
        self.window: ClinicWindow | None = None

    def open(self) -> None:
        """Open a session; after a `Fault` the home window is as it was and says what happened.

        Without a home window the fault is raised.
        """
        if self.window is not None:
            return
        try:
            self._open()
        except Fault as fault:
            self._drop()
            if self._home is None:
                raise
            self._home.tell(word_fault(fault))

    def _open(self) -> None:
        self._before = _Shown.now(self._languages, self._home)
        self._made = self._make()
        self._quiet.begin()
        window = self._build(self._made.session)
        window.ended.connect(self._on_ended)
        self.window = window
        if self._home:
            window.setGeometry(self._home.geometry())
            window.setWindowState(self._home.windowState())
        window.show()
        if self._home:
            self._home.stand_in = window
            self._home.set_aside.emit(True)
            self._home.hide()
        # Whoever hides the active window leaves none active.
        window.activateWindow()

    def _build(self, session: ClinicSession) -> ClinicWindow:
        app = QApplication.instance()
        if self._home or not isinstance(app, QApplication):
            # Styling at the end would style the home window twice, too.
            return ClinicWindow(ClinicContext(session), self._languages)
        with styled_at_the_end(app):
            return ClinicWindow(ClinicContext(session), self._languages)

    def _on_ended(self) -> None:
        # A button of the window has said so: the window cannot be dropped before it has returned.
        QTimer.singleShot(0, self, self._finish)

    def _finish(self) -> None:
        begun = self._made is not None and self._made.session.begun
        quits = QApplication.quitOnLastWindowClosed()
        # For a moment there is no window.
        QApplication.setQuitOnLastWindowClosed(False)
        try:
            self._drop()
        finally:
            if self._home:
                self._home.show()
                self._home.activateWindow()
            elif begun:
                self.open()
            QApplication.setQuitOnLastWindowClosed(quits)
        if self._home is None and not begun:
            self.left.emit()

    def _drop(self) -> None:
        """Drop everything of the session, then show the program as it was before."""
        window, made = self.window, self._made
        self.window = self._made = None
        if window is not None:
            window.hide()
            shiboken6.delete(window)
        if made is not None:
            made.close()
        del window, made
        # What was typed lies in objects that hold each other: they must not wait for their turn.
        gc.collect()
        self._quiet.end()
        if self._before is not None:
            self._before.restore(self._languages)
        if self._home and self._home.stand_in:
            self._home.stand_in = None
            self._home.set_aside.emit(False)


class _Shown(NamedTuple):
    """What the program looks like: language, country, theme, text size."""

    tag: str
    country: str
    theme: str
    percent: int

    @classmethod
    def now(cls, languages: Retranslator, home: MainWindow | None) -> _Shown:
        chosen = home.context.use_cases.settings.current if home else None
        country = chosen.country if chosen else ""
        return cls(languages.tag, country, theme_name(), text_percent())

    def restore(self, languages: Retranslator) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication) and (self.theme, self.percent) != (
            theme_name(),
            text_percent(),
        ):
            apply_theme(app, self.theme, self.percent, families())
        languages.show(self.tag, self.country)
