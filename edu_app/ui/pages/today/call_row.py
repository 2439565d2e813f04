"""Whom to call, with the number: on the Today page, and where a reminder is put off."""

from __future__ import annotations

from edu_app.core.records import Person
from edu_app.i18n.bidi import isolate
from edu_app.i18n.runtime import _
from edu_app.ui.pages.today.view_model import Action, CallRow


def call_row(person: Person) -> CallRow:
    """Return whom to call; without a number the page asks for it: calling is what it is about."""
    name, phone = person.clinic_name.strip(), person.clinic_phone.strip()
    if name and phone:
        said = _("Whom to call: {clinic}, {phone}")
        return CallRow(said.format(clinic=isolate(name), phone=isolate(phone)))
    missing = Action(_("Write down the clinic's number"), "settings:details")
    if phone:
        return CallRow(_("Whom to call: {phone}").format(phone=isolate(phone)), missing)
    if name:
        said = _("Whom to call: {clinic}. Its number is not written down yet.")
        return CallRow(said.format(clinic=isolate(name)), missing)
    return CallRow(_("The name and number of your clinic are not written down yet."), missing)
