"""Every page and form: a name for each control, room for its words, targets a hand can hit."""

from __future__ import annotations

import datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QWidget

from edu_app.core.records import Appointment, Flag, FlagKind
from edu_app.i18n import runtime
from edu_app.i18n.pseudo import mirrored, stretched
from edu_app.ui.dialogs.absence_form import AbsenceForm
from edu_app.ui.dialogs.appointment_form import AppointmentForm
from edu_app.ui.dialogs.clinic_date_form import ClinicDateForm
from edu_app.ui.dialogs.come_up_form import ComeUpForm
from edu_app.ui.dialogs.first_start import FirstStart
from edu_app.ui.dialogs.follow_on_form import FollowOnForm
from edu_app.ui.dialogs.injection_form import InjectionForm
from edu_app.ui.dialogs.medicine_form import MedicineForm
from edu_app.ui.dialogs.pause_form import PauseForm
from edu_app.ui.dialogs.person_form import PersonForm
from edu_app.ui.dialogs.planned_last_form import PlannedLastForm
from edu_app.ui.dialogs.therapy_form import TherapyForm
from edu_app.ui.page_stack import PageFrame
from edu_app.ui.pages.calendar.page import CalendarPage
from edu_app.ui.pages.settings.page import SettingsPage
from edu_app.ui.pages.when_to_call.page import WhenToCallPage
from edu_app.ui.theme.current import apply_theme

VIEWS = {
    "calendar": CalendarPage,
    "when-to-call": WhenToCallPage,
    "settings": SettingsPage,
    "first-start": FirstStart,
    "injection": InjectionForm,
    "appointment": AppointmentForm,
    "follow-on": FollowOnForm,
    "clinic-date": ClinicDateForm,
    "planned-last": PlannedLastForm,
    "come-up": ComeUpForm,
    "absence": AbsenceForm,
    "therapy": TherapyForm,
    "person": PersonForm,
    "medicine": MedicineForm,
    "pause": PauseForm,
}
CONTROLS = (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox)


@pytest.fixture
def filled(context, keep):
    book = keep(context, "2026-01-19", "2026-07-20")
    book.save("maria", Appointment("a", datetime.date(2027, 1, 18), place="Room 4"))
    book.save("maria", Flag("f", FlagKind.DENTAL, datetime.date(2026, 11, 1)))
    keep(context, name="Rosa", person_id="rosa")
    return context


@pytest.fixture
def speak(qapp):
    """Return a function that shows a pseudo-language; stretched, or mirrored."""

    def use(tag):
        runtime.install({"en-XA": stretched, "ar-XB": mirrored}[tag]())
        way = runtime.current().direction
        rtl = Qt.LayoutDirection.RightToLeft
        qapp.setLayoutDirection(rtl if way == "rtl" else Qt.LayoutDirection.LeftToRight)

    return use


def make(view, context):
    """Return the view as the window shows it: a page stands in the frame that scrolls."""
    made = VIEWS[view](context)
    return made if made.isModal() else PageFrame(made, context)


def controls(widget):
    found = [c for kind in CONTROLS for c in widget.findChildren(kind)]
    return [
        c for c in found if c.isVisible() and c.parent().metaObject().className() != "QComboBox"
    ]


def called(control):
    """Return the name that a screen reader is given."""
    return QAccessible.queryAccessibleInterface(control).text(QAccessible.Text.Name)


@pytest.mark.parametrize("view", VIEWS)
def test_every_control_has_a_name_and_a_target_of_44_pixels(filled, show, view):
    shown = show(make(view, filled), (900, 900))
    for control in controls(shown):
        assert called(control).strip(), control
        assert control.height() >= 44, called(control)
        assert control.width() >= 44, called(control)


@pytest.mark.parametrize("tag", ["en-XA", "ar-XB"])
@pytest.mark.parametrize("view", VIEWS)
def test_at_300_percent_nothing_is_cut_or_pushed_out(filled, show, speak, qapp, view, tag):
    apply_theme(qapp, "light", 300)
    speak(tag)
    shown = show(make(view, filled), (820, 900))
    qapp.processEvents()
    for label in shown.findChildren(QLabel):
        if label.isVisible() and label.wordWrap() and label.text():
            assert label.height() >= label.heightForWidth(label.width()) - 2, label.text()
            assert is_inside(label, shown), label.text()
            assert longest_word(label) <= label.width(), label.text()
    for control in controls(shown):
        assert is_inside(control, shown), called(control)
        if isinstance(control, QAbstractButton):
            assert control.height() >= control.heightForWidth(control.width()), called(control)
            assert longest_word(control) <= control.width() - 8, called(control)


def longest_word(widget):
    words = widget.text().replace("\u200b", " ").split()
    return max((widget.fontMetrics().horizontalAdvance(word) for word in words), default=0)


def is_inside(widget: QWidget, shown: QWidget) -> bool:
    left = widget.mapTo(shown, widget.rect().topLeft()).x()
    return left >= -1 and left + widget.width() <= shown.width() + 1


@pytest.mark.parametrize("view", VIEWS)
def test_tab_reaches_every_control_and_never_stays(filled, show, press, view):
    shown = show(make(view, filled), (900, 900))
    shown.activateWindow()
    wanted = {
        c for c in controls(shown) if c.isEnabled() and c.focusPolicy() & Qt.FocusPolicy.TabFocus
    }
    reached, at = set(), shown
    for _step in range(400):
        at = at.nextInFocusChain()
        reached.add(at)
    assert wanted <= reached


def test_what_is_said_for_a_choice_is_seen_at_once(context, keep, show, press, qtbot):
    keep(context, "2026-07-20")
    form = show(ComeUpForm(context), (640, 520))
    press.click(form.kind.buttons["dental"])
    seen = form.advice.visibleRegion
    qtbot.waitUntil(lambda: seen().boundingRect().height() == form.advice.height())


def test_what_to_say_about_time_away_is_seen_from_its_beginning(context, keep, show, press, qtbot):
    keep(context, "2026-07-20")
    form = show(AbsenceForm(context), (640, 420))
    press.type(form.first.line, "2027-01-10")
    press.type(form.last.line, "2027-02-10")
    press.click(form.tell)

    def top():
        return form.answer.mapTo(form.area.viewport(), QPoint(0, 0)).y()

    qtbot.waitUntil(lambda: 0 <= top() < form.area.viewport().height() / 2)
