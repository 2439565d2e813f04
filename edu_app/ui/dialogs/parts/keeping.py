"""Says what was kept, and offers to take it back; a fault while undoing is said in words."""

from __future__ import annotations

from edu_app.core.errors import Fault
from edu_app.core.revisions import Revision
from edu_app.services.faults import word_fault
from edu_app.ui.page_context import PageContext


def tell_kept(context: PageContext, revision: Revision, text: str) -> None:
    """Show `text` at the bottom of the window with an undo for `revision`."""

    def undo() -> None:
        try:
            context.use_cases.book.undo(revision.id)
        except Fault as fault:
            context.tell(word_fault(fault))

    context.tell(text, undo)


def record_label(context: PageContext, person_id: str, alone: str) -> str:
    """Return "Record for {name}" where several people are kept, else `alone` (rules 5)."""
    from edu_app.core.decision import Message

    people = context.use_cases.book.people()
    name = next((p.display_name for p in people if p.id == person_id), "")
    if len(people) < 2 or not name:
        return alone
    return context.say(Message("record-for", {"name": name}))
