"""What a check of content or catalogues finds; apart from faults, which every start loads."""

from __future__ import annotations

from typing import Literal, NamedTuple


class Problem(NamedTuple):
    """One finding of a check: where it is, what is wrong and why the rule exists (English)."""

    path: str
    line: int
    rule: str
    message: str
    severity: Literal["error", "warning"] = "error"
