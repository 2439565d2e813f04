"""Writes into a translated file from which source text it was made. Touches header lines only.

A stamp on a changed source voids what was signed for the older one: the comparison, the revision
and the clinical review have to be made anew.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from edu_app.lessons.content_table import read_table
from edu_app.lessons.fingerprint import lesson_fingerprint, table_fingerprint
from edu_app.lessons.front_matter import KEYS, split_front_matter

SIGNED = ("compared", "compared_on", "reviser", "clinical_reviewer", "reviewed_on")
_TABLE = re.compile(r"^\[header\]\n(?P<rows>(?:(?!\[)[^\n]*\n)*)", re.MULTILINE)


@dataclass(frozen=True)
class Pair:
    """A translated file and the English file it is made from."""

    file: Path
    source: Path


def pairs_of(content: Path, tag: str) -> Iterator[Pair]:
    """Yield every place of a translated file of that language, there or not."""
    for facts in sorted((content / "lessons").glob("*/lesson.toml")):
        folder = facts.parent
        yield Pair(folder / f"{tag}.md", folder / "en.md")
        yield Pair(folder / f"quiz.{tag}.toml", folder / "quiz.en.toml")
    for name in ("glossary", "prompts"):
        yield Pair(content / name / f"{tag}.toml", content / name / "en.toml")


def stamp(pair: Pair, tag: str, compared_on: str = "") -> bool:
    """Write source_rev and source_sha, and `compared` when a day is given; True if it changed."""
    text = pair.file.read_text(encoding="utf-8")
    header = read_header_texts(text, pair.file)
    wanted: dict[str, str] = {"lang": tag, **_source_of(pair.source)}
    if header.get("source_sha") != wanted["source_sha"]:
        wanted |= dict.fromkeys(SIGNED, "")
        wanted |= {"stage": "draft"} if header.get("source_sha") else {}
    if compared_on:
        wanted |= {"compared": "machine", "compared_on": compared_on}
    write = _write_front_matter if pair.file.suffix == ".md" else _write_table
    new = write(text, {**_blank(pair), **header, **wanted})
    if new != text:
        pair.file.write_text(new, encoding="utf-8")
    return new != text


def start(pair: Pair, tag: str) -> bool:
    """Copy the English file for a translator to write over; False where a file is there already."""
    if pair.file.exists():
        return False
    pair.file.write_text(pair.source.read_text(encoding="utf-8"), encoding="utf-8")
    return stamp(pair, tag)


def read_header_texts(text: str, path: Path) -> dict[str, str]:
    """Return the entries of a header as texts, of a lesson file or of a table."""
    if path.suffix == ".md":
        return dict(split_front_matter(text, path.name).entries)
    header = read_table(path).data.get("header", {})
    return {key: str(value) for key, value in header.items()} if isinstance(header, dict) else {}


def _source_of(source: Path) -> dict[str, str]:
    text = source.read_text(encoding="utf-8")
    if source.suffix == ".md":
        split = split_front_matter(text, source.name)
        sha, rev = lesson_fingerprint(split.body), split.entries["source_rev"]
    else:
        sha = table_fingerprint(read_table(source).data)
        rev = read_header_texts(text, source).get("source_rev", "1")
    return {"source_rev": rev, "source_sha": sha}


def _blank(pair: Pair) -> dict[str, str]:
    blank = dict.fromkeys(KEYS, "") | {"made_by": "machine", "stage": "draft"}
    if pair.file.suffix != ".md":
        del blank["id"]
    return blank


def _write_front_matter(text: str, entries: Mapping[str, str]) -> str:
    body = text.split("---\n", 2)[2]
    rows = "".join(f"{key}: {entries[key]}".rstrip() + "\n" for key in KEYS)
    return f"---\n{rows}---\n{body}"


def _write_table(text: str, entries: Mapping[str, str]) -> str:
    rows = "[header]\n" + "".join(_row(key, entries[key]) for key in KEYS if key in entries)
    found = _TABLE.search(text)
    if found:
        gap = "\n" if found["rows"].endswith("\n\n") else ""
        return text[: found.start()] + rows + gap + text[found.end() :]
    comment = re.match(r"(?:#[^\n]*\n)*", text)
    place = comment.end() if comment else 0
    opening = text[:place] + ("\n" if place else "")
    return f"{opening}{rows}\n{text[place:].lstrip()}"


def _row(key: str, value: str) -> str:
    return f"{key} = {value or 1}\n" if key == "source_rev" else f'{key} = "{value}"\n'
