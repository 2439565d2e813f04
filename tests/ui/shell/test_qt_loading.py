"""Loading Qt leaves Python's own import in its place, and Qt modules loaded later work."""

from __future__ import annotations

import subprocess
import sys

_CODE = """
import builtins
from edu_app.ui.qt_loading import load_qt
plain = builtins.__import__
load_qt()
assert builtins.__import__ is plain
from PySide6.QtNetwork import QLocalServer
from PySide6.QtPrintSupport import QPrinter
print(QLocalServer.SocketOption.UserAccessOption.name, QPrinter.PrinterMode.HighResolution.name)
"""


def test_after_qt_is_loaded_modules_are_imported_as_before():
    ended = subprocess.run(
        [sys.executable, "-c", _CODE], check=False, capture_output=True, text=True
    )
    assert (ended.stdout.split(), ended.stderr) == (["UserAccessOption", "HighResolution"], "")
