"""What the lessons pages do, without Qt: asks the learning service and tells the view what to show.

Owns which lesson is open and what a search or a link leads to. Must not know a widget.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Protocol

from edu_app.core.errors import Fault
from edu_app.services.faults import word_fault
from edu_app.services.learning_values import Hit, LessonRow, OpenLesson

if TYPE_CHECKING:
    from edu_app.services.learning import Learning


class LessonsView(Protocol):
    """What the presenter tells the page."""

    def show_list(self, rows: Sequence[LessonRow]) -> None: ...

    def show_hits(self, text: str, hits: Sequence[Hit]) -> None: ...

    def show_lesson(self, lesson: OpenLesson, place: str) -> None: ...

    def place_shown(self) -> str: ...

    def tell(self, text: str) -> None: ...


class LessonsPresenter:
    """`tag` and `person` are asked anew each time: both can change while the page is open."""

    def __init__(
        self,
        learning: Learning,
        view: LessonsView,
        tag: Callable[[], str],
        person: Callable[[], str],
    ) -> None:
        self._learning, self._view = learning, view
        self._tag, self._person = tag, person
        self.open_id = ""
        self._read_ahead = ""

    def refresh(self) -> None:
        """Show again what is shown: the language, the person or the progress may have changed."""
        if self.open_id:
            self.leave()
            self.open(self.open_id, self._view.place_shown())
        else:
            self.show_list()

    def show_list(self) -> None:
        """Leave the lesson and show all of them."""
        self.leave()
        self.open_id = ""
        try:
            self._view.show_list(self._learning.rows(self._tag(), self._person()))
        except Fault as fault:
            self._view.tell(word_fault(fault))

    def open(self, lesson: str, anchor: str = "") -> None:
        """Open a lesson at `anchor`, or where it was left; one that was read opens at its top."""
        if lesson != self.open_id:
            self.leave()
        try:
            shown = self._learning.open(lesson, self._tag(), self._person())
        except Fault as fault:
            self._view.tell(word_fault(fault))
            return
        self.open_id = lesson
        place = "" if shown.row.read else self._place(lesson)
        self._view.show_lesson(shown, anchor or place)

    def search(self, text: str) -> None:
        """Show the sentences with `text`, or the list for an empty one."""
        if not text.strip():
            self.show_list()
            return
        self._view.show_hits(text, self._learning.search(text, self._tag()))

    def steps_ahead(self) -> list[Callable[[], None]]:
        """Return small steps that read all lessons of this language, none when that is done.

        The first search would have to wait for them.
        """
        tag = self._tag()
        if tag == self._read_ahead:
            return []
        self._read_ahead = tag
        steps: list[Callable[[], None]] = [
            partial(_read, self._learning, lesson, tag) for lesson in self._learning.ids()
        ]
        return [*steps, partial(_search_nothing, self._learning, tag)]

    def leave(self) -> None:
        """Remember where in the open lesson somebody stopped."""
        if self.open_id and self._person():
            place = self._view.place_shown()
            self._try(lambda: self._learning.remember_place(self._person(), self.open_id, place))

    def mark_read(self, *, read: bool) -> None:
        """Write down whether the open lesson counts as read."""
        if self.open_id and self._person():
            self._try(lambda: self._learning.mark_read(self._person(), self.open_id, read=read))

    def _place(self, lesson: str) -> str:
        return self._learning.place(self._person(), lesson) if self._person() else ""

    def _try(self, action: Callable[[], object]) -> None:
        try:
            action()
        except Fault as fault:
            self._view.tell(word_fault(fault))


def _read(learning: Learning, lesson: str, tag: str) -> None:
    # A damaged lesson is told when somebody searches or opens it.
    with suppress(Fault):
        learning.read_ahead(lesson, tag)


def _search_nothing(learning: Learning, tag: str) -> None:
    with suppress(Fault):
        learning.search("", tag)
