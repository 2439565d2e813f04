"""What is asked when the window has opened: the first questions, or whom it is for.

Dialogs are loaded only when they are needed; nothing is asked while pictures are taken.
"""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from edu_app.core.errors import Fault
from edu_app.services.faults import word_fault
from edu_app.ui.page_context import PageContext


def greet(window: QWidget, context: PageContext) -> None:
    """Ask the first questions where nobody has answered them; with several people, who it is."""
    if not context.use_cases.settings.current.first_start_done:
        open_first_start(window, context)
        return
    if len(context.use_cases.book.people()) > 1:
        from edu_app.ui.dialogs.who_dialog import WhoDialog

        dialog = WhoDialog(context, context.use_cases.book.people(), window)
        dialog.chosen.connect(lambda person: _choose(context, person))
        dialog.open()


def open_first_start(window: QWidget, context: PageContext) -> None:
    """Open the first questions; what was answered is kept by the dialog itself."""
    from edu_app.ui.dialogs.first_start import FirstStart

    FirstStart(context, window).open()


def _choose(context: PageContext, person_id: str) -> None:
    try:
        context.use_cases.settings.change(current_person=person_id)
    except Fault as fault:
        context.tell(word_fault(fault))
