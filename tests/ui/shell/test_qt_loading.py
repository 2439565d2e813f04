"""Qt is loaded without its helpers for signatures, which come when they are asked for."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

_IMPORT_KEPT = """
import builtins
from edu_app.ui.qt_loading import load_qt
plain = builtins.__import__
load_qt()
assert builtins.__import__ is plain
from PySide6.QtNetwork import QLocalServer
from PySide6.QtPrintSupport import QPrinter
print(QLocalServer.SocketOption.UserAccessOption.name, QPrinter.PrinterMode.HighResolution.name)
"""
_LOADED = """
import sys
from edu_app.ui.qt_loading import load_qt
load_qt()
print([name for name in sys.modules if name.startswith("shibokensupport.signature.")])
"""
# What Qt for Python says of wrong calls, of signatures and of itself.
_ANSWERS = """
from PySide6.QtCore import QObject
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel
import shiboken6
app = QApplication([])
label = QLabel()
asks = (
    lambda: label.setAlignment("left"),
    lambda: label.setText("two", "words"),
    lambda: label.no_such_thing,
    lambda: QLabel(1, 2, 3),
    lambda: QLabel(no_such_property=1),
    lambda: QColor.fromRgb("red", "green"),
    lambda: QLabel.setText.__doc__,
    lambda: QObject.__init__.__doc__,
    lambda: shiboken6.isValid(label),
    lambda: shiboken6.__file__,
    lambda: shiboken6.__version__,
)
for number in ORDER:
    try:
        print(number, asks[number]())
    except Exception as error:
        print(number, type(error).__name__, error)
"""
_LOAD = "from edu_app.ui.qt_loading import load_qt\nload_qt()\n"


def _output(code: str) -> str:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    ended = subprocess.run(
        [sys.executable, "-c", code], check=False, capture_output=True, text=True, env=environment
    )
    assert (ended.returncode, ended.stderr) == (0, "")
    return ended.stdout


def test_after_qt_is_loaded_modules_are_imported_as_before():
    assert _output(_IMPORT_KEPT).split() == ["UserAccessOption", "HighResolution"]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="loaded plainly elsewhere")
def test_the_helpers_for_signatures_are_not_loaded_at_the_start():
    names = ["shibokensupport.signature.mapping", "shibokensupport.signature.loader"]
    assert sorted(eval(_output(_LOADED))) == sorted(names)


@pytest.mark.parametrize("order", [range(11), range(10, -1, -1), range(3, 11)])
def test_wrong_calls_and_questions_are_answered_as_by_qt_loaded_plainly(order):
    asked = f"ORDER = {order}\n" + _ANSWERS
    answers = _output(_LOAD + asked)
    assert answers == _output(asked)
    assert "Supported signatures" in answers


def test_a_release_that_is_not_known_is_loaded_as_it_is():
    unknown = "import edu_app.ui.qt_loading as loading\nloading._KNOWN = ('0.0.',)\n"
    parts = eval(_output(unknown + _LOADED))
    assert "shibokensupport.signature.parser" in parts
