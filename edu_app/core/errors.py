"""Faults as values: a code and fields here; the layer that shows one words it."""

from __future__ import annotations

from collections.abc import Mapping


class Fault(Exception):  # noqa: N818 - the whole product says fault
    """Something a person, a file or a disk can cause; `code` names it, `fields` fill its sentence.

    Lower layers raise it with a code such as `date-in-future`; `services.faults` words it.
    """

    def __init__(self, code: str, **fields: object) -> None:
        super().__init__(code, fields)
        self.code = code
        self.fields: Mapping[str, object] = fields
