"""Makes build/bonesteady_VERSION_ARCH.deb from the one-folder program; needs dpkg-deb.

`python packaging/linux/build_deb.py`: /usr/lib/bonesteady holds the program, /usr/bin/bonesteady
starts it. Every file carries the date of the newest commit, so the same commit makes the same file.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(HERE.parent))

from freeze import freeze, source_epoch  # noqa: E402 - the folder has to be found first

APPLICATION = "org.bonesteady.BoneSteady"
# What the program loads from the system: each library by the package that brings it, under both
# its names where a release renamed it. Fonts show every language without empty boxes.
DEPENDS = (
    "libstdc++6",
    "libegl1",
    "libgl1",
    "libglib2.0-0t64 | libglib2.0-0",
    "libgssapi-krb5-2",
    "libbrotli1",
    "libcups2t64 | libcups2",
    "libdbus-1-3",
    "libfontconfig1",
    "libfreetype6",
    "libpulse0",
    "libuuid1",
    "libwayland-client0",
    "libwayland-cursor0",
    "libwayland-egl1",
    "libx11-6",
    "libx11-xcb1",
    "libxcb-cursor0",
    "libxcb-glx0",
    "libxcb-icccm4",
    "libxcb-image0",
    "libxcb-keysyms1",
    "libxcb-randr0",
    "libxcb-render-util0",
    "libxcb-render0",
    "libxcb-shape0",
    "libxcb-shm0",
    "libxcb-sync1",
    "libxcb-util1",
    "libxcb-xfixes0",
    "libxcb-xkb1",
    "libxcb1",
    "libxkbcommon-x11-0",
    "libxkbcommon0",
    "libzstd1",
    "zlib1g",
    "fonts-dejavu-core",
    "fonts-noto-cjk",
    "fonts-noto-core",
)
# Reading aloud needs voices of the system; without them the program says so.
SUGGESTS = ("libspeechd2", "speech-dispatcher")

AFTER_REMOVAL = """\
#!/bin/sh
set -e
case "$1" in
    remove|purge)
        echo "BoneSteady was removed. Nobody's records were touched: they are in the folder"
        echo ".local/share/bonesteady of each user's home folder. A new install finds them again."
        ;;
esac
"""


def version() -> str:
    """Return the version in edu_app/__init__.py."""
    text = (ROOT / "edu_app" / "__init__.py").read_text(encoding="utf-8")
    return text.split('__version__ = "')[1].split('"')[0]


def architecture() -> str:
    """Return Debian's name of this machine's architecture."""
    command = ["dpkg", "--print-architecture"]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def lay_tree(program: Path, tree: Path) -> None:
    """Put the program and what a desktop needs where Debian expects it."""
    shutil.rmtree(tree, ignore_errors=True)
    shutil.copytree(program, tree / "usr/lib/bonesteady", symlinks=True)
    starter = tree / "usr/bin/bonesteady"
    starter.parent.mkdir(parents=True)
    starter.symlink_to("../lib/bonesteady/bonesteady")
    places = {
        HERE / f"{APPLICATION}.desktop": "usr/share/applications",
        HERE / f"{APPLICATION}.metainfo.xml": "usr/share/metainfo",
        HERE / "copyright": "usr/share/doc/bonesteady",
    }
    for source, folder in places.items():
        (tree / folder).mkdir(parents=True, exist_ok=True)
        shutil.copy(source, tree / folder / source.name)
    icons = tree / "usr/share/icons/hicolor/scalable/apps"
    icons.mkdir(parents=True)
    shutil.copy(ROOT / "content/icon/bonesteady.svg", icons / f"{APPLICATION}.svg")


def c_library(tree: Path) -> str:
    """Return the dependency on the oldest C library that every file in `tree` can be loaded with.

    Libraries of the build machine may ask for a newer one than Qt's own do.
    """
    files = [str(path) for path in sorted(tree.rglob("*")) if ".so" in path.name]
    files.append(str(tree / "usr/lib/bonesteady/bonesteady"))
    done = subprocess.run(["objdump", "-T", *files], check=False, capture_output=True, text=True)
    asked = {int(number) for number in re.findall(r"GLIBC_2\.(\d+)", done.stdout)}
    return f"libc6 (>= 2.{max(asked)})"


def size_kib(path: Path) -> int:
    """Return what `path` adds to the installed size: whole KiB of files, 1 for anything else."""
    if path.is_file() and not path.is_symlink():
        return -(-path.stat().st_size // 1024)
    return 1


def write_control(tree: Path) -> None:
    """Write the package's description; removing it never touches anybody's records."""
    size = sum(size_kib(path) for path in tree.rglob("*"))
    control = f"""\
Package: bonesteady
Version: {version()}
Architecture: {architecture()}
Maintainer: The BoneSteady editors <bonesteady@localhost>
Installed-Size: {size}
Depends: {", ".join((c_library(tree), *DEPENDS))}
Recommends: xdg-utils
Suggests: {", ".join(SUGGESTS)}
Section: education
Priority: optional
Description: keep every denosumab injection on time, and know whom to call
 Plain lessons, an injection calendar that says whom to call when a date has
 passed, and a plan for the medicine that follows. No network, no account.
"""
    (tree / "DEBIAN").mkdir()
    (tree / "DEBIAN" / "control").write_text(control, encoding="utf-8")
    script = tree / "DEBIAN" / "postrm"
    script.write_text(AFTER_REMOVAL, encoding="utf-8")
    script.chmod(0o755)


def settle(tree: Path, epoch: int) -> None:
    """Give every file plain rights and one date."""
    for path in sorted(tree.rglob("*")):
        if not path.is_symlink():
            runs = path.is_dir() or os.access(path, os.X_OK)
            path.chmod(0o755 if runs else 0o644)
        os.utime(path, (epoch, epoch), follow_symlinks=False)


def commit() -> str:
    """Return the commit that the checkout stands at, marked where files differ from it."""
    command = ["git", "describe", "--always", "--abbrev=40", "--dirty", "--exclude=*"]
    done = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True)
    return done.stdout.strip() or "unknown"


def main() -> int:
    """Build the program and the package; print where it is and how large."""
    epoch = source_epoch()
    tree = ROOT / "build" / "deb-tree"
    lay_tree(freeze(), tree)
    write_control(tree)
    settle(tree, epoch)
    target = ROOT / "build" / f"bonesteady_{version()}_{architecture()}.deb"
    command = ["dpkg-deb", "--root-owner-group", "-Zxz", "-z9", "--build", str(tree), str(target)]
    # The number of threads would show in the compressed file.
    environment = os.environ | {"SOURCE_DATE_EPOCH": str(epoch), "DPKG_DEB_THREADS_MAX": "1"}
    subprocess.run(command, check=True, env=environment, stdout=subprocess.DEVNULL)
    # Says to the tests whether this package is still that of the checkout.
    (ROOT / "build" / "deb-commit.txt").write_text(f"{commit()}\n", encoding="ascii")
    print(f"{target.relative_to(ROOT)}: {target.stat().st_size / 1_000_000:.0f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
