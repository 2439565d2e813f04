"""Pictures of every screen of a clinic session: set-up, teaching, presentation, take-away, end.

Draws the same window that a nurse uses, over a session in memory. Knows screens by their list.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QScrollArea, QWidget

from edu_app.core.clinic_choices import ClinicChoices
from edu_app.core.dates import add_days, add_months
from edu_app.services.clinic_session import ClinicSession
from edu_app.ui.clinic.code_screen import CodeScreen
from edu_app.ui.clinic.context import ClinicContext
from edu_app.ui.clinic.presentation.view import PresentationView
from edu_app.ui.clinic.screens import SCREENS
from edu_app.ui.clinic.window import ClinicWindow

if TYPE_CHECKING:
    from edu_app.services.use_cases import UseCases
    from edu_app.ui.retranslate import Retranslator

# Takes a widget and the name of its picture, without language and ending.
Save = Callable[[QWidget, str], None]

_PATIENT, _INSTEAD = "ar", "en"
_DAYS_LATE, _DAYS_SINCE = 9, 100
_PICKED = frozenset({"why-not-just-stop", "side-effects-and-teeth"})
_MOST_SCREENFULS = 4


class ClinicPictures:
    """One session of the language `nurse`, its patient speaking another; `save` takes each."""

    def __init__(
        self,
        use_cases: UseCases,
        languages: Retranslator,
        nurse: str,
        size: tuple[int, int],
        save: Save,
    ) -> None:
        self._size, self._save = size, save
        patient = _PATIENT if nurse != _PATIENT else _INSTEAD
        today = use_cases.clock.today()
        self._choices = ClinicChoices(
            patient=patient,
            nurse=nurse,
            minutes=20,
            last_injection=add_months(add_days(today, -_DAYS_LATE), -6),
            tablet_end=add_months(today, 18),
            picked=_PICKED,
        )
        session = ClinicSession(use_cases, ClinicChoices(patient=patient, nurse=nurse))
        self._context = ClinicContext(session)
        self.window = ClinicWindow(self._context, languages)
        self.window.resize(*size)

    def draw(self) -> None:
        """Save a picture of every screen, of the large views and of the question at the end."""
        self.window.show()
        self._draw_whole("clinic-setup")
        session = self._context.session
        session.begin(self._choices)
        session.name_clinic("the bone clinic", "555 0134")
        for screen in SCREENS:
            if screen.place == "full":
                self._draw_presentation()
            elif screen.needs_route or screen.place != "main":
                self.window.go("lesson:for-nurses" if screen.id == "lessons" else screen.id)
                self._draw_whole(f"clinic-{screen.id}")
        self._draw_code()
        self.window.go("teach")
        self.window.ask_end()
        for dialog in self.window.findChildren(QWidget, "end-session"):
            self._save(dialog, "clinic-end")

    def _draw_whole(self, name: str) -> None:
        """Save the screen as it opens, then what is below it, one screenful after the other."""
        self._save(self.window, name)
        areas = [area for area in self.window.stack.findChildren(QScrollArea) if area.isVisible()]
        tall = max(areas, key=lambda area: area.verticalScrollBar().maximum(), default=None)
        if tall is None:
            return
        bar = tall.verticalScrollBar()
        for number in range(2, _MOST_SCREENFULS + 1):
            before = bar.value()
            bar.setValue(before + bar.pageStep())
            if bar.value() == before:
                return
            self._save(self.window, f"{name}-{number}")

    def _draw_presentation(self) -> None:
        """Save the first slide, the same for the nurse, a picture and a question."""
        view = PresentationView(self._context)
        view.resize(*self._size)
        view.show()
        self._save(view, "clinic-present")
        view.do("turn")
        self._save(view, "clinic-present-nurse")
        seen: set[str] = set()
        while view.controls.on.isEnabled() and len(seen) < 2:
            view.do("on")
            kind = view.kind
            if kind in ("picture", "question") and kind not in seen:
                seen.add(kind)
                self._save(view, f"clinic-present-{kind}")
        view.hide()
        view.deleteLater()
        self._context.session.go_to(0)

    def _draw_code(self) -> None:
        """Save the code on the whole screen, for the camera of a phone: of a day to come."""
        given = add_days(self._context.use_cases.clock.today(), -_DAYS_SINCE)
        self._context.session.begin(replace(self._choices, last_injection=given))
        self.window.go("take-away")
        for button in self.window.findChildren(QPushButton, "phone-large"):
            button.click()
        for code in self.window.findChildren(CodeScreen):
            code.setWindowState(Qt.WindowState.WindowNoState)
            code.resize(*self._size)
            self._save(code, "clinic-code")
            code.close()
