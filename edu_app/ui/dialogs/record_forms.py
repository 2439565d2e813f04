"""Which form belongs to which record; one place so that Today, calendar and planner open the same.

A form is opened without blocking the window.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QWidget

from edu_app.core.records import (
    Appointment,
    ClinicDate,
    ClinicReview,
    Flag,
    FollowOn,
    Injection,
    PlannedLast,
    Record,
    Therapy,
)
from edu_app.ui.dialogs.absence_form import AbsenceForm
from edu_app.ui.dialogs.appointment_form import AppointmentForm
from edu_app.ui.dialogs.clinic_date_form import ClinicDateForm
from edu_app.ui.dialogs.come_up_form import ComeUpForm
from edu_app.ui.dialogs.follow_on_form import FollowOnForm
from edu_app.ui.dialogs.injection_form import InjectionForm
from edu_app.ui.dialogs.parts.form_dialog import FormDialog
from edu_app.ui.dialogs.passed_form import PassedForm
from edu_app.ui.dialogs.planned_last_form import PlannedLastForm
from edu_app.ui.dialogs.review_form import ReviewForm
from edu_app.ui.dialogs.since_form import SinceForm
from edu_app.ui.dialogs.still_form import StillForm
from edu_app.ui.dialogs.therapy_form import TherapyForm
from edu_app.ui.page_context import PageContext

FORMS: Mapping[str, type[Any]] = {
    "injection": InjectionForm,
    "appointment": AppointmentForm,
    "follow-on": FollowOnForm,
    "clinic-date": ClinicDateForm,
    "planned-last": PlannedLastForm,
    "come-up": ComeUpForm,
    "absence": AbsenceForm,
    "therapy": TherapyForm,
    "passed": PassedForm,
    "review": ReviewForm,
    "since": SinceForm,
    "still": StillForm,
}
_NAMES: Mapping[type[Any], str] = {
    Injection: "injection",
    Appointment: "appointment",
    FollowOn: "follow-on",
    ClinicDate: "clinic-date",
    ClinicReview: "review",
    PlannedLast: "planned-last",
    Flag: "come-up",
    Therapy: "therapy",
}


def open_form(
    context: PageContext, name: str, parent: QWidget | None = None, *, person_id: str = ""
) -> FormDialog:
    """Open the empty form `name` (a key above) for a person; "" is the one shown now."""
    form: FormDialog = FORMS[name](context, parent, person_id=person_id)
    form.open()
    return form


def open_record(
    context: PageContext, record: Record, parent: QWidget | None = None, *, person_id: str = ""
) -> FormDialog:
    """Open the form that changes `record`; raises KeyError for a record without a form."""
    made = FORMS[_NAMES[type(record)]]
    form: FormDialog = made(context, parent, person_id=person_id, record=record)
    form.open()
    return form
