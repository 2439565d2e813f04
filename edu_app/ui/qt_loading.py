"""Loads Qt, and gives Python's own import back afterwards.

PySide6 puts an import of its own in the place of Python's, for `from __feature__ import ...`: it
reads the source of every module that is loaded from then on, in search of its own name. Nothing
here uses those features, so the start need not wait for it (decision 060).
"""

from __future__ import annotations

import builtins


def load_qt() -> None:
    """Load the Qt modules of every window; once they are loaded this changes nothing."""
    plain = builtins.__import__
    import PySide6.QtCore

    builtins.__import__ = plain
    import PySide6.QtWidgets  # noqa: F401 - loaded here, used by every window
