"""Writes a file whole or not at all: a full disk or a power cut leaves the old file.

Owns nothing but the writing; what is in the file is its caller's business.
"""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from edu_app.core.errors import Fault


def write_atomically(path: Path, data: bytes) -> None:
    """Write `data` to `path`, readable by its owner alone (mode 0600).

    A temporary file in the same folder is written and flushed to the disk, then takes the
    place of the old file in one step. Raises `Fault` "file-not-written" with `path` and
    `reason`; the old file is then as it was and no temporary file is left.
    """
    try:
        _write(path, data)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise Fault("file-not-written", path=str(path), reason=reason) from error


def _write(path: Path, data: bytes) -> None:
    # mkstemp creates the file with mode 0600.
    handle, name = tempfile.mkstemp(prefix=".bonesteady-", suffix=".part", dir=path.parent)
    written = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        written.replace(path)
    except BaseException:
        with suppress(OSError):
            written.unlink()
        raise
    _flush_folder(path.parent)


def _flush_folder(folder: Path) -> None:
    """Make the new name last through a power cut, where the system can open a folder."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
