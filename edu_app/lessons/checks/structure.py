"""The parts of a lesson: required blocks, anchors and marks, headings, tables."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from edu_app.core.problems import Problem
from edu_app.lessons.checks.material import Material, Text
from edu_app.lessons.checks.reasons import found
from edu_app.lessons.document import Block

IN_SHORT = "in-short"
WHAT_YOU_CAN_DO = "what-you-can-do"
MOST_COLUMNS = 4
_CELL = re.compile(r"<t[hd]>")
_INSTRUCTIONS = ("In short", "What you can do")


def check_structure(material: Material) -> Iterator[Problem]:
    """Yield missing parts, anchors used twice, sections without a mark, wide tables."""
    for text in material.texts.values():
        yield from _required(text)
        yield from _anchors(text)
        yield from _tables(text)
        if text.is_english:
            yield from _headings(text)


def _required(text: Text) -> Iterator[Problem]:
    document = text.document
    steps = document.section(WHAT_YOU_CAN_DO)
    if not document.section(IN_SHORT):
        yield found(text.path, 1, "required-blocks", f"No section has the anchor {IN_SHORT}.")
    if not steps:
        yield found(
            text.path, 1, "required-blocks", f"No section has the anchor {WHAT_YOU_CAN_DO}."
        )
    elif not any(block.ordered for block in steps.blocks):
        yield found(text.path, steps.line, "required-blocks", "The steps are no numbered list.")
    if not document.sources:
        yield found(text.path, 1, "required-blocks", "The lesson names no source.")
    if not any(block.kind == "picture" for block in document.blocks()):
        yield found(text.path, 1, "required-blocks", "The lesson has no picture.")
    for section in document.sections:
        if not section.blocks:
            yield found(text.path, section.line, "required-blocks", "Nothing stands under this.")


def _anchors(text: Text) -> Iterator[Problem]:
    lines = {section.anchor: section.line for section in text.document.sections}
    counted = Counter(section.anchor for section in text.document.sections)
    for anchor, count in counted.items():
        if count > 1:
            yield found(text.path, lines[anchor], "anchors", f"{anchor} stands {count} times.")
        if anchor not in text.facts.marks:
            what = f"{anchor} has no mark in lesson.toml."
            yield found(text.path, lines[anchor], "marks", what)
    for anchor in text.facts.marks:
        if anchor not in counted:
            yield found(text.path, 1, "marks", f"lesson.toml marks {anchor}, which is not there.")


def _headings(text: Text) -> Iterator[Problem]:
    for section in text.document.sections:
        if not section.heading.endswith("?") and section.heading not in _INSTRUCTIONS:
            what = f"“{section.heading}” is no question and no instruction."
            yield found(text.path, section.line, "headings", what)


def _tables(text: Text) -> Iterator[Problem]:
    for block in text.document.blocks():
        if block.kind == "table" and columns(block) > MOST_COLUMNS:
            yield found(text.path, block.line, "tables", f"The table has {columns(block)} columns.")


def columns(block: Block) -> int:
    """Return the number of columns of a table."""
    return max(len(_CELL.findall(row)) for row in block.html.split("</tr>"))
