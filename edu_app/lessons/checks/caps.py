"""What fits into a clinic session: the must-know and should-know blocks of all patient lessons."""

from __future__ import annotations

from collections.abc import Iterator

from edu_app.core.lessons import MUST_BLOCKS, MUST_WORDS, SHOULD_WORDS, Mark, RouteBlock
from edu_app.core.problems import Problem
from edu_app.lessons.checks.material import Material
from edu_app.lessons.checks.reasons import found
from edu_app.lessons.routes import route_blocks


def marked_blocks(material: Material, mark: Mark) -> list[RouteBlock]:
    """Return the sections with this mark of all patient lessons in English."""
    documents = [text.document for text in material.english() if text.facts.for_patients]
    rows = route_blocks(documents).values()
    return [block for blocks in rows for block in blocks if block.mark == mark]


def check_caps(material: Material) -> Iterator[Problem]:
    """Yield a problem where the marked blocks are more than a session has room for."""
    must, should = marked_blocks(material, "must"), marked_blocks(material, "should")
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
