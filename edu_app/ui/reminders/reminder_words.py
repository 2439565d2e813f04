"""The words of a notification, of the banner and of the tray; neutral ones where she wants them.

The sentence itself is the regimen's; here stands only whose it is and what it is called. No Qt.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from edu_app.core.reminders import Reminder
from edu_app.i18n.bidi import isolate
from edu_app.i18n.runtime import _, pgettext

if TYPE_CHECKING:
    from edu_app.ui.page_context import PageContext


@dataclass(frozen=True)
class Standing:
    """A reminder that stands in the banner; `name` is empty while one person is kept."""

    person_id: str
    name: str
    reminder: Reminder


def program_name(*, discreet: bool) -> str:
    """Return what the program calls itself outside its own window."""
    return pgettext("window title", "My notes") if discreet else "BoneSteady"


def banner_text(standing: Standing, context: PageContext) -> str:
    """Return the sentence of a reminder, with the name where several people are kept."""
    said = context.say(standing.reminder.message)
    if not standing.name:
        return said
    return _("For {name}: {sentence}").format(name=isolate(standing.name), sentence=said)


def notification_text(standing: Standing, context: PageContext) -> str:
    """Return what a notification says; others may see it."""
    if context.use_cases.settings.current.discreet:
        return _("There is a note for you. Please open it.")
    return banner_text(standing, context)


def trial_text(context: PageContext) -> str:
    """Return what the self-test says."""
    if context.use_cases.settings.current.discreet:
        return _("This is a test of your notes.")
    return _("This is a test. A reminder looks like this.")
