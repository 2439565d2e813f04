"""The word, sign and tone of each state and reason: shape and word always stand beside colour."""

from __future__ import annotations

from collections.abc import Mapping

from edu_app.core.decision import Status
from edu_app.core.marks import N_
from edu_app.core.regimen import Regimen
from edu_app.i18n.runtime import _
from edu_app.ui.pages.today.view_model import Chip

# Looked up when shown. None of them says that anything is well: it names a place in time.
WORDS: Mapping[str, tuple[str, str]] = {
    "scheduled": (N_("Scheduled"), "clock"),
    "plan-ahead": (N_("Time to book"), "calendar"),
    "due-soon": (N_("Due soon"), "calendar"),
    "due": (N_("Due today"), "bell"),
    "late": (N_("Late"), "bell"),
    "overdue": (N_("Overdue"), "warning"),
    "very-late": (N_("Very late"), "warning"),
    "long-gap": (N_("Long gap"), "stop"),
    "date-unknown": (N_("Date not known"), "question"),
    "not-started": (N_("Not started yet"), "clock"),
    "other-schedule": (N_("Another schedule"), "question"),
    "clock-wrong": (N_("Check the date"), "question"),
    "under-age": (N_("For adults only"), "question"),
    "after-switch": (N_("Next medicine started"), "pill"),
    "nobody": (N_("Nothing written down yet"), "question"),
}
_SOON = ("due-soon", "due")
_ASKING = ("date-unknown", "clock-wrong")


def chip_of(status: Status, regimen: Regimen) -> Chip:
    """Return the chip of a status; late and red come from the regimen's own rows."""
    name = status.state or status.reason or "nobody"
    word, icon = WORDS[name]
    return Chip(_(word), icon, tone_of(name, regimen))


def tone_of(name: str, regimen: Regimen) -> str:
    """Return the tone of a state or reason."""
    row = regimen.states_by_name.get(name)
    if row is None:
        return "amber" if name in _ASKING else "neutral"
    if row.red:
        return "deep" if row is regimen.states[-1] else "red"
    return "amber" if row.late or name in _SOON else "neutral"
