"""The entry that starts the program at login: a desktop file, a registry value, a launch agent.

Knows how each system writes it and where; must not know whether she agreed (services.login_desk).
The only thing that is ever written outside the data folder and the files she saves herself.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Protocol

from edu_app.core.errors import Fault
from edu_app.exchange.atomic_file import write_atomically

APPLICATION_ID = "org.bonesteady.BoneSteady"
# What the entry is called where nobody is to read what it is about.
_NEUTRAL_ID, _NEUTRAL_NAME, _NAME = "my-notes", "My notes", "BoneSteady"


class LoginEntry(Protocol):
    """Writes and takes away one entry; `neutral` leaves the program's name out of its name.

    Both raise `Fault` "login-entry-not-written"; the entry is then as it was.
    """

    def write(self, command: Sequence[str], *, neutral: bool) -> None: ...

    def remove(self) -> None: ...

    def exists(self) -> bool: ...


class Registry(Protocol):
    """The values of one registry key, as far as they are needed here."""

    def get(self, name: str) -> str | None: ...

    def set(self, name: str, value: str) -> None: ...

    def delete(self, name: str) -> None: ...


class FileEntry:
    """An entry that is a file: desktop entry (XDG autostart) or launch agent (macOS)."""

    def __init__(
        self, folder: Path, suffix: str, content: Callable[[Sequence[str], str], bytes]
    ) -> None:
        self._folder, self._content = folder, content
        self._named, self._neutral = (
            folder / f"{name}{suffix}" for name in (APPLICATION_ID, _NEUTRAL_ID)
        )

    def write(self, command: Sequence[str], *, neutral: bool) -> None:
        """Write the entry under one name and take the other one away."""
        chosen, other = self._named, self._neutral
        if neutral:
            chosen, other = other, chosen
        try:
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            write_atomically(chosen, self._content(command, _NEUTRAL_NAME if neutral else _NAME))
            other.unlink(missing_ok=True)
        except (OSError, Fault) as error:
            raise Fault("login-entry-not-written", path=str(chosen)) from error

    def remove(self) -> None:
        """Take the entry away under either name; none is no fault."""
        for path in (self._named, self._neutral):
            try:
                path.unlink(missing_ok=True)
            except OSError as error:
                raise Fault("login-entry-not-written", path=str(path)) from error

    def exists(self) -> bool:
        """Return whether the entry is there; on some systems she can remove it elsewhere."""
        return self._named.is_file() or self._neutral.is_file()


class RunKeyEntry:
    """A value of HKEY_CURRENT_USER's Run key (Windows)."""

    def __init__(self, registry: Registry) -> None:
        self._registry = registry

    def write(self, command: Sequence[str], *, neutral: bool) -> None:
        """Write the value under one name and take the other one away."""
        chosen, other = (_NEUTRAL_NAME, _NAME) if neutral else (_NAME, _NEUTRAL_NAME)
        self._attempt(chosen, lambda: self._registry.set(chosen, _windows_line(command)))
        self._delete(other)

    def remove(self) -> None:
        """Take the value away under either name."""
        self._delete(_NAME)
        self._delete(_NEUTRAL_NAME)

    def exists(self) -> bool:
        """Return whether a value is there."""
        return any(self._registry.get(name) is not None for name in (_NAME, _NEUTRAL_NAME))

    def _delete(self, name: str) -> None:
        if self._registry.get(name) is not None:
            self._attempt(name, lambda: self._registry.delete(name))

    def _attempt(self, name: str, action: Callable[[], None]) -> None:
        try:
            action()
        except OSError as error:
            raise Fault("login-entry-not-written", path=name) from error


def login_entry(
    *, environ: Mapping[str, str], home: Path, platform: str = sys.platform
) -> LoginEntry:
    """Return how this system starts a program at login (XDG autostart specification 0.5)."""
    if platform == "win32":
        from edu_app.exchange.run_key import RunKey

        return RunKeyEntry(RunKey())
    if platform == "darwin":
        return FileEntry(home / "Library" / "LaunchAgents", ".plist", _launch_agent)
    # The specification says that a relative value is to be ignored.
    base = Path(environ.get("XDG_CONFIG_HOME") or "")
    folder = (base if base.is_absolute() else home / ".config") / "autostart"
    return FileEntry(folder, ".desktop", _desktop_entry)


def start_command(executable: str, argv0: str, *, frozen: bool) -> tuple[str, ...]:
    """Return the command that starts this installation: a frozen program, a script, a module."""
    if frozen:
        return (executable,)
    script = Path(argv0)
    with suppress(OSError):
        if script.is_absolute() and script.stem == "bonesteady" and script.is_file():
            return (str(script),)
    return (executable, "-m", "edu_app")


def _desktop_entry(command: Sequence[str], name: str) -> bytes:
    lines = (
        "[Desktop Entry]",
        "Type=Application",
        f"Name={name}",
        f"Exec={' '.join(_quoted(word) for word in command)}",
        "Terminal=false",
        "X-GNOME-Autostart-enabled=true",
    )
    return ("\n".join(lines) + "\n").encode()


def _quoted(word: str) -> str:
    """Return one word of Exec: quoted twice over, once for the command, once for the file."""
    for sign in ("\\", '"', "`", "$"):
        word = word.replace(sign, f"\\{sign}")
    return '"' + word.replace("\\", "\\\\").replace("%", "%%") + '"'


def _launch_agent(command: Sequence[str], name: str) -> bytes:
    import plistlib

    label = APPLICATION_ID if name == _NAME else _NEUTRAL_ID
    agent = {"Label": label, "ProgramArguments": list(command), "RunAtLoad": True}
    return plistlib.dumps(agent)


def _windows_line(command: Sequence[str]) -> str:
    from subprocess import list2cmdline

    return list2cmdline(command)
