"""Which lessons come first in a clinic session, from what the entered dates make urgent.

Knows lessons by their id alone, no text and no record.
"""

from __future__ import annotations

from edu_app.core.decision import Status

# Past the due date: what to do now, then which signs cannot wait.
_WHEN_LATE = ("if-a-dose-is-late", "warning-signs")
# An end of the injections is in sight: why not without a medicine after them, then which one.
_WHEN_STOPPING = ("why-not-just-stop", "planning-the-next-step")


def urgent_lessons(status: Status, *, end_in_sight: bool) -> tuple[str, ...]:
    """Return lesson ids, the most urgent first; a late injection comes before a planned end.

    `end_in_sight`: a last injection or the end of the cancer tablet is planned. The other lessons
    keep their own order behind these (product section 5).
    """
    days = status.days_to_due
    is_late = status.state is not None and days is not None and days < 0
    late = _WHEN_LATE if is_late else ()
    stopping = _WHEN_STOPPING if end_in_sight else ()
    return (*late, *stopping)
