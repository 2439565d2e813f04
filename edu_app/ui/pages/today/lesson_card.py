"""The next lesson on the Today page: the first one that has not been read."""

from __future__ import annotations

from collections.abc import Callable

from edu_app.i18n.runtime import _, ngettext
from edu_app.services.use_cases import UseCases
from edu_app.ui.pages.today.view_model import Action, Card


def next_lesson(
    use_cases: UseCases, tag: str, person_id: str, number: Callable[[int], str]
) -> Card | None:
    """Return the card of the next unread lesson, of the first one when all are read."""
    rows = use_cases.learning.rows(tag, person_id)
    if not rows:
        return None
    row = next((row for row in rows if not row.read), rows[0])
    eyebrow = ngettext(
        "Lesson {number} of {count} · {minutes} minute",
        "Lesson {number} of {count} · {minutes} minutes",
        row.minutes,
    ).format(number=number(row.number), count=number(len(rows)), minutes=number(row.minutes))
    all_read = all(row.read for row in rows)
    return Card(
        eyebrow=eyebrow,
        heading=row.title,
        text=use_cases.learning.library.document(row.id, row.tag).summary,
        action=Action(
            _("Read it again") if all_read else _("Read this lesson"), f"lesson:{row.id}"
        ),
    )
