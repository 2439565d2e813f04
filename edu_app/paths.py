"""Where things lie: the product's own files and the person's data folder.

The only module that asks "packaged or checkout?": a wheel or a frozen build carries its files
under `edu_app/_data`, a checkout keeps them beside the package.
"""

from __future__ import annotations

import datetime
import os
import sys
from collections.abc import Mapping
from pathlib import Path

from edu_app.core.values import value_class

_PACKAGE = Path(__file__).resolve().parent


@value_class(frozen=True)
class Resources:
    """Folders of the product's own files; the built ones may not exist in a checkout.

    `built_on` is the day whose content a package carries, None in a checkout.
    """

    content: Path
    locales: Path
    built_locales: Path
    built_regimens: Path
    packaged: bool
    built_on: datetime.date | None = None

    @property
    def icon(self) -> Path:
        """Return the picture that stands for the program."""
        return self.content / "icon" / "bonesteady.svg"


def find_resources(package: Path = _PACKAGE) -> Resources:
    """Return the resource folders for `package` (the folder of edu_app)."""
    data = package / "_data"
    if data.is_dir():
        locales = data / "locales"
        regimens, day = data / "regimens", _read_day(data / "build-date.txt")
        return Resources(data / "content", locales, locales, regimens, packaged=True, built_on=day)
    root = package.parent
    build = root / "build"
    return Resources(
        root / "content", root / "locales", build / "locales", build / "regimens", packaged=False
    )


def _read_day(path: Path) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(path.read_text(encoding="ascii").strip())
    except (OSError, ValueError):
        return None


def policy_file(*, environ: Mapping[str, str] = os.environ, platform: str = sys.platform) -> Path:
    """Return where an administrator would put the file for all users of this computer."""
    if platform == "win32":
        return Path(environ.get("PROGRAMDATA") or "C:/ProgramData") / "BoneSteady" / "policy.toml"
    if platform == "darwin":
        return Path("/Library/Application Support/BoneSteady/policy.toml")
    return Path("/etc/bonesteady/policy.toml")


def data_folder(
    given: str | None = None,
    *,
    environ: Mapping[str, str] = os.environ,
    platform: str = sys.platform,
) -> Path:
    """Return the folder of the person's data; it need not exist yet.

    `given` (the option --data-dir) wins, then BONESTEADY_DATA_DIR, then the custom of the
    system: %LOCALAPPDATA% on Windows, Application Support on macOS, the XDG base directory
    specification elsewhere.
    """
    chosen = given or environ.get("BONESTEADY_DATA_DIR")
    if chosen:
        return Path(chosen).expanduser().absolute()
    home = Path(environ.get("HOME") or environ.get("USERPROFILE") or Path.home())
    if platform == "win32":
        return Path(environ.get("LOCALAPPDATA") or home / "AppData" / "Local") / "BoneSteady"
    if platform == "darwin":
        return home / "Library" / "Application Support" / "BoneSteady"
    # The specification says that a relative value is to be ignored.
    base = Path(environ.get("XDG_DATA_HOME") or "")
    return (base if base.is_absolute() else home / ".local" / "share") / "bonesteady"
