"""The text of an archive: strict JSON within limits, and its checksum. Knows no record.

An archive comes from outside. Everything that is not plain, small and unambiguous is refused
before anything is made of it.
"""

from __future__ import annotations

import hashlib
import json
import stat
from collections.abc import Mapping
from pathlib import Path
from typing import NoReturn

from edu_app.core.errors import Fault

# A thousand entries take about 300 kB.
MOST_BYTES = 8 * 1024 * 1024
CHECKSUM = "checksum"
_METHOD = "sha256:"


def read_text(path: Path) -> bytes:
    """Return the bytes of a plain file; raise `Fault` "archive-unreadable" or "archive-invalid"."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise Fault("archive-unreadable", path=str(path), reason="not a plain file")
        with path.open("rb") as opened:
            data = opened.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "no such name"
        raise Fault("archive-unreadable", path=str(path), reason=reason) from error
    if len(data) > MOST_BYTES:
        refuse(f"it is larger than {MOST_BYTES} bytes")
    return data


def parse_text(data: bytes) -> dict[str, object]:
    """Return the object that `data` says; raise `Fault` "archive-invalid" with a reason."""
    try:
        found = json.loads(
            data.decode("utf-8-sig"),
            object_pairs_hook=_once,
            parse_float=_no_number,
            parse_constant=_no_number,
        )
    except UnicodeDecodeError:
        refuse("it is not UTF-8 text")
    except RecursionError:
        refuse("it is nested too deeply")
    except json.JSONDecodeError as error:
        refuse(f"line {error.lineno} is not JSON")
    except ValueError:
        refuse("a number in it is too long")
    if not isinstance(found, dict):
        refuse("it is not a JSON object")
    return found


def write_text(table: Mapping[str, object]) -> bytes:
    """Return the file for `table`, with its checksum as the last key."""
    sealed = {**table, CHECKSUM: checksum_of(table)}
    return (json.dumps(sealed, ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def checksum_of(table: Mapping[str, object]) -> str:
    """Return SHA-256 over the table without its checksum: keys sorted, no spaces, ASCII only.

    It finds damage on the way. It is no signature: whoever changes the file can renew it.
    """
    bare = {key: value for key, value in table.items() if key != CHECKSUM}
    text = json.dumps(bare, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return _METHOD + hashlib.sha256(text.encode("ascii")).hexdigest()


def is_sealed(table: Mapping[str, object]) -> bool:
    """Return whether there is a checksum; raise `Fault` "archive-invalid" for a wrong one."""
    if CHECKSUM not in table:
        return False
    if table[CHECKSUM] != checksum_of(table):
        refuse("its checksum is wrong: it was damaged or changed by hand")
    return True


def refuse(reason: str) -> NoReturn:
    """Raise `Fault` "archive-invalid"; `reason` is half an English sentence."""
    raise Fault("archive-invalid", reason=reason)


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        refuse("a key stands twice in one object")
    return found


def _no_number(text: str) -> NoReturn:
    refuse(f"{text[:20]} is no whole number")
