"""The screens one behind the other: built when first shown, refreshed whenever they are shown."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from edu_app.ui.clinic.context import ClinicContext
from edu_app.ui.clinic.screens import find_screen
from edu_app.ui.page_stack import PageFrame


class ScreenStack(QStackedWidget):
    """Shows one screen of the list at a time; `moved`: it has gone on along the route."""

    moved = Signal()

    def __init__(self, context: ClinicContext) -> None:
        super().__init__()
        self._context = context
        self._frames: dict[str, PageFrame] = {}
        self._carries_line = False
        self.shown_id = ""

    def show_screen(self, screen_id: str, place: str = "") -> QWidget:
        """Show the screen, opened at `place`, and return it.

        Raises the fault of a store or of damaged content; the one before then stays shown.
        """
        frame = self._frames.get(screen_id) or self._build(screen_id)
        self.shown_id = screen_id
        self.refresh()
        self.setCurrentWidget(frame)
        if place:
            frame.page.open_at(place)  # type: ignore[attr-defined]  # screens with places have it
        return frame.page

    def refresh(self) -> None:
        """Let the shown screen read and show anew."""
        frame = self._frames.get(self.shown_id)
        if frame is not None:
            frame.page.refresh()  # type: ignore[attr-defined]  # every screen has it

    def carry_line(self, *, wanted: bool) -> None:
        """Let every screen end with the standing line, or none."""
        self._carries_line = wanted
        for frame in self._frames.values():
            frame.carry_line(wanted=wanted)

    def fit(self) -> None:
        """Follow another text size."""
        for frame in self._frames.values():
            frame.fit()

    def built(self, screen_id: str) -> QWidget | None:
        """Return a screen that has been built, None otherwise."""
        frame = self._frames.get(screen_id)
        return frame.page if frame else None

    def _build(self, screen_id: str) -> PageFrame:
        screen = find_screen(screen_id).factory(self._context)
        screen.setObjectName(f"screen-{screen_id}")
        if hasattr(screen, "moved"):
            screen.moved.connect(self.moved)
        frame = PageFrame(screen, self._context)
        frame.carry_line(wanted=self._carries_line)
        self._frames[screen_id] = frame
        self.addWidget(frame)
        return frame
