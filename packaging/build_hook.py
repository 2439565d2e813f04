"""Puts content and compiled catalogues into the wheel under edu_app/_data.

An editable install is left alone: it reads the live checkout.
"""

from __future__ import annotations

import datetime
import importlib
import os
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CatalogueBuildHook(BuildHookInterface):
    """Compiles `locales/*.po` and force-includes them beside `content/`."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add the data files to the wheel; `version` is "standard" or "editable"."""
        if version == "editable":
            return
        root = Path(self.root)
        include = build_data["force_include"]
        stamp = os.environ.get("SOURCE_DATE_EPOCH")
        if stamp:
            day = datetime.datetime.fromtimestamp(int(stamp), datetime.UTC).date()
            marked = root / "build" / "build-date.txt"
            marked.parent.mkdir(exist_ok=True)
            marked.write_text(f"{day.isoformat()}\n", encoding="utf-8")
            include[str(marked)] = "edu_app/_data/build-date.txt"
        include[str(root / "content")] = "edu_app/_data/content"
        for source in sorted((root / "locales").glob("*/LC_MESSAGES/*.po")):
            place = source.relative_to(root / "locales").with_suffix(".mo")
            compiled = root / "build" / "wheel-locales" / place
            compiled.parent.mkdir(parents=True, exist_ok=True)
            compiled.write_bytes(compile_catalogue(source))
            include[str(compiled)] = f"edu_app/_data/locales/{place.as_posix()}"
        for source in sorted((root / "content" / "regimens").glob("*.toml")):
            built = root / "build" / "wheel-regimens" / f"{source.stem}.json"
            built.parent.mkdir(parents=True, exist_ok=True)
            built.write_text(build_rules(source), encoding="utf-8")
            include[str(built)] = f"edu_app/_data/regimens/{built.name}"


def compile_catalogue(source: Path) -> bytes:
    """Return the compiled catalogue of `source`, made as a checkout makes it."""
    compiled: bytes = _module("edu_app.i18n.compilation").compile_catalogue(source)
    return compiled


def build_rules(source: Path) -> str:
    """Return the built form of a regimen file, checked."""
    built: str = _module("edu_app.lessons.regimen_file").build_table(source)
    return built


def _module(name: str) -> ModuleType:
    """Import a module of the checkout; it is not installed while it is being built."""
    root = str(Path(__file__).resolve().parents[1])
    if root not in sys.path:
        sys.path.insert(0, root)
    return importlib.import_module(name)
