"""The `[header]` of a TOML text file: who made it, from which source, how far it was checked."""

from __future__ import annotations

import datetime

from edu_app.lessons.content_table import ContentTable
from edu_app.lessons.front_matter import KEYS, Header


def read_made(table: ContentTable, id_: str, tag: str) -> Header:
    """Return the header of a table; English files may leave it out, they are the source.

    Raises `Fault` "content-invalid" for an unknown key or a value of the wrong kind.
    """
    if "header" not in table.data:
        return Header(id_, tag, 1)
    header = table.table("header")
    header.allow(*KEYS)
    texts = {
        key: header.find(key, str, "")
        for key in KEYS
        if key in header.data and key not in ("source_rev", "compared_on", "reviewed_on", "id")
    }
    return Header(
        id=id_,
        source_rev=header.get("source_rev", int),
        compared_on=_date(header, "compared_on"),
        reviewed_on=_date(header, "reviewed_on"),
        **{"lang": tag, **texts},
    )


def _date(table: ContentTable, key: str) -> datetime.date | None:
    value = table.data.get(key, "")
    if isinstance(value, datetime.date):
        return value
    try:
        return datetime.date.fromisoformat(str(value)) if value else None
    except ValueError:
        table.refuse(key, "must be year-month-day")
