"""Says which system packages are missing, and installs them where it may (Debian and its family).

Runs with a bare Python before anything is installed, so it imports nothing but the standard
library. `python3 edu_app/devtools/system_packages.py run|test` exits 0 when all needed is there.
"""

from __future__ import annotations

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

# What has to be there -> the Debian package that brings it.
LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
}
SCREEN_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
FONTS = {
    "NotoSansArabic": "fonts-noto-core",
    "NotoSansCJK": "fonts-noto-cjk",
    "DejaVuSans": "fonts-dejavu-core",
}
# The speech module of the test environment links against this.
SPEECH_LIBRARIES = {"libpulse.so.0": "libpulse0"}
PROGRAMS = {
    "msgfmt": "gettext",
    "i18nspector": "i18nspector",
    "pdftotext": "poppler-utils",
    "zbarimg": "zbar-tools",
    "khal": "khal",
    "Xvfb": "xvfb",
    "xauth": "xauth",
    "openbox": "openbox",
    "wmctrl": "wmctrl",
    "xdotool": "xdotool",
    "xprop": "x11-utils",
    "desktop-file-validate": "desktop-file-utils",
    "appstreamcli": "appstream",
}


def missing_packages(purpose: str) -> list[str]:
    """Return the Debian packages still missing for `purpose` ("run" or "test")."""
    missing = [] if _has_ensurepip() else [f"python3.{sys.version_info.minor}-venv"]
    libraries = dict(LIBRARIES)
    if purpose == "test" or has_display():
        libraries |= SCREEN_LIBRARIES
    if purpose == "test":
        libraries |= SPEECH_LIBRARIES
    missing += [package for name, package in libraries.items() if not _has_library(name)]
    missing += [package for name, package in FONTS.items() if not _has_font(name)]
    if purpose == "test":
        missing += [package for name, package in PROGRAMS.items() if not shutil.which(name)]
    return missing


def has_display() -> bool:
    """Return whether a window could be shown here."""
    return bool(
        sys.platform in ("win32", "darwin")
        or os.environ.get("DISPLAY")
        or os.environ.get("WAYLAND_DISPLAY")
    )


def _has_ensurepip() -> bool:
    return importlib.util.find_spec("ensurepip") is not None


def _has_library(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def _has_font(start: str) -> bool:
    folders = [Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), Path.home() / ".fonts"]
    return any(next(folder.rglob(f"{start}*"), None) for folder in folders if folder.is_dir())


def _installer() -> list[str] | None:
    """Return the start of an install command that needs no question answered, or None."""
    if not shutil.which("apt-get"):
        return None
    if os.geteuid() == 0:
        return ["apt-get"]
    quiet = subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False)
    return ["sudo", "-n", "apt-get"] if quiet.returncode == 0 else None


def _install(installer: list[str], packages: list[str]) -> bool:
    print(f"Installing system packages: {' '.join(packages)}", flush=True)
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    options = ["install", "-y", "-qq", "--no-install-recommends"]
    commands = ([*installer, "update", "-qq"], [*installer, *options, *packages])
    codes = [
        subprocess.run(command, stdout=subprocess.DEVNULL, env=environment, check=False).returncode
        for command in commands
    ]
    return codes[-1] == 0


def main(arguments: list[str]) -> int:
    """Check, install where possible, and say in one line what a person has to do."""
    purpose = arguments[0] if arguments else "run"
    if not sys.platform.startswith("linux"):
        return 0
    packages = missing_packages(purpose)
    if not packages:
        return 0
    installer = _installer() if shutil.which("sudo") or os.geteuid() == 0 else None
    if installer and _install(installer, packages) and not missing_packages(purpose):
        return 0
    packages = missing_packages(purpose)
    print(f"Missing system packages. Please run: sudo apt-get install {' '.join(packages)}")
    only_fonts = set(packages) <= set(FONTS.values())
    return 0 if only_fonts and purpose == "run" else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
