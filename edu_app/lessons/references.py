"""What every statement rests on: `content/evidence.toml`.

Owns the reading of the items and the list of sources of a lesson. Only a figure marked exactly
"seen" may be printed as a number.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from edu_app.lessons.content_table import ContentTable, read_table

STATUSES = ("seen", "seen-secondary", "recalled", "mixed")
FIGURE_MARKS = ("seen", "seen-secondary", "recalled")


@dataclass(frozen=True)
class Figure:
    """One figure and how it was checked."""

    value: str
    mark: str


@dataclass(frozen=True)
class Evidence:
    """One item. `doi`, `url` and `urgency` are empty where unknown; none is ever made up."""

    id: str
    title: str
    fact: str
    caveat: str
    source: str
    status: str
    figures: tuple[Figure, ...]
    doi: str = ""
    url: str = ""
    urgency: str = ""
    never_alone: bool = False

    @property
    def address(self) -> str:
        """Where it can be read, or empty."""
        return self.url or (f"https://doi.org/{self.doi}" if self.doi else "")


def evidence_path(content: Path) -> Path:
    """Return the file of all items."""
    return content / "evidence.toml"


def load_evidence(content: Path) -> Mapping[str, Evidence]:
    """Return the items by number; raise `Fault` "content-missing" or "content-invalid"."""
    table = read_table(evidence_path(content))
    return {key: _item(key, table.table(key)) for key in table.data}


def resolve(numbers: Iterable[str], evidence: Mapping[str, Evidence]) -> tuple[Evidence, ...]:
    """Return the known items of a lesson in the order of their use, each once."""
    return tuple(evidence[number] for number in dict.fromkeys(numbers) if number in evidence)


def _item(number: str, row: ContentTable) -> Evidence:
    row.allow(
        "title", "fact", "caveat", "source", "status", "figures", "doi", "url", "urgency",
        "never_alone",
    )  # fmt: skip
    status = row.words("status")
    if status not in STATUSES:
        row.refuse("status", f"must be one of {', '.join(STATUSES)}")
    return Evidence(
        id=number,
        title=row.words("title"),
        fact=row.words("fact"),
        caveat=row.words("caveat"),
        source=row.words("source"),
        status=status,
        figures=tuple(_figure(figure) for figure in row.tables("figures")),
        doi=row.find("doi", str, ""),
        url=row.find("url", str, ""),
        urgency=row.find("urgency", str, ""),
        never_alone=row.find("never_alone", bool, False),
    )


def _figure(row: ContentTable) -> Figure:
    row.allow("value", "mark")
    mark = row.words("mark")
    if mark not in FIGURE_MARKS:
        row.refuse("mark", f"must be one of {', '.join(FIGURE_MARKS)}")
    return Figure(row.words("value"), mark)
