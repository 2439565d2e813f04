"""A translation beside its source: the same parts, links, pictures and numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from edu_app.core.problems import Problem
from edu_app.lessons.checks.material import Material, Text
from edu_app.lessons.checks.reasons import found
from edu_app.lessons.checks.words import numbers_in, words_like_numbers
from edu_app.lessons.document import Block, Section

_HREF = re.compile(r'href="([^"]*)"')
_FIELD = re.compile(r"\{[a-z_]+\}")
OPENING, CLOSING = "\u2066\u2067\u2068", "\u2069"


def check_parity(material: Material) -> Iterator[Problem]:
    """Yield what differs between each translated lesson and the English one."""
    for source, text in material.translations():
        ours = [section.anchor for section in text.document.sections]
        theirs = [section.anchor for section in source.document.sections]
        if ours != theirs:
            odd = sorted(set(ours) ^ set(theirs)) or ["the order"]
            what = f"The sections differ from the English ones: {', '.join(odd)}."
            yield found(text.path, 1, "parity", what)
            continue
        yield from _block(text, source.document.key_message, text.document.key_message)
        pairs = zip(source.document.sections, text.document.sections, strict=True)
        for theirs_section, our_section in pairs:
            yield from _section(text, theirs_section, our_section)
        yield from _sources(source, text)


def _section(text: Text, theirs: Section, ours: Section) -> Iterator[Problem]:
    yield from words_differ(text.path, ours.line, theirs.heading, ours.heading)
    shapes = [[_shape(block) for block in section.blocks] for section in (theirs, ours)]
    if shapes[0] != shapes[1]:
        what = f"{ours.anchor}: in English stands {_say(shapes[0])}, here {_say(shapes[1])}."
        yield found(text.path, ours.line, "parity", what)
        return
    for their_block, our_block in zip(theirs.blocks, ours.blocks, strict=True):
        yield from _block(text, their_block, our_block)


def _block(text: Text, theirs: Block, ours: Block) -> Iterator[Problem]:
    if Counter(_HREF.findall(theirs.html)) != Counter(_HREF.findall(ours.html)):
        what = f"The links differ: {', '.join(_HREF.findall(theirs.html)) or 'none'} in English."
        yield found(text.path, ours.line, "parity", what)
    yield from words_differ(text.path, ours.line, theirs.text, ours.text)
    yield from words_differ(text.path, ours.line, theirs.caption, ours.caption)


def words_differ(path: str, line: int, theirs: str, ours: str) -> Iterator[Problem]:
    """Yield differing numbers and fields of two texts, and isolates that are left open."""
    wanted, given = Counter(numbers_in(theirs)), Counter(numbers_in(ours))
    # "Six months" may become "6 meses", and 15 January may become 1月15日.
    if wanted - given or given - wanted - Counter(words_like_numbers(theirs)):
        what = f"The numbers differ: {_list(wanted)} in English, {_list(given)} here."
        yield found(path, line, "numbers", what)
    if Counter(_FIELD.findall(theirs)) != Counter(_FIELD.findall(ours)):
        fields = ", ".join(_FIELD.findall(theirs)) or "none"
        yield found(path, line, "parity", f"The fields differ: {fields} in English.")
    if not isolates_balanced(ours):
        yield found(path, line, "isolates", "An isolate is opened or closed alone.")


def isolates_balanced(text: str) -> bool:
    """Whether every direction isolate that opens is closed in the same paragraph."""
    for paragraph in text.splitlines():
        depth = 0
        for letter in paragraph:
            depth += (letter in OPENING) - (letter == CLOSING)
            if depth < 0:
                return False
        if depth:
            return False
    return True


def _sources(source: Text, text: Text) -> Iterator[Problem]:
    if set(source.document.sources) != set(text.document.sources):
        odd = ", ".join(sorted(set(source.document.sources) ^ set(text.document.sources)))
        yield found(text.path, 1, "parity", f"The comments with evidence numbers differ: {odd}.")


def _shape(block: Block) -> str:
    if block.kind == "list":
        return f"{'numbered' if block.ordered else 'bullet'} list of {len(block.items)}"
    return f"picture {block.picture}" if block.kind == "picture" else block.kind


def _say(shapes: list[str]) -> str:
    return ", ".join(shapes) or "nothing"


def _list(numbers: Counter[str]) -> str:
    return ", ".join(sorted(numbers.elements())) or "none"
