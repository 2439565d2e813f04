"""Sign-offs of health professionals: whole, for a text that there is, and still for these words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from edu_app.core.errors import Fault
from edu_app.core.problems import Problem
from edu_app.lessons.checks.material import Material, Text
from edu_app.lessons.checks.reasons import found
from edu_app.lessons.content_table import line_of
from edu_app.lessons.safety_texts import text_hashes
from edu_app.lessons.sign_offs import SignOff, lesson_sign_off, load_sign_offs, sign_offs_path

_RULE = "sign-offs"
_COUNTRY = re.compile(r"[A-Z]{2}")


def check_sign_offs(material: Material) -> Iterator[Problem]:
    """Yield sign-offs that name no text or hold no longer, and headers that claim one."""
    for file in sorted((material.content / "sign-offs").glob("*.toml")):
        rows = material.attempt(partial(load_sign_offs, material.content, file.stem))
        for row in rows or ():
            yield from _row(material, file, row)
    for text in material.texts.values():
        yield from _claimed(material, text)


def _row(material: Material, file: Path, row: SignOff) -> Iterator[Problem]:
    path, line = material.path("sign-offs", file.name), line_of(file, f'"{row.text}"')
    if not _COUNTRY.fullmatch(row.country):
        yield found(path, line, _RULE, f"{row.text}: country must be two capital letters.")
    try:
        hashes = text_hashes(material.content.parent, row.text, file.stem)
    except (KeyError, Fault, OSError):
        yield found(path, line, _RULE, f"{row.text} is no safety text of this language.")
        return
    if not row.holds_for(hashes):
        what = f"{row.text}: signed on {row.date}, and changed since: the sign-off is void."
        yield found(path, line, _RULE, what, "warning")


def _claimed(material: Material, text: Text) -> Iterator[Problem]:
    if text.header.stage != "clinically-reviewed":
        return
    file = sign_offs_path(material.content, text.tag)
    rows = material.attempt(lambda: load_sign_offs(material.content, text.tag)) or ()
    if lesson_sign_off(material.content, rows, text.id, text.tag) is None:
        what = f"stage is clinically-reviewed, but no sign-off in {file.name} holds for this text."
        yield found(text.path, 1, _RULE, what)
