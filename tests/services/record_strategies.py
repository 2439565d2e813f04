"""Hypothesis strategies for every kind of record; used by the tests of codec, store and archive."""

from __future__ import annotations

import dataclasses
import datetime
import types
from enum import StrEnum
from typing import get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from edu_app.core.record_kinds import KINDS
from edu_app.core.records import Person

TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=50)
IDS = st.text("abc-0", min_size=1, max_size=9)
_PLAIN = {
    str: TEXTS,
    int: st.integers(0, 1000),
    bool: st.booleans(),
    datetime.date: st.dates(),
}


def _values(hint):
    if get_origin(hint) is types.UnionType:
        return st.none() | _values(get_args(hint)[0])
    return st.sampled_from(hint) if issubclass(hint, StrEnum) else _PLAIN[hint]


def record_of(kind):
    """Return a strategy for one class of records."""
    hints = get_type_hints(kind)
    fields = {field.name: _values(hints[field.name]) for field in dataclasses.fields(kind)}
    own = {"id": IDS, "country": st.sampled_from(["", "MX", "IR"])}
    return st.builds(kind, **{name: own.get(name, fields[name]) for name in fields})


PERSONS = record_of(Person)
RECORDS = st.one_of(*(record_of(kind) for kind in KINDS.values()))
