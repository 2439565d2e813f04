"""Reads lessons before they are asked for, one at a time, so that starting need not wait."""

from __future__ import annotations

from collections.abc import Iterable

from edu_app.core.errors import Fault
from edu_app.lessons.library import SOURCE
from edu_app.services.learning import Learning


def read_ahead(learning: Learning, at: int, tags: Iterable[str]) -> None:
    """Read the patients' lesson number `at` in English and in `tags`; a damaged one waits.

    Whoever starts the session is told about damage; here nobody has asked for the lesson yet.
    """
    library, lesson = learning.library, learning.ids()[at]
    for tag in dict.fromkeys((SOURCE, *tags)):
        try:
            learning.prompts(tag)
            if tag in library.tags(lesson):
                library.document(lesson, tag)
        except Fault:
            continue
