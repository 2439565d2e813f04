"""How the desktop knows the program: application id, window icon, taskbar group. No rule, no text.

The id is also the name of the desktop file that an installation brings along.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from PySide6.QtGui import QGuiApplication

APPLICATION_ID = "org.bonesteady.BoneSteady"


def name_application(
    app: QGuiApplication, *, platform: str = sys.platform, shell32: Any = None
) -> None:
    """Tell the desktop the id; `shell32` is Windows' own library, a test hands in its own."""
    app.setDesktopFileName(APPLICATION_ID)
    if platform == "win32":
        # Without it the taskbar groups the window under the Python interpreter.
        library = shell32 or _shell32()
        library.SetCurrentProcessExplicitAppUserModelID(APPLICATION_ID)


def show_icon(app: QGuiApplication, path: Path) -> None:
    """Give every window the icon; a missing file leaves the desktop's own."""
    from PySide6.QtGui import QIcon

    if path.is_file():
        app.setWindowIcon(QIcon(str(path)))


def _shell32() -> Any:
    import ctypes

    return ctypes.windll.shell32  # type: ignore[attr-defined]  # Windows has it
