"""The screens of a clinic session in their order; the window names none.

A factory imports its screen when it is first shown: the set-up must not wait for the others.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal, NamedTuple

from edu_app.core.marks import N_

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from edu_app.ui.clinic.context import ClinicContext


class Screen(NamedTuple):
    """One screen: its id, its title (looked up when shown), its sign, where its entry stands.

    `needs_route`: it shows what the set-up decided, so it waits until a session was started.
    A screen of the place "full" covers the whole display and says `left` when it is over.
    """

    id: str
    title: str
    icon: str
    place: Literal["main", "full", "alert", "foot"]
    needs_route: bool
    factory: Callable[[ClinicContext], QWidget]


def _setup(context: ClinicContext) -> QWidget:
    from edu_app.ui.clinic.setup_screen import SetupScreen

    return SetupScreen(context)


def _teach(context: ClinicContext) -> QWidget:
    from edu_app.ui.clinic.teach_screen import TeachScreen

    return TeachScreen(context)


def _present(context: ClinicContext) -> QWidget:
    from edu_app.ui.clinic.presentation.view import PresentationView

    return PresentationView(context)


def _take_away(context: ClinicContext) -> QWidget:
    from edu_app.ui.clinic.take_away.screen import TakeAwayScreen

    return TakeAwayScreen(context)


def _when_to_call(context: ClinicContext) -> QWidget:
    from edu_app.ui.pages.when_to_call.page import WhenToCallPage

    return WhenToCallPage(context)


def _guide(context: ClinicContext) -> QWidget:
    from edu_app.ui.pages.lessons.page import LessonsPage

    return LessonsPage(context)


SCREENS: tuple[Screen, ...] = (
    Screen("setup", N_("Set up"), "", "main", needs_route=False, factory=_setup),
    Screen("teach", N_("Teach"), "", "main", needs_route=True, factory=_teach),
    Screen("present", N_("Present"), "", "full", needs_route=True, factory=_present),
    Screen("take-away", N_("Take-away"), "", "main", needs_route=True, factory=_take_away),
    Screen(
        "when-to-call",
        N_("When to call"),
        "phone",
        "alert",
        needs_route=False,
        factory=_when_to_call,
    ),
    Screen("lessons", N_("Guide for nurses"), "", "foot", needs_route=False, factory=_guide),
)
# Where a page of the home window sends somebody, there may be none of that name here.
_INSTEAD = {
    "lesson": "lessons",
    "settings": "take-away",
    "questions": "take-away",
    "today": "teach",
    "calendar": "teach",
    "next-step": "teach",
    "clinic": "setup",
}
GUIDE = "for-nurses"


def read_screen(target: str) -> tuple[str, str]:
    """Return id of the screen and place in it; raise KeyError for what nobody has.

    "teach:if-a-dose-is-late#what-to-do" gives ("teach", "if-a-dose-is-late#what-to-do"). The
    details of the clinic, which the home window keeps in its settings, are typed on the take-away.
    """
    word, _colon, place = target.partition(":")
    screen_id = _INSTEAD.get(word, word)
    if word in _INSTEAD and word != "lesson":
        place = ""
    return find_screen(screen_id).id, place


def find_screen(screen_id: str) -> Screen:
    """Return the row of `screen_id`; raise KeyError for a screen that is not there."""
    return {screen.id: screen for screen in SCREENS}[screen_id]
