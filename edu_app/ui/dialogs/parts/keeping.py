"""Says what was kept, and offers to take it back; a fault while undoing is said in words."""

from __future__ import annotations

from edu_app.core.errors import Fault
from edu_app.core.records import PlannedLast
from edu_app.core.revisions import Revision
from edu_app.services.faults import word_fault
from edu_app.ui.page_context import PageContext


def tell_kept(context: PageContext, revision: Revision, text: str) -> None:
    """Show `text` at the bottom of the window with an undo for `revision`.

    Where a planned last injection went, what is due now is said instead (scenario S40).
    """

    def undo() -> None:
        try:
            said = _plan_undone(context, context.use_cases.book.undo(revision.id))
        except Fault as fault:
            said = word_fault(fault)
        if said:
            context.tell(said)

    context.tell(_plan_undone(context, revision) or text, undo)


def _plan_undone(context: PageContext, revision: Revision) -> str:
    """Return what is due after a step that took a planned last injection away, else ""."""
    gone = any(
        isinstance(change.before, PlannedLast) and change.after is None
        for change in revision.changes
    )
    if not gone:
        return ""
    said = context.use_cases.tracker.plan_undone(revision.person_id)
    return context.say(said) if said else ""


def record_label(context: PageContext, person_id: str, alone: str) -> str:
    """Return "Record for {name}" where several people are kept, else `alone` (rules 5)."""
    from edu_app.core.decision import Message

    people = context.use_cases.book.people()
    name = next((p.display_name for p in people if p.id == person_id), "")
    if len(people) < 2 or not name:
        return alone
    return context.say(Message("record-for", {"name": name}))
