"""Fills a folder with the wheels that an installed BoneSteady needs, from the lock alone.

`python -m edu_app.devtools.wheelhouse FOLDER`: afterwards the wheel can be installed into a bare
environment without an index.
"""

from __future__ import annotations

import importlib.metadata
import re
import subprocess
import sys
from pathlib import Path

LOCK = Path(__file__).parents[2] / "requirements.lock"


def runtime_names(project: str = "bonesteady") -> set[str]:
    """Return the normalised names of everything `project` needs when it runs."""
    found: set[str] = set()
    waiting = [project]
    while waiting:
        for requirement in importlib.metadata.requires(waiting.pop()) or []:
            name = _normalise(re.split(r"[^A-Za-z0-9._-]", requirement, maxsplit=1)[0])
            if "extra ==" not in requirement and name not in found and _is_installed(name):
                found.add(name)
                waiting.append(name)
    return found


def pinned(names: set[str], lock: str) -> str:
    """Return the entries of `lock` (text of a requirements file with hashes) for `names`."""
    entries = re.split(r"\n(?=[A-Za-z0-9])", lock)
    return "\n".join(entry for entry in entries if _normalise(entry.split("==")[0]) in names)


def _normalise(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _is_installed(name: str) -> bool:
    try:
        importlib.metadata.distribution(name)
    except importlib.metadata.PackageNotFoundError:
        return False
    return True


def fill(folder: Path) -> None:
    """Download the pinned wheels into `folder`; what is already there is not fetched again."""
    folder.mkdir(parents=True, exist_ok=True)
    wanted = folder / "wanted.txt"
    text = pinned(runtime_names(), LOCK.read_text(encoding="utf-8"))
    if wanted.exists() and wanted.read_text(encoding="utf-8") == text:
        return
    part = folder / "wanted.part"
    part.write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps"]
    command += ["--only-binary", ":all:", "--require-hashes", "--dest", str(folder)]
    subprocess.run([*command, "-r", str(part)], check=True)
    part.replace(wanted)


if __name__ == "__main__":
    fill(Path(sys.argv[1]))
