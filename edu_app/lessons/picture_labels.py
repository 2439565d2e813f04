"""A picture as the content folder keeps it: a drawing without words, and its labels beside it.

Owns the reading of `content/pictures/<name>.svg` with `<name>.toml`. Knows no Qt, no colour value
and no translation: label texts are English message ids (context `picture`).
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from edu_app.core.errors import Fault

Side = Literal["left", "centre", "right"]
SIDES: tuple[Side, ...] = ("left", "centre", "right")
CONTEXT = "picture"
_KEYS = {"title", "mirror", "labels", "sides", "colours"}


@dataclass(frozen=True)
class PictureLabel:
    """One label: the slot `label-<slot>` of the drawing, its English text, side and colour name."""

    slot: str
    text: str
    side: Side
    colour: str


@dataclass(frozen=True)
class Picture:
    """A drawing with colour names in braces, and what is needed to put words on it."""

    name: str
    svg: str
    title: str
    mirror: bool
    labels: tuple[PictureLabel, ...]


def read_picture(drawing: Path) -> Picture:
    """Read the drawing at `drawing` (an `.svg`) and the table beside it.

    Raises `Fault("picture-invalid", path, reason)` when either is missing or malformed.
    """
    try:
        svg = drawing.read_text(encoding="utf-8")
        table = tomllib.loads(drawing.with_suffix(".toml").read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise Fault("picture-invalid", path=drawing.name, reason=str(error)) from error
    return _from_table(drawing.stem, svg, table)


def _from_table(name: str, svg: str, table: Mapping[str, object]) -> Picture:
    unknown = sorted(set(table) - _KEYS)
    if unknown:
        raise _invalid(name, f"unknown key {unknown[0]}")
    title, mirror = table.get("title"), table.get("mirror")
    if not isinstance(title, str) or not title or not isinstance(mirror, bool):
        raise _invalid(name, "title and mirror are needed")
    labels = _texts(name, table, "labels")
    sides, colours = _texts(name, table, "sides"), _texts(name, table, "colours")
    for slot in (*sides, *colours):
        if slot not in labels:
            raise _invalid(name, f"no label is called {slot}")
    made = tuple(
        PictureLabel(slot, text, _side(name, sides.get(slot, "centre")), colours.get(slot, "ink"))
        for slot, text in labels.items()
    )
    return Picture(name, svg, title, mirror, made)


def _texts(name: str, table: Mapping[str, object], key: str) -> Mapping[str, str]:
    rows = table.get(key, {})
    if not isinstance(rows, dict) or not all(isinstance(row, str) and row for row in rows.values()):
        raise _invalid(name, f"{key} must be a table of texts")
    return rows


def _side(name: str, side: str) -> Side:
    for known in SIDES:
        if side == known:
            return known
    raise _invalid(name, f"side must be one of {', '.join(SIDES)}")


def _invalid(name: str, reason: str) -> Fault:
    return Fault("picture-invalid", path=f"{name}.toml", reason=reason)
