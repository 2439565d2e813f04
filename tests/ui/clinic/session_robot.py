"""A nurse made of real key and mouse events, inside the real program in a process of its own.

    session_robot.py WAY WORD [WARM]

WAY is "command" (`bonesteady clinic`) or "home" (the window, then its entry for a session). Types
WORD into every field of every screen, tries to save and to print without letting anything be
written, and ends the session. Stops at "open", "typed" and "ended": prints that word and waits for
a line, so that the test can look at the disk. WARM ends it at once. What goes wrong is printed.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator

import shiboken6
from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtPrintSupport import QPrintPreviewDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTextEdit,
    QWidget,
)

from edu_app import cli
from edu_app.ui.clinic.screens import SCREENS
from edu_app.ui.clinic.window import ClinicWindow
from edu_app.ui.main_window import MainWindow

KEY = Qt.Key
TICK_MS, MOST_TICKS = 20, 1500
# Not even an administrator can make a file there; some folders block whoever looks into them.
UNWRITABLE = "/sys"
TODAY, LAST_INJECTION = "2026-06-30", "2025-12-20"
# What a session never shows: the test puts this name into the records at home.
HOME_NAME = "Homeborn"


class Robot(QObject):
    """Runs one step at each tick; a step may wait by yielding until what it needs is there."""

    def __init__(self, way: str, word: str, *, warm: bool) -> None:
        super().__init__()
        self.way, self.word, self.warm = way, word, warm
        self.fields: set[str] = set()
        self.refused: list[str] = []
        self.pressed: set[str] = set()
        self._steps = self._run()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)
        self._timer.start(TICK_MS)
        self._inside = False

    def _tick(self) -> None:
        # A dialog that is open runs an event loop of its own: its ticks come in between.
        if self._inside:
            return
        self._inside = True
        try:
            next(self._steps, None)
        except BaseException as error:
            say(f"wrong {error!r}")
            os._exit(3)
        finally:
            self._inside = False

    def _run(self) -> Iterator[None]:
        home = None
        if self.way == "home":
            yield from until(lambda: shown(MainWindow))
            home = shown(MainWindow)
            assert HOME_NAME in all_texts(home), "the home window shows its own records"
            home.activateWindow()
            yield from until(home.isActiveWindow)
            yield from pause(5)
            QTest.keyClick(home, KEY.Key_F9)
        yield from until(lambda: shown(ClinicWindow))
        window = shown(ClinicWindow)
        yield from pause(5)
        stop("open")
        if self.warm:
            yield from self._end(window, home)
            return
        yield from self._set_up(window)
        for screen in SCREENS:
            yield from self._visit(window, screen.id)
        yield from self._visit(window, "setup")
        look_for_home()
        say(f"fields {len(self.fields)} refused {len(self.refused)} pressed {len(self.pressed)}")
        stop("typed")
        yield from self._end(window, home)

    def _set_up(self, window: ClinicWindow) -> Iterator[None]:
        self._type_everywhere(window, "setup-first")
        for line in lines_in(window):
            line.clear()
        first = lines_in(window)[0]
        first.setFocus()
        QTest.keyClicks(first, LAST_INJECTION)
        press(window, "start-session")
        yield from until(lambda: window.context.session.begun)

    def _visit(self, window: ClinicWindow, screen: str) -> Iterator[None]:
        trace(f"visit {screen}")
        window.go(screen)
        yield from pause(5)
        if window.full.shown:
            yield from self._present(window.full.shown)
            return
        self._type_everywhere(window, screen)
        yield from pause(3)
        look_for_home()
        for button in buttons_in(window):
            yield from self._press(button)

    def _present(self, view: QWidget) -> Iterator[None]:
        for key in (KEY.Key_PageDown, KEY.Key_F2, KEY.Key_End, KEY.Key_Home, KEY.Key_Escape):
            QTest.keyClick(view, key)
            yield from pause(2)

    def _type_everywhere(self, window: QWidget, screen: str) -> None:
        """Type the word into every field that can be seen, with real keys."""
        for field in fields_in(window):
            field.setFocus()
            QTest.keyClicks(field, self.word)
            text = field.text() if isinstance(field, QLineEdit) else field.toPlainText()
            assert self.word in text, f"{screen}: {field.objectName()} took nothing"
            self.fields.add(f"{screen}/{field.objectName()}/{field.accessibleName()}")

    def _press(self, button: QPushButton) -> Iterator[None]:
        """Press a button that saves, prints or copies, and let nothing be written."""
        for place in ("", UNWRITABLE):
            if not shiboken6.isValid(button) or not button.isVisible() or not button.isEnabled():
                return
            name = button.objectName() or button.text()
            self.pressed.add(name)
            trace(f"press {name} {place}")
            QTimer.singleShot(0, button.click)
            yield from pause(5)
            dialog = topmost_dialog()
            if dialog is None:
                return
            if not isinstance(dialog, QFileDialog):
                dialog.reject()
                yield from pause(3)
                return
            yield from self._refuse(dialog, place)
            self.refused.append(f"{name}{place}")

    def _refuse(self, dialog: QFileDialog, place: str) -> Iterator[None]:
        """Write a name and say no, or say yes to a place where nobody can write."""
        line = dialog.findChild(QLineEdit)
        line.clear()
        QTest.keyClicks(line, f"{place}/{self.word}.pdf" if place else self.word)
        yield from pause(2)
        trace(f"typed {line.text()}")
        if place:
            dialog.accept()
            trace("accepted")
            yield from pause(3)
        for left in QApplication.topLevelWidgets():
            if isinstance(left, QDialog) and left.isVisible():
                trace(f"reject {left}")
                left.reject()
        yield from pause(3)
        trace("refused")

    def _end(self, window: ClinicWindow, home: MainWindow | None) -> Iterator[None]:
        begun = window.context.session.begun
        QTimer.singleShot(0, window.navigation.end.click)
        if begun:
            yield from until(lambda: window.findChild(QPushButton, "end-now"))
            QTimer.singleShot(0, window.findChild(QPushButton, "end-now").click)
        if home is not None:
            yield from until(home.isVisible)
            yield from pause(5)
            assert self.word not in all_texts(home), "the session is seen at home"
            stop("ended")
            QTimer.singleShot(0, home.close)
            return
        if begun:
            # The next session starts clean; closing it on the set-up ends the program.
            yield from until(lambda: shown(ClinicWindow) not in (None, window))
            fresh = shown(ClinicWindow)
            assert self.word not in all_texts(fresh), "the last session is seen in the next"
            assert not fresh.context.session.begun
            stop("ended")
            QTimer.singleShot(0, fresh.navigation.end.click)


def shown(kind: type[QWidget]) -> QWidget | None:
    """Return the window of this kind that can be seen."""
    found = [w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]
    return found[0] if found else None


def until(there) -> Iterator[None]:
    """Wait for something to be there, but not for ever."""
    for _tick in range(MOST_TICKS):
        if there():
            return
        yield
    raise AssertionError("what was waited for did not come")


def pause(ticks: int) -> Iterator[None]:
    """Let the program do what it does by itself."""
    for _tick in range(ticks):
        yield


def fields_in(window: QWidget) -> list[QWidget]:
    """Return every field into which somebody can write now."""
    kinds = (QLineEdit, QPlainTextEdit, QTextEdit)
    found = [field for kind in kinds for field in window.findChildren(kind)]
    return [f for f in found if f.isVisible() and f.isEnabled() and not f.isReadOnly()]


def lines_in(window: QWidget) -> list[QLineEdit]:
    """Return the single lines among them."""
    return [field for field in fields_in(window) if isinstance(field, QLineEdit)]


def buttons_in(window: QWidget) -> list[QPushButton]:
    """Return the buttons that save, print, copy, show a code, or note an answer."""
    words = ("Save", "Print", "Copy", "Show the code", "Clear", "Again")
    found = [one for one in window.findChildren(QPushButton) if one.text().startswith(words)]
    return [one for one in found if one.isVisible() and one.isEnabled()]


def press(window: QWidget, name: str) -> None:
    """Click a button by its name."""
    button = window.findChild(QPushButton, name)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))


def topmost_dialog() -> QDialog | None:
    """Return the dialog that is open."""
    modal = QApplication.activeModalWidget()
    if isinstance(modal, QDialog | QPrintPreviewDialog):
        return modal
    open_now = [
        w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()
    ]
    return open_now[-1] if open_now else None


def all_texts(window: QWidget) -> str:
    """Return what can be read in a window."""
    labels = [label.text() for label in window.findChildren(QLabel)]
    lines = [line.text() for line in window.findChildren(QLineEdit)]
    return " ".join((window.windowTitle(), *labels, *lines))


def look_for_home() -> None:
    """Nothing of the records at home is in any window of a session that can be seen."""
    for window in QApplication.topLevelWidgets():
        if window.isVisible():
            assert not isinstance(window, MainWindow), "the home window is hidden meanwhile"
            assert HOME_NAME not in all_texts(window), "records of home are seen in a session"


def trace(text: str) -> None:
    """Tell what is done, when somebody looks for a fault in the robot itself."""
    if os.environ.get("ROBOT_TRACE"):
        os.write(2, f"{text}\n".encode())


def say(text: str) -> None:
    """Tell the test."""
    os.write(1, f"{text}\n".encode())


def stop(place: str) -> None:
    """Let the test look at the disk; nothing runs here meanwhile."""
    say(place)
    sys.stdin.readline()


def main(way: str, word: str, warm: str = "") -> int:
    """Run the program with the robot inside and return its exit code."""
    app = QApplication(sys.argv[:1])
    robot = Robot(way, word, warm=bool(warm))
    command = ["clinic"] if way == "command" else []
    code = cli.main([*command, "--lang", "en", "--today", TODAY])
    del robot
    app.processEvents()
    return code


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
