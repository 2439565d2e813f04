"""Keeps a clinic session from leaving traces where Qt leaves them by itself.

A file is written only where the nurse says. A file dialog of the desktop adds the name to its list
of recent files, one of Qt's own writes the folder to Qt's settings: so the dialog is Qt's, and
while a session runs these settings lead nowhere. Knows no record and no page.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QSettings, QStandardPaths, Qt
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from edu_app.exchange.atomic_file import write_atomically
from edu_app.i18n.runtime import _
from edu_app.ui.clinic.memory_dumps import DumpGuard

# Takes a proposed path, returns the chosen one or an empty text.
AskFile = Callable[[str], str]

# A folder below the null device cannot be made: nothing can be written to it.
_NOWHERE = f"{os.devnull}/none"
_SCOPES = (QSettings.Scope.UserScope, QSettings.Scope.SystemScope)
_FORMATS = (QSettings.Format.IniFormat, QSettings.Format.NativeFormat)
_OWN_DIALOGS = Qt.ApplicationAttribute.AA_DontUseNativeDialogs
# Where Qt's file dialog keeps the folders that it has shown.
_QT_NAME, _QT_GROUP = "QtProject", "FileDialog"


class SessionFiles:
    """Writes a file where the nurse says, and nowhere else; `ask` stands in for the dialog."""

    def __init__(self, parent: QWidget, ask: AskFile | None = None) -> None:
        self._parent = parent
        self._ask = ask or self._ask_nurse

    def save(self, proposed_name: str, data: bytes) -> str:
        """Ask where `data` goes and write it; return the path, "" when nobody chose one.

        Raises `Fault` "file-not-written" for a place that cannot be written; nothing is left there.
        """
        chosen = self._ask(str(_documents() / proposed_name))
        if not chosen:
            return ""
        path = Path(chosen)
        path = path if path.suffix else path.with_suffix(Path(proposed_name).suffix)
        write_atomically(path, data)
        return str(path)

    def _ask_nurse(self, proposed: str) -> str:
        dialog = save_dialog(self._parent, proposed)
        try:
            return dialog.selectedFiles()[0] if dialog.exec() else ""
        finally:
            # It writes its folders when it goes: that must be over before the session is.
            shiboken6.delete(dialog)


def save_dialog(parent: QWidget, proposed: str) -> QFileDialog:
    """Return a dialog that asks where the file `proposed` (a whole path) goes; not shown yet."""
    place = Path(proposed)
    pattern = f"{place.suffix[1:].upper()} (*{place.suffix})"
    dialog = QFileDialog(parent, _("Save"), str(place.parent), pattern)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(place.suffix[1:])
    dialog.selectFile(place.name)
    return dialog


class QuietQt:
    """Between `begin` and `end` Qt keeps nothing: no settings, no folders, no clipboard after it.

    Nor does the system keep the memory of a crash. Also a context manager. Dialogs of pages that
    ask by themselves are Qt's own, too.
    """

    def __init__(self, *, platform: str = sys.platform) -> None:
        self._platform = platform
        self._begun = False
        self._paths: dict[tuple[QSettings.Scope, QSettings.Format], str] = {}
        self._had_own_dialogs = False
        self._folders: Mapping[str, Any] = {}
        self._copied = False
        self._dumps = DumpGuard()

    def __enter__(self) -> QuietQt:
        self.begin()
        return self

    def __exit__(self, *_error: object) -> None:
        self.end()

    def begin(self) -> None:
        """Lead Qt's settings nowhere and let every dialog be Qt's own; twice is once."""
        if self._begun:
            return
        self._begun = True
        self._dumps.begin()
        self._folders = _kept_folders() if self._keeps_in_registry else {}
        self._had_own_dialogs = QCoreApplication.testAttribute(_OWN_DIALOGS)
        QCoreApplication.setAttribute(_OWN_DIALOGS, True)
        self._copied = False
        QGuiApplication.clipboard().dataChanged.connect(self._on_clipboard_changed)
        for scope in _SCOPES:
            for kind in self._formats:
                self._paths[scope, kind] = _path_of(kind, scope)
                QSettings.setPath(kind, scope, _NOWHERE)

    def end(self) -> None:
        """Clear what the session put on the clipboard and put all back as it was."""
        if not self._begun:
            return
        self._begun = False
        # Dialogs that wait to be deleted write their folders when they go.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        QGuiApplication.clipboard().dataChanged.disconnect(self._on_clipboard_changed)
        clear_clipboard(copied=self._copied)
        forget_folder()
        for (scope, kind), path in self._paths.items():
            QSettings.setPath(kind, scope, path)
        QCoreApplication.setAttribute(_OWN_DIALOGS, self._had_own_dialogs)
        if self._keeps_in_registry:
            _put_back(self._folders)
        self._dumps.end()

    def _on_clipboard_changed(self) -> None:
        # Not every system tells who filled it: what comes while we have the keyboard is ours.
        self._copied = QGuiApplication.focusWindow() is not None

    @property
    def _keeps_in_registry(self) -> bool:
        # There a path for the native format has no effect: the values are put back instead.
        return self._platform == "win32"

    @property
    def _formats(self) -> tuple[QSettings.Format, ...]:
        return _FORMATS[:1] if self._keeps_in_registry else _FORMATS


def quiet_qt_settings() -> QuietQt:
    """Return the object that keeps Qt quiet from its `begin()` to its `end()`, or in a `with`."""
    return QuietQt()


def clear_clipboard(*, copied: bool = False) -> None:
    """Empty the clipboard and the selection where this program filled them; `copied`: it did."""
    clipboard = QGuiApplication.clipboard()
    if copied or clipboard.ownsClipboard():
        clipboard.clear(QClipboard.Mode.Clipboard)
    if clipboard.supportsSelection() and clipboard.ownsSelection():
        clipboard.clear(QClipboard.Mode.Selection)


def forget_folder() -> None:
    """Let Qt forget the folder that the last dialog showed: the next one would write it down."""
    dialog = QFileDialog()
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setDirectory(str(Path.home()))
    shiboken6.delete(dialog)


def _path_of(kind: QSettings.Format, scope: QSettings.Scope) -> str:
    """Return the folder that `QSettings.setPath` was given; Qt tells it in no other way."""
    return str(Path(QSettings(kind, scope, "any").fileName()).parent)


def _kept_folders() -> Mapping[str, Any]:
    settings = QSettings(QSettings.Scope.UserScope, _QT_NAME)
    settings.beginGroup(_QT_GROUP)
    return {key: settings.value(key) for key in settings.allKeys()}


def _put_back(folders: Mapping[str, Any]) -> None:
    settings = QSettings(QSettings.Scope.UserScope, _QT_NAME)
    settings.beginGroup(_QT_GROUP)
    settings.remove("")
    for key, value in folders.items():
        settings.setValue(key, value)
    settings.endGroup()
    settings.sync()


def _documents() -> Path:
    place = QStandardPaths.StandardLocation.DocumentsLocation
    return Path(QStandardPaths.writableLocation(place) or Path.home())
