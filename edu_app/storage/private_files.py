"""Files and folders for their owner only; files that are replaced whole or not at all.

Knows nothing of what is in them.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

FOLDER_MODE = 0o700
FILE_MODE = 0o600


def make_folder(folder: Path) -> None:
    """Make `folder` and its parents, readable by the owner only; raises OSError."""
    folder.mkdir(mode=FOLDER_MODE, parents=True, exist_ok=True)
    if folder.stat().st_mode & 0o777 != FOLDER_MODE:
        folder.chmod(FOLDER_MODE)


def make_file(path: Path) -> bool:
    """Make an empty file for its owner only; return False when it is there already."""
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, FILE_MODE))
    except FileExistsError:
        return False
    return True


def sync_folder(folder: Path) -> None:
    """Bring a folder's new names to the disk, where the system can do that."""
    if os.name == "nt":  # pragma: no cover - a folder cannot be opened there
        return
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


@contextmanager
def replacing(path: Path, prefix: str) -> Iterator[Path]:
    """Give an empty private file to fill; it takes the place of `path` when the block ends well.

    It is on disk before it is renamed, so that after a power cut `path` is old or new, never
    half. On any error it is removed and `path` stays as it was.
    """
    # A start that changes nothing does without it.
    import tempfile

    opened, name = tempfile.mkstemp(prefix=prefix, dir=path.parent)
    os.close(opened)
    made = Path(name)
    try:
        yield made
        with made.open("rb+") as filled:
            os.fsync(filled.fileno())
        made.replace(path)
    except BaseException:
        made.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)
