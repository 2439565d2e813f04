"""What somebody does on the page: opens a form, removes, moves, takes back; and what is said then.

Must not know how the page is built: it follows the records by itself.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from edu_app.core.errors import Fault
from edu_app.core.revisions import Revision
from edu_app.i18n.runtime import _
from edu_app.services.faults import word_fault
from edu_app.ui.dialogs.parts.keeping import tell_kept
from edu_app.ui.page_context import PageContext
from edu_app.ui.pages.calendar.presenter import CalendarPresenter
from edu_app.ui.pages.calendar.view_model import Row


class CalendarDeeds:
    """Forms open above `page`. They are loaded then: the page must not wait for all of them."""

    def __init__(self, context: PageContext, presenter: CalendarPresenter, page: QWidget) -> None:
        self._context, self._presenter, self._page = context, presenter, page

    def wish(self, name: str) -> None:
        """Open what a button of the head stands for."""
        if name == "export":
            from edu_app.ui.dialogs.hand_over import open_hand_over

            open_hand_over(self._context, self._page)
        else:
            # The forms are loaded when one is opened: the page must not wait for all of them.
            from edu_app.ui.dialogs.record_forms import open_form

            open_form(self._context, name, self._page)

    def change(self, row: Row) -> None:
        """Open the form of a record."""
        from edu_app.ui.dialogs.record_forms import open_record

        open_record(self._context, row.record, self._page)

    def remove(self, row: Row) -> None:
        """Remove a record, and offer to take that back."""
        said = _("Removed: {what}, {date}").format(what=row.title, date=row.date_words)
        self._do(lambda: self._presenter.remove(self._context.person(), row), said)

    def end(self, row: Row) -> None:
        """Say that what has come up is over."""
        said = _("Over: {what}").format(what=row.title)
        self._do(lambda: self._presenter.end(self._context.person(), row), said)

    def move(self, row: Row) -> None:
        """Ask to whom a record belongs, and move it there."""
        from edu_app.ui.dialogs.who_dialog import WhoDialog

        mine = self._context.person()
        people = [p for p in self._context.use_cases.book.people() if p.id != mine]
        dialog = WhoDialog(self._context, people, self._page)
        said = _("Moved: {what}, {date}").format(what=row.title, date=row.date_words)
        dialog.chosen.connect(lambda to: self._do(lambda: self._presenter.move(row, to), said))
        dialog.open()

    def undo(self, revision_id: int) -> None:
        """Take one step of the history back."""
        self._do(lambda: self._presenter.undo(revision_id), _("Taken back."))

    def _do(self, action: Callable[[], Revision], said: str) -> None:
        try:
            revision = action()
        except Fault as fault:
            self._context.tell(word_fault(fault))
            return
        tell_kept(self._context, revision, said)
