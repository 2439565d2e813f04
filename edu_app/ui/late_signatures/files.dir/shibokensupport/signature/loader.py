"""Answers Qt for Python until it needs its own helpers, and loads those only then.

The helpers word the error of a call with wrong arguments and write signatures and help texts.
Qt for Python loads them from source at every start, which takes as long as the rest of Qt.
The names below are those that its library asks for (Qt for Python 6.11, `signature_globals.cpp`).
"""

from __future__ import annotations

import importlib
import sys
from types import ModuleType
from typing import Any

import signature_bootstrap

_OURS, _KEPT = "shibokensupport", "late_helpers"


def pyside_type_init(*given: Any) -> Any:
    """Read the signatures of a class."""
    return load_helpers().pyside_type_init(*given)


def create_signature(*given: Any) -> Any:
    """Make the signature of a function."""
    return load_helpers().create_signature(*given)


def seterror_argument(*given: Any) -> Any:
    """Word the error of a call with wrong arguments."""
    return load_helpers().seterror_argument(*given)


def make_helptext(*given: Any) -> Any:
    """Write the help text of a function."""
    return load_helpers().make_helptext(*given)


def feature_import(*given: Any, **named: Any) -> Any:
    """Serve `from __feature__ import ...`."""
    return load_helpers().feature_import(*given, **named)


def feature_imported(*given: Any) -> Any:
    """Look whether a module uses features."""
    return load_helpers().feature_imported(*given)


def finish_import(_module: ModuleType) -> None:
    """Nothing: this release has no names that it keeps alive."""


def post_init() -> None:
    """Leave Python's own import alone."""


def load_helpers() -> ModuleType:
    """Return Qt's own loader; the first question takes it from the archive in its library.

    It is kept where the library keeps its own things: this module is loaded more than once.
    """
    kept = getattr(signature_bootstrap, _KEPT, None)
    if kept is None:
        kept = _load()
        setattr(signature_bootstrap, _KEPT, kept)
    return kept


def _load() -> ModuleType:
    # The package's own code, which the start left out, tells its release.
    importlib.reload(sys.modules["shiboken6"])
    _place, finder = signature_bootstrap.prepare_zipfile()
    for name in [name for name in sys.modules if name.partition(".")[0] == _OURS]:
        del sys.modules[name]
    sys.meta_path.insert(0, finder)
    try:
        return importlib.import_module(f"{_OURS}.signature.loader")
    finally:
        sys.meta_path.remove(finder)


import shibokensupport.signature.mapping  # noqa: E402, F401 - its library expects it to be loaded
