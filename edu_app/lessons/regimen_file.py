"""Reads a regimen file (TOML) from disk; what its fields mean is known to core.regimen.

Reading TOML takes a short command a fifth of its time, so the build keeps the same table as JSON,
together with the whole text it was made from. It is used only while that text is the file's.
"""

from __future__ import annotations

import json
from pathlib import Path

from edu_app.core.errors import Fault
from edu_app.core.regimen import Regimen, parse_regimen


def load_regimen(path: Path, built: Path | None = None) -> Regimen:
    """Return the checked regimen in `path`; `built` is the file of build_table(), if there is one.

    Raises `Fault` "regimen-invalid" with `file`, `field` and `reason`; an unreadable file or
    broken TOML has an empty field.
    """
    text = _read(path)
    table = _built_table(built, text) if built else None
    try:
        return parse_regimen(table or _parse(text, path))
    except Fault as fault:
        raise Fault(fault.code, **{"file": str(path), **fault.fields}) from fault


def build_table(path: Path) -> str:
    """Return the text of the built file for the regimen in `path`; raise what load_regimen does."""
    load_regimen(path)
    text = _read(path)
    return json.dumps({"text": text, "table": _parse(text, path)}, ensure_ascii=False)


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise Fault("regimen-invalid", file=str(path), field="", reason=str(error)) from error


def _parse(text: str, path: Path) -> dict[str, object]:
    import tomllib

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise Fault("regimen-invalid", file=str(path), field="", reason=str(error)) from error


def _built_table(built: Path, text: str) -> dict[str, object] | None:
    """Return the table in `built` if it was made from `text`; None for anything else."""
    try:
        found = json.loads(built.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    if not isinstance(found, dict) or found.get("text") != text:
        return None
    table = found.get("table")
    return table if isinstance(table, dict) else None
