"""What fits into a clinic session: the must-know and should-know blocks of all patient lessons."""

from __future__ import annotations

from collections.abc import Iterator

from edu_app.core.errors import Problem
from edu_app.core.lessons import MUST_BLOCKS, MUST_WORDS, SHOULD_WORDS, Mark, RouteBlock
from edu_app.lessons.checks.material import Material
from edu_app.lessons.checks.reasons import found
from edu_app.lessons.checks.words import count_words, shown_text
from edu_app.lessons.document import Section


def section_words(section: Section) -> int:
    """Return the words of a section as a route counts them: heading, blocks and captions."""
    return count_words(section.heading) + sum(
        count_words(shown_text(block)) for block in section.blocks
    )


def route_blocks(material: Material, mark: Mark) -> list[RouteBlock]:
    """Return the marked sections of all patient lessons in English."""
    return [
        RouteBlock(text.id, section.anchor, mark, section_words(section))
        for text in material.english()
        if text.facts.for_patients
        for section in text.document.sections
        if section.mark == mark
    ]


def check_caps(material: Material) -> Iterator[Problem]:
    """Yield a problem where the marked blocks are more than a session has room for."""
    must, should = route_blocks(material, "must"), route_blocks(material, "should")
    must_words = sum(block.words for block in must)
    words = must_words + sum(block.words for block in should)
    path = material.path("lessons")
    if len(must) > MUST_BLOCKS:
        yield found(path, 1, "route-caps", f"{len(must)} blocks are must-know.")
    if must_words > MUST_WORDS:
        yield found(path, 1, "route-caps", f"The must-know blocks have {must_words} words.")
    if words > SHOULD_WORDS:
        yield found(path, 1, "route-caps", f"Must-know and should-know have {words} words.")
    if not must:
        yield found(path, 1, "route-caps", "No block is must-know.")
