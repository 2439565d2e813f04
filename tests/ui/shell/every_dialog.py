"""Every dialog of the window by name, each as it opens for a sample person."""

from __future__ import annotations

import importlib
import pkgutil
from dataclasses import replace

from edu_app.core.backup_facts import BackupInfo, PersonCount, RestorePreview
from edu_app.exchange.archive import Archive, PersonArchive
from edu_app.exchange.archive_plan import plan_import
from edu_app.exchange.plan_model import PhoneDate
from edu_app.i18n.runtime import pgettext
from edu_app.ui import dialogs
from edu_app.ui.dialogs.absence_form import AbsenceForm
from edu_app.ui.dialogs.appointment_form import AppointmentForm
from edu_app.ui.dialogs.clinic_date_form import ClinicDateForm
from edu_app.ui.dialogs.code_dialog import CodeDialog
from edu_app.ui.dialogs.come_up_form import ComeUpForm
from edu_app.ui.dialogs.first_start import FirstStart
from edu_app.ui.dialogs.follow_on_form import FollowOnForm
from edu_app.ui.dialogs.hand_over import HandOverDialog
from edu_app.ui.dialogs.import_dialog import ImportDialog
from edu_app.ui.dialogs.injection_form import InjectionForm
from edu_app.ui.dialogs.medicine_form import MedicineForm
from edu_app.ui.dialogs.parts.asking_dialog import AskingDialog
from edu_app.ui.dialogs.parts.form_dialog import FormDialog
from edu_app.ui.dialogs.parts.record_form import RecordForm
from edu_app.ui.dialogs.parts.working_dialog import WorkingDialog
from edu_app.ui.dialogs.passed_form import PassedForm
from edu_app.ui.dialogs.pause_form import PauseForm
from edu_app.ui.dialogs.person_form import PersonForm
from edu_app.ui.dialogs.planned_last_form import PlannedLastForm
from edu_app.ui.dialogs.restore_dialog import RestoreDialog
from edu_app.ui.dialogs.review_form import ReviewForm
from edu_app.ui.dialogs.since_form import SinceForm
from edu_app.ui.dialogs.still_form import StillForm
from edu_app.ui.dialogs.sure_dialog import SureDialog
from edu_app.ui.dialogs.therapy_form import TherapyForm
from edu_app.ui.dialogs.who_dialog import WhoDialog


def _code(context, window):
    phone = PhoneDate(context.use_cases.clock.today(), "60 mg", "BEGIN:VEVENT")
    return CodeDialog(context, phone, window)


def _import(context, window):
    records = context.use_cases.book.records(context.person())
    person = PersonArchive(replace(records, person=replace(records.person, id="elsewhere")))
    return ImportDialog(context, plan_import(Archive((person,)), [records]), window)


def _restore(context, window):
    backup = BackupInfo("records-1.db", context.use_cases.clock.today(), people=1, records=3)
    changed = PersonCount("Sample", only_now=1, only_backup=2, different=3)
    return RestoreDialog(context, RestorePreview(backup, {"sample": changed}), window)


def _sure(context, window):
    def words():
        return pgettext("button", "Delete for good")

    return SureDialog(context, words, (words(),), words, window)


DIALOGS = {
    "first-start": FirstStart,
    "injection": InjectionForm,
    "appointment": AppointmentForm,
    "clinic-date": ClinicDateForm,
    "come-up": ComeUpForm,
    "absence": AbsenceForm,
    "follow-on": FollowOnForm,
    "planned-last": PlannedLastForm,
    "therapy": TherapyForm,
    "passed": PassedForm,
    "review": ReviewForm,
    "since": SinceForm,
    "still": StillForm,
    "medicine": MedicineForm,
    "pause": PauseForm,
    "person": PersonForm,
    "hand-over": lambda c, w: HandOverDialog(c, c.person(), w),
    "code": _code,
    "who": lambda c, w: WhoDialog(c, c.use_cases.book.people(), w),
    "import": _import,
    "restore": _restore,
    "sure": _sure,
}


def all_kinds():
    """Return every class of dialog there is, so that none is forgotten in the list above."""
    for module in pkgutil.iter_modules(dialogs.__path__, f"{dialogs.__name__}."):
        importlib.import_module(module.name)
    found, open_kinds = set(), [FormDialog]
    while open_kinds:
        below = open_kinds.pop().__subclasses__()
        found |= set(below)
        open_kinds += below
    return found - {RecordForm, AskingDialog, WorkingDialog}
