"""What takes the place of a session's navigation where there is no room: menu and call."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from edu_app.i18n.runtime import _
from edu_app.ui.clinic.screens import SCREENS
from edu_app.ui.nav_button import NavButton
from edu_app.ui.widgets.blocks.flow_layout import FlowLayout


class SessionBar(QFrame):
    """The screens marked "alert" stay reachable in one step; the others are behind the menu."""

    menu_chosen = Signal()
    screen_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "topbar")
        self.menu = NavButton("menu")
        self.menu.clicked.connect(self.menu_chosen)
        self.alerts = [
            (screen, NavButton(screen.icon, alert=True))
            for screen in SCREENS
            if screen.place == "alert"
        ]
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 6, 8, 6)
        line = QWidget()
        column.addWidget(line)
        row = FlowLayout(line, spacing=6)
        row.addWidget(self.menu)
        for screen, button in self.alerts:
            row.addWidget(button)
            button.clicked.connect(
                lambda _on=False, known=screen.id: self.screen_chosen.emit(known)
            )
        self.retranslate()

    def retranslate(self) -> None:
        """Word the buttons anew."""
        self.menu.setText(_("Menu"))
        self.menu.setAccessibleName(_("Menu"))
        for screen, button in self.alerts:
            button.setText(_(screen.title))
            button.setAccessibleName(_(screen.title))

    def changeEvent(self, event: QEvent) -> None:
        """Follow a live switch of the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
