"""A table of the regimen file with strict access: every key is read, none may be left over.

Knows types and names of keys, not what they mean. Every fault is `regimen-invalid` with the
field's path and the reason in English, for the person who edits the file.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TypeVar, get_args

from edu_app.core.errors import Fault
from edu_app.core.regimen_rows import Anchor, Offset

Kind = TypeVar("Kind", str, int, bool)
_EVIDENCE = re.compile(r"E\d{2,3}")
_REQUIRED = object()


def invalid(field: str, reason: str) -> Fault:
    """Return the fault for `field` (a path such as states.2.starts)."""
    return Fault("regimen-invalid", field=field, reason=reason)


class Table:
    """One table of the file; `done()` refuses keys that nobody asked for."""

    def __init__(self, data: object, path: str) -> None:
        if not isinstance(data, Mapping):
            raise invalid(path, "must be a table")
        self._data: Mapping[str, object] = data
        self._seen: set[str] = set()
        self.path = path

    def field(self, key: str) -> str:
        """Return the path of `key` in the file."""
        return f"{self.path}.{key}" if self.path else key

    def has(self, key: str) -> bool:
        """Return whether the file holds `key`."""
        return key in self._data

    def raw(self, key: str, default: object = _REQUIRED) -> object:
        """Return the value of `key` and remember that it was read."""
        self._seen.add(key)
        if key in self._data:
            return self._data[key]
        if default is _REQUIRED:
            raise invalid(self.field(key), "is missing")
        return default

    def get(self, key: str, kind: type[Kind], default: Kind | None = None) -> Kind:
        """Return `key` as `kind`; without a default it must be there."""
        value = self.raw(key, _REQUIRED if default is None else default)
        # bool is an int for isinstance; a threshold `true` must not become one day.
        if type(value) is not kind:
            raise invalid(self.field(key), f"must be {kind.__name__}")
        return value

    def table(self, key: str) -> Table:
        """Return the table under `key`."""
        return Table(self.raw(key), self.field(key))

    def rows(self, key: str) -> list[Table]:
        """Return the list of tables under `key`; it must not be empty."""
        value = self.raw(key)
        if not isinstance(value, Sequence) or isinstance(value, str) or not value:
            raise invalid(self.field(key), "must be a list of tables")
        return [Table(item, f"{self.field(key)}.{n}") for n, item in enumerate(value, start=1)]

    def entries(self) -> list[str]:
        """Return the keys of a table whose keys are names, and take all as read."""
        self._seen.update(self._data)
        return list(self._data)

    def numbers(self, key: str) -> tuple[int, ...]:
        """Return a rising list of whole numbers, at least one."""
        value = self.raw(key)
        if not isinstance(value, list) or not value or {type(item) for item in value} != {int}:
            raise invalid(self.field(key), "must be a list of whole numbers")
        if sorted(set(value)) != value:
            raise invalid(self.field(key), "must rise")
        return tuple(value)

    def evidence(self) -> tuple[str, ...]:
        """Return the evidence ids ("E07"); the list may be empty but must be there."""
        value = self.raw("evidence")
        if not isinstance(value, list):
            raise invalid(self.field("evidence"), "must be a list of ids")
        for item in value:
            if not isinstance(item, str) or not _EVIDENCE.fullmatch(item):
                raise invalid(self.field("evidence"), f"{item!r} is no evidence id such as E07")
        return tuple(value)

    def offset(self, key: str, *anchors: str) -> Offset:
        """Return a threshold such as {from = "due", days = 28}, counted from one of `anchors`."""
        table = self.table(key)
        anchor = table.get("from", str)
        if anchor not in get_args(Anchor) or anchor not in anchors:
            raise invalid(table.field("from"), f"must be one of {', '.join(anchors)}")
        if table.has("days") == table.has("months"):
            raise invalid(table.path, "needs either days or months")
        days, months = table.get("days", int, 0), table.get("months", int, 0)
        table.done()
        return Offset(anchor, days, months)  # type: ignore[arg-type] # checked above

    def done(self) -> None:
        """Raise for a key that nobody asked for: a typing error must not pass in silence."""
        if not self._data.keys() <= self._seen:
            unknown = next(key for key in self._data if key not in self._seen)
            raise invalid(self.field(unknown), "is not a known key")
