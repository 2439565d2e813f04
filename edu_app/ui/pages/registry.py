"""The pages in their order. A page is one folder here and one row below; the window names none.

A door is an entry beside the pages that leads out of the window: to a window of its own.

A factory imports its page when it is first shown: the first page must not wait for the others.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal

from edu_app.core.marks import N_
from edu_app.core.values import value_class

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from edu_app.ui.page_context import PageContext


@value_class(frozen=True)
class PageEntry:
    """One page: its id, its title (looked up when shown), its sign, and where its entry stands."""

    id: str
    title: str
    icon: str
    place: Literal["main", "alert", "foot"]
    factory: Callable[[PageContext], QWidget]


@value_class(frozen=True)
class Door:
    """One way out of the window: its id, its title (looked up when shown) and its key."""

    id: str
    title: str
    key: str


def _today(context: PageContext) -> QWidget:
    from edu_app.ui.pages.today.page import TodayPage

    return TodayPage(context)


def _lessons(context: PageContext) -> QWidget:
    from edu_app.ui.pages.lessons.page import LessonsPage

    return LessonsPage(context)


def _calendar(context: PageContext) -> QWidget:
    from edu_app.ui.pages.calendar.page import CalendarPage

    return CalendarPage(context)


def _next_step(context: PageContext) -> QWidget:
    from edu_app.ui.pages.next_step.page import NextStepPage

    return NextStepPage(context)


def _questions(context: PageContext) -> QWidget:
    from edu_app.ui.pages.questions.page import QuestionsPage

    return QuestionsPage(context)


def _when_to_call(context: PageContext) -> QWidget:
    from edu_app.ui.pages.when_to_call.page import WhenToCallPage

    return WhenToCallPage(context)


def _settings(context: PageContext) -> QWidget:
    from edu_app.ui.pages.settings.page import SettingsPage

    return SettingsPage(context)


PAGES: tuple[PageEntry, ...] = (
    PageEntry("today", N_("Today"), "", "main", _today),
    PageEntry("lessons", N_("Lessons"), "", "main", _lessons),
    PageEntry("calendar", N_("My calendar"), "", "main", _calendar),
    PageEntry("next-step", N_("My next step"), "", "main", _next_step),
    PageEntry("questions", N_("My questions"), "", "main", _questions),
    PageEntry("when-to-call", N_("When to call"), "phone", "alert", _when_to_call),
    PageEntry("settings", N_("Settings and privacy"), "", "foot", _settings),
)

CLINIC = "clinic"
DOORS: tuple[Door, ...] = (Door(CLINIC, N_("Clinic session"), "F9"),)


def find_page(page_id: str) -> PageEntry:
    """Return the row of `page_id`; raise KeyError for a page that is not there."""
    return {page.id: page for page in PAGES}[page_id]


def ids() -> tuple[str, ...]:
    """Return the ids in order."""
    return tuple(page.id for page in PAGES)


def door_ids() -> tuple[str, ...]:
    """Return what can be asked for but is no page of the window."""
    return tuple(door.id for door in DOORS)
