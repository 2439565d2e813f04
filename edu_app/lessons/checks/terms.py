"""Words that a lesson must explain: linked to the glossary where they first come up."""

from __future__ import annotations

import re
from collections.abc import Iterator

from edu_app.core.problems import Problem
from edu_app.lessons.checks.material import Material, Text
from edu_app.lessons.checks.reasons import found
from edu_app.lessons.document import Block
from edu_app.lessons.library import SOURCE


def check_first_use(material: Material) -> Iterator[Problem]:
    """Yield hard words that stand in a patient lesson before they are explained."""
    glossary = material.glossaries.get(SOURCE, {})
    for text in material.english():
        if text.facts.for_patients:
            for key, term in glossary.items():
                hard = [form for form in term.forms if form not in term.plain]
                if hard:
                    yield from _first_use(text, key, hard)


def _first_use(text: Text, key: str, hard: list[str]) -> Iterator[Problem]:
    forms = "|".join(re.escape(form) for form in sorted(hard, key=len, reverse=True))
    pattern = re.compile(rf"\b(?:{forms})\b", re.IGNORECASE)
    for block in _body(text):
        used = pattern.search(_without_other_links(block, key))
        if used:
            if f'href="term:{key}"' not in block.html:
                what = f"“{used[0]}” first comes up here, without its link term:{key}."
                yield found(text.path, block.line, "first-use", what)
            return


def _body(text: Text) -> Iterator[Block]:
    """Yield the blocks that can hold links: pictures and the key message are read without them."""
    for section in text.document.sections:
        yield from (block for block in section.blocks if block.kind != "picture")


def _without_other_links(block: Block, key: str) -> str:
    """Return the html without linked words that belong to another term, lesson or page."""
    return re.sub(
        r'<a href="(?P<to>[^"]*)">(?P<words>.*?)</a>',
        lambda link: link["words"] if link["to"] == f"term:{key}" else " ",
        block.html,
    )
