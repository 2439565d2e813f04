"""Finds the sentences that live in the content folder: the regimen's and the pictures' labels.

They are message ids of the catalogue like any other. Lessons, prompts and the glossary are not:
each of them has a file per language.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from edu_app.devtools.sentences import Found

SAFETY = "safety"
PICTURE = "picture"


def find_in_content(root: Path) -> Iterator[Found]:
    """Yield every sentence of `root`/content that goes into the catalogue, in a fixed order."""
    for path in sorted((root / "content" / "regimens").glob("*.toml")):
        yield from _from_regimen(_read(path), _place(root, path))
    for path in sorted((root / "content" / "pictures").glob("*.toml")):
        yield from _from_picture(_read(path), _place(root, path))


def _from_regimen(table: Mapping[str, Any], place: str) -> Iterator[Found]:
    for name, row in table["messages"].items():
        comments = _about(name, row)
        one = row.get("text") or row["one"]
        yield Found(one, row.get("other", ""), SAFETY, comments, (place,))


def _about(name: str, row: Mapping[str, Any]) -> tuple[str, ...]:
    """Tell the translator what the row is and whom it asks to call, how soon."""
    what = "A piece of a sentence, a button or a list" if row.get("phrase") else "Safety sentence"
    comments = [f"{what}: {name}"]
    if "call" in row:
        comments.append(f"It asks to call: {row['call']['who']}, {row['call']['when']}.")
    if "count" in row:
        comments.append(f"The form follows the number {{{row['count']}}}.")
    return tuple(comments)


def _from_picture(table: Mapping[str, Any], place: str) -> Iterator[Found]:
    title = table["title"]
    yield Found(title, "", PICTURE, ("Title of a picture.",), (place,))
    for text in table.get("labels", {}).values():
        yield Found(text, "", PICTURE, (f"Label in a picture; keep it short: {title}",), (place,))


def _read(path: Path) -> Mapping[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _place(root: Path, path: Path) -> str:
    return path.relative_to(root).as_posix()
