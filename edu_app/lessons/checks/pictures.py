"""Pictures of the lessons: each has a drawing, words for those who cannot see it, a caption."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from edu_app.core.problems import Problem
from edu_app.lessons.checks.material import Material, Text
from edu_app.lessons.checks.reasons import found
from edu_app.lessons.picture_labels import read_picture


def check_pictures(material: Material) -> Iterator[Problem]:
    """Yield pictures without drawing or words, and lists in `lesson.toml` that differ."""
    folder = material.content / "pictures"
    known = {path.stem for path in folder.glob("*.svg")}
    for name in sorted(known):
        material.attempt(partial(read_picture, folder / f"{name}.svg"))
    for text in material.texts.values():
        yield from _in_text(text, known)
        used = {block.picture for block in text.document.blocks() if block.picture}
        for name in sorted(used ^ set(text.facts.pictures)):
            where = "is used but not named in" if name in used else "is named but not used:"
            yield found(text.path, 1, "pictures", f"The picture {name} {where} lesson.toml.")


def _in_text(text: Text, known: set[str]) -> Iterator[Problem]:
    for block in text.document.blocks():
        if block.kind != "picture":
            continue
        if block.picture not in known:
            yield found(text.path, block.line, "pictures", f"There is no picture {block.picture}.")
        if not block.alt:
            yield found(text.path, block.line, "pictures", "The picture has no words for it.")
        if not block.caption:
            yield found(text.path, block.line, "pictures", "The picture has no caption.")
