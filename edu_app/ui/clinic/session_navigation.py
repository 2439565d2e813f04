"""The leading side of a session's window: its screens, how far it has got, text size, the end.

Names no screen: what stands here is what screens.py holds. Emits what was chosen, decides nothing.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from edu_app.i18n.runtime import _, pgettext
from edu_app.ui.clinic.context import ClinicContext
from edu_app.ui.clinic.route_progress import RouteProgress
from edu_app.ui.clinic.screens import SCREENS, Screen
from edu_app.ui.dialogs.parts.words_label import WordsLabel
from edu_app.ui.nav_button import NavButton
from edu_app.ui.side_panel import SidePanel

_LEAST_WIDTH = 216


class SessionNavigation(SidePanel):
    """What needs a route is shown once there is one."""

    screen_chosen = Signal(str)
    end_chosen = Signal()

    def __init__(self, context: ClinicContext) -> None:
        super().__init__(_LEAST_WIDTH)
        self._context = context
        self.name = WordsLabel(role="heading")
        self.progress = RouteProgress(context)
        self.end = self.buttons["end"] = NavButton()
        self.end.setObjectName("nav-end")
        self.end.clicked.connect(self.end_chosen)
        self.setWidget(self._build())
        self.refresh()

    def refresh(self) -> None:
        """Word every entry anew; show those that lead somewhere now."""
        self.setAccessibleName(_("Clinic session"))
        self.name.set_words(_("Clinic session"))
        begun = self._context.session.begun
        for screen in SCREENS:
            button = self.buttons[screen.id]
            button.setText(_(screen.title))
            button.setAccessibleName(_(screen.title))
            button.setVisible(begun or not screen.needs_route)
            button.updateGeometry()
        self.end.setText(
            pgettext("button", "End session") if begun else pgettext("button", "Close")
        )
        self.progress.refresh()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a live switch of the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.refresh()
        super().changeEvent(event)

    def _build(self) -> QWidget:
        panel, column = self.new_column()
        column.addWidget(self.name)
        column.addSpacing(12)
        self._add(column, "main", "full")
        column.addSpacing(12)
        column.addWidget(self.progress)
        column.addStretch(1)
        column.addSpacing(16)
        self._add(column, "alert", "foot")
        column.addWidget(self.text_size)
        column.addWidget(self.end)
        return panel

    def _add(self, column: QVBoxLayout, *places: str) -> None:
        for screen in SCREENS:
            if screen.place in places:
                column.addWidget(self._entry(screen))

    def _entry(self, screen: Screen) -> NavButton:
        button = NavButton(screen.icon, alert=screen.place == "alert")
        button.setCheckable(screen.place != "full")
        button.setObjectName(f"nav-{screen.id}")
        # Qt would uncheck the entry of the shown screen on a second click.
        button.clicked.connect(lambda _on=False, known=screen.id: self.screen_chosen.emit(known))
        self.buttons[screen.id] = button
        return button
