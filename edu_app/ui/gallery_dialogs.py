"""The dialogs that have a picture of their own."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QDialog, QWidget

from edu_app.ui.dialogs.absence_form import AbsenceForm
from edu_app.ui.dialogs.appointment_form import AppointmentForm
from edu_app.ui.dialogs.come_up_form import ComeUpForm
from edu_app.ui.dialogs.first_start import FirstStart
from edu_app.ui.dialogs.injection_form import InjectionForm
from edu_app.ui.page_context import PageContext

DIALOGS: Mapping[str, Callable[[PageContext, QWidget], QDialog]] = {
    "first-start": FirstStart,
    "injection": InjectionForm,
    "appointment": AppointmentForm,
    "come-up": ComeUpForm,
    "absence": AbsenceForm,
}
