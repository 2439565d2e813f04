"""Writes the built form of each regimen file: `python -m edu_app.devtools.rules_build`.

Into build/regimens, where a checkout looks for it; a package gets its own from the build hook.
"""

from __future__ import annotations

import sys
from pathlib import Path

from edu_app.lessons.regimen_file import build_table

ROOT = Path(__file__).parents[2]


def build_all(target: Path = ROOT / "build" / "regimens") -> list[Path]:
    """Write one JSON file for each regimen that changed; return what was written."""
    target.mkdir(parents=True, exist_ok=True)
    written = []
    for source in sorted((ROOT / "content" / "regimens").glob("*.toml")):
        built = target / f"{source.stem}.json"
        if not built.exists() or built.stat().st_mtime < source.stat().st_mtime:
            built.write_text(build_table(source), encoding="utf-8")
            written.append(built)
    return written


if __name__ == "__main__":
    build_all()
    sys.exit(0)
