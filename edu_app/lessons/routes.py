"""The marked sections of lessons as blocks of a clinic session, with their number of words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from edu_app.core.lessons import Mark, RouteBlock
from edu_app.lessons.checks.words import count_words, shown_text
from edu_app.lessons.document import LessonDocument, Section


def section_words(section: Section) -> int:
    """Return the words of a section as a route counts them: heading, blocks and captions."""
    return count_words(section.heading) + sum(
        count_words(shown_text(block)) for block in section.blocks
    )


def route_blocks(documents: Iterable[LessonDocument]) -> dict[str, tuple[RouteBlock, ...]]:
    """Return, by lesson, its marked sections in their order.

    Hand in the English documents: the caps of a session are counted in English words.
    """
    return {
        document.id: tuple(_block(document.id, part) for part in document.sections if part.mark)
        for document in documents
    }


def _block(lesson: str, section: Section) -> RouteBlock:
    return RouteBlock(lesson, section.anchor, cast(Mark, section.mark), section_words(section))
