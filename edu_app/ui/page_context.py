"""What a page may ask of the window: the use cases, the words, the person, and to go elsewhere.

A page gets this and nothing else; it never sees the window itself or another page.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from edu_app.i18n import runtime
from edu_app.services.wording import say
from edu_app.ui.formatting import QtWords

if TYPE_CHECKING:
    from edu_app.core.decision import Message
    from edu_app.services.use_cases import UseCases


class Window(Protocol):
    """What the window offers to pages."""

    def go(self, target: str) -> None: ...

    def tell(self, text: str, undo: Callable[[], None] | None = None) -> None: ...

    def languages(self) -> tuple[str, ...]: ...


class PageContext:
    """One for the whole window; what it answers follows the settings at the time of the call."""

    def __init__(self, use_cases: UseCases, window: Window | None = None) -> None:
        self.use_cases = use_cases
        self._window = window
        # Sends a real test reminder; None where nothing looks for reminders.
        self.reminder_test: Callable[[], None] | None = None

    def attach(self, window: Window) -> None:
        """Name the window that `go` and `tell` speak to."""
        self._window = window

    @property
    def tag(self) -> str:
        """Return the language shown now (BCP 47)."""
        return runtime.current().tag

    def words(self) -> QtWords:
        """Return how dates and numbers are written now."""
        chosen = self.use_cases.settings.current
        return QtWords(
            self.tag,
            chosen.country,
            latin_digits=chosen.latin_digits,
            calendar=chosen.calendar,
        )

    def person(self) -> str:
        """Return the id of the person shown, empty while nobody is kept here."""
        people = self.use_cases.book.people()
        known = [person.id for person in people]
        chosen = self.use_cases.settings.current.current_person
        if chosen in known:
            return chosen
        return known[0] if known else ""

    def say(self, message: Message) -> str:
        """Return a message of the regimen in words."""
        return say(
            message,
            self.use_cases.regimen,
            runtime.current(),
            self.words(),
            emergency=self.emergency_number(),
        )

    def emergency_number(self) -> str:
        """Return the country's checked emergency number, empty when none is known."""
        country = self.use_cases.settings.current.country
        return self.use_cases.countries.emergency(country) if country else ""

    def go(self, target: str) -> None:
        """Show another page: "today", "lesson:<id>#<anchor>", "settings:<section>" and so on."""
        if self._window:
            self._window.go(target)

    def tell(self, text: str, undo: Callable[[], None] | None = None) -> None:
        """Say something at the bottom of the window; it stays until it is closed or undone."""
        if self._window:
            self._window.tell(text, undo)

    def languages(self) -> tuple[str, ...]:
        """Return the tags of the languages that can be chosen, English first."""
        return self._window.languages() if self._window else ("en",)
