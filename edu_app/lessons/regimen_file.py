"""Reads a regimen file (TOML) from disk; what its fields mean is known to core.regimen."""

from __future__ import annotations

import tomllib
from pathlib import Path

from edu_app.core.errors import Fault
from edu_app.core.regimen import Regimen, parse_regimen


def load_regimen(path: Path) -> Regimen:
    """Return the checked regimen in `path`.

    Raises `Fault` "regimen-invalid" with `file`, `field` and `reason`; an unreadable file or
    broken TOML has an empty field.
    """
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise Fault("regimen-invalid", file=str(path), field="", reason=str(error)) from error
    try:
        return parse_regimen(table)
    except Fault as fault:
        raise Fault(fault.code, file=str(path), **dict(fault.fields)) from fault
