"""A switch of the language reaches forms and pages that are open, and loses nothing typed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QAbstractButton, QLabel

from edu_app.i18n import runtime
from edu_app.i18n.pseudo import stretched
from edu_app.ui.dialogs.first_start import FirstStart
from edu_app.ui.dialogs.injection_form import InjectionForm
from edu_app.ui.pages.calendar.page import CalendarPage
from edu_app.ui.pages.settings.page import SettingsPage
from edu_app.ui.pages.when_to_call.page import WhenToCallPage

# Written by a person, or by the language's own data: no catalogue holds it.
_OWN = {"Maria", "the bone clinic", "English", "«", "‹", "›", "»", "0.1.0", ""}


@pytest.fixture
def switch(qapp):
    def use():
        runtime.install(stretched())
        QCoreApplication.sendEvent(qapp, QEvent(QEvent.Type.LanguageChange))
        qapp.processEvents()

    return use


def untranslated(shown):
    texts = [
        w.text()
        for kind in (QLabel, QAbstractButton)
        for w in shown.findChildren(kind)
        if w.isVisible()
    ]
    return [
        text
        for text in texts
        if text not in _OWN
        and any(sign.isalpha() and sign.isascii() for sign in text)
        and "~" not in text
        and "[" not in text
    ]


@pytest.mark.parametrize("view", [CalendarPage, SettingsPage, WhenToCallPage, FirstStart])
def test_every_word_follows(context, keep, show, switch, qapp, view):
    if view is not FirstStart:
        keep(context, "2026-07-20")
    shown = show(view(context), (900, 900))
    switch()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    left = untranslated(shown)
    assert [text for text in left if not _is_a_date_or_month(text)] == []


def _is_a_date_or_month(text):
    return any(sign.isdigit() for sign in text) or (text.isalpha() and text[0].isupper())


def test_what_was_typed_stays(context, keep, show, switch, press):
    keep(context)
    form = show(InjectionForm(context))
    press.click(form.given.buttons["given"])
    press.type(form.date.line, "2026-07-20")
    switch()
    assert form.date.day().isoformat() == "2026-07-20"
    assert form.given.value() == "given"
    assert form.proceed.text() != "Continue"
