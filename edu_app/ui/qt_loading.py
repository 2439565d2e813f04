"""Loads Qt without what no window needs, and leaves Python's own import in its place.

Qt for Python loads its helpers for signatures and error texts from source at every start, and puts
an import of its own in the place of Python's, for `from __feature__ import ...`. Nothing here asks
for either at the start (decisions 060 and 062).
"""

from __future__ import annotations

import builtins
import importlib
import sys
from importlib.util import find_spec, module_from_spec
from pathlib import Path
from types import ModuleType

# Its folder `files.dir` holds a small loader that loads Qt's helpers when they are asked for.
_LATE = Path(__file__).with_name("late_signatures")
_RELEASE = ("__version__", "__version_info__")
# The releases whose loader it stands for; any other is loaded as it is.
_KNOWN = ("6.11.",)


def load_qt() -> None:
    """Load the Qt modules of every window; once they are loaded this changes nothing."""
    plain = builtins.__import__
    # Tried on Linux alone: elsewhere the library may need folders that PySide6 names first.
    if "shiboken6" not in sys.modules and sys.platform.startswith("linux"):
        _load_library()
    import PySide6.QtCore

    builtins.__import__ = plain
    import PySide6.QtWidgets  # noqa: F401 - loaded here, used by every window


def _load_library() -> None:
    """Load Qt for Python's library with our loader; an unknown release is left to load itself.

    The library looks for a folder `files.dir` beside the file of its package `shiboken6`, and
    takes its helpers from there (its own switch, SBK_EMBED, makes such a folder).
    """
    spec = find_spec("shiboken6")
    if spec is None or spec.origin is None or not _LATE.joinpath("files.dir").is_dir():
        return
    package = sys.modules["shiboken6"] = module_from_spec(spec)
    try:
        if not importlib.import_module("shiboken6._config").version.startswith(_KNOWN):
            del sys.modules["shiboken6"]
            return
        package.__file__ = str(_LATE / "__init__.py")
        _publish(package, importlib.import_module("shiboken6.Shiboken"))
    finally:
        package.__file__ = spec.origin


def _publish(package: ModuleType, library: ModuleType) -> None:
    """Let the package carry the names of its library, as its own code would."""
    for name, value in vars(library).items():
        if not name.startswith("_") or name in _RELEASE:
            setattr(package, name, value)
