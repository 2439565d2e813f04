"""Makes the one-folder program in build/frozen/bonesteady, the same way on every system.

`python packaging/freeze.py`: compiles the catalogues, lays content and stamp into a data folder
and runs PyInstaller on it. The date in the stamp is SOURCE_DATE_EPOCH, or that of the newest
commit, so that the same commit makes the same program.
"""

from __future__ import annotations

import datetime
import os
import shutil
import subprocess
import sys
from pathlib import Path

from build_hook import build_rules, compile_catalogue

ROOT = Path(__file__).resolve().parents[1]
WORK = ROOT / "build" / "frozen-work"
FROZEN = ROOT / "build" / "frozen"


def source_epoch() -> int:
    """Return the seconds since 1970 that stand for this build."""
    given = os.environ.get("SOURCE_DATE_EPOCH")
    if given:
        return int(given)
    command = ["git", "log", "-1", "--format=%ct"]
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    return int(done.stdout)


def lay_data(target: Path, epoch: int) -> None:
    """Fill `target` with content, compiled catalogues and the day of the build."""
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(ROOT / "content", target / "content")
    for source in sorted((ROOT / "locales").glob("*/LC_MESSAGES/*.po")):
        place = target / "locales" / source.relative_to(ROOT / "locales").with_suffix(".mo")
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(compile_catalogue(source))
    (target / "regimens").mkdir()
    for source in sorted((ROOT / "content" / "regimens").glob("*.toml")):
        built = target / "regimens" / f"{source.stem}.json"
        built.write_text(build_rules(source), encoding="utf-8")
    day = datetime.datetime.fromtimestamp(epoch, datetime.UTC).date()
    (target / "build-date.txt").write_text(f"{day.isoformat()}\n", encoding="utf-8")


def freeze() -> Path:
    """Run PyInstaller and return the folder with the program."""
    epoch = source_epoch()
    data = WORK / "data"
    lay_data(data, epoch)
    environment = os.environ | {
        "BONESTEADY_DATA": str(data),
        "SOURCE_DATE_EPOCH": str(epoch),
        # The order of sets would otherwise differ from build to build.
        "PYTHONHASHSEED": "0",
    }
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    command += ["--workpath", str(WORK / "work"), "--distpath", str(FROZEN)]
    subprocess.run(
        [*command, str(ROOT / "packaging" / "bonesteady.spec")], env=environment, check=True
    )
    program = FROZEN / "bonesteady"
    strip_python(program)
    return program


def strip_python(program: Path) -> None:
    """Take the debug symbols out of Python's own library, where it was built with them.

    Qt's libraries are left as they were published.
    """
    if not sys.platform.startswith("linux") or not shutil.which("strip"):
        return
    inside = program / "_internal"
    found = [*inside.glob("libpython3*.so*"), *inside.glob("python3*/lib-dynload/*.so")]
    for library in sorted(path for path in found if not path.is_symlink()):
        subprocess.run(["strip", "--strip-unneeded", str(library)], check=True)


if __name__ == "__main__":
    print(freeze())
