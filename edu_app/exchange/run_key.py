"""The Run key of the person who is logged in (Windows); nothing of it is loaded elsewhere."""

from __future__ import annotations

import importlib
from typing import Any

_KEY = r"Software\Microsoft\Windows\CurrentVersion\Run"


class RunKey:
    """Values of the key; raises OSError where the system refuses."""

    def __init__(self, winreg: Any = None) -> None:
        self._winreg = winreg or importlib.import_module("winreg")

    def get(self, name: str) -> str | None:
        """Return a value, None when it is not there."""
        try:
            with self._open("KEY_READ") as key:
                return str(self._winreg.QueryValueEx(key, name)[0])
        except FileNotFoundError:
            return None

    def set(self, name: str, value: str) -> None:
        """Write a value."""
        with self._open("KEY_WRITE") as key:
            self._winreg.SetValueEx(key, name, 0, self._winreg.REG_SZ, value)

    def delete(self, name: str) -> None:
        """Take a value away; raises FileNotFoundError for one that is not there."""
        with self._open("KEY_WRITE") as key:
            self._winreg.DeleteValue(key, name)

    def _open(self, access: str) -> Any:
        reg = self._winreg
        return reg.CreateKeyEx(reg.HKEY_CURRENT_USER, _KEY, 0, getattr(reg, access))
