"""A row of the route: the patient's side and the nurse's, either of them alone where wanted."""

from __future__ import annotations

from typing import Literal

from PySide6.QtWidgets import QWidget

from edu_app.ui.widgets.blocks.paired_row import PairedRow

View = Literal["both", "patient", "nurse"]


class TwoSides(PairedRow):
    """`patient` None or `nurse` None leaves that place empty."""

    def __init__(self, patient: QWidget | None, nurse: QWidget | None) -> None:
        sides = patient or QWidget(), nurse or QWidget()
        super().__init__(*sides)
        self._patient, self._nurse = sides

    def show_side(self, view: View) -> None:
        """Show both sides or one."""
        self._patient.setVisible(view != "nurse")
        self._nurse.setVisible(view != "patient")
