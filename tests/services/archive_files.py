"""Archives for tests: hand-written scenario files, and sealed ones with any content."""

from __future__ import annotations

import json
from pathlib import Path

from edu_app.exchange.archive_text import write_text


def bare_table(*people, **keys):
    """Return the object of an archive; each of `people` is {kind: [entries]} or a full person."""
    full = [p if "records" in p or "person" in p else {"records": p} for p in people]
    return {"format": "bonesteady-archive", "version": 1, "people": full, **keys}


def write_by_hand(path: Path, *people, **keys) -> Path:
    """Write an archive as somebody would by hand: without ids and without a checksum."""
    path.write_text(json.dumps(bare_table(*people, **keys)), encoding="utf-8")
    return path


def write_sealed(path: Path, *people, **keys) -> Path:
    """Write an archive with a right checksum."""
    path.write_bytes(write_text(bare_table(*people, **keys)))
    return path


def given(day, **more):
    """Return one denosumab course and one injection on `day` (ISO)."""
    return {"courses": [{"medicine": "denosumab-60"}], "injections": [{"given_on": day, **more}]}
