"""Uses the installed program as a screen reader would: presses, types, and reads what is shown.

Runs in the bare tree with the system's own Python and python3-pyatspi, beside the program. Each
argument is one step, done in order: press=NAME, type=TEXT, read=TEXT, gone=TEXT. A step waits until
what it needs is there; exit 1 names the step for which it never came.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from typing import Any

import pyatspi  # type: ignore[import-not-found] # of the system, not of the project

_LIMIT_S = 30
_PAUSE_S = 0.3


def everything(node: Any) -> Iterator[Any]:
    """Return `node` and all below it that can be seen."""
    if node.getState().contains(pyatspi.STATE_SHOWING) or node.getRoleName() == "application":
        yield node
        for child in node:
            if child is not None:
                yield from everything(child)


def shown() -> list[Any]:
    """Return what the window and its dialogs show now; nothing while it is not there yet."""
    desktop = pyatspi.Registry.getDesktop(0)
    programs = [one for one in desktop if one is not None and one.name == "BoneSteady"]
    return [node for program in programs for node in everything(program)]


def press(name: str) -> bool:
    """Press what is called `name`; return whether it was there."""
    for node in shown():
        if node.name == name and "Action" in pyatspi.listInterfaces(node):
            action = node.queryAction()
            names = [action.getName(number) for number in range(action.nActions)]
            if "Press" in names:
                action.doAction(names.index("Press"))
                return True
    return False


def type_text(text: str) -> bool:
    """Type into the one field that is shown; return whether there was one."""
    for node in shown():
        if "EditableText" in pyatspi.listInterfaces(node):
            return bool(node.queryEditableText().setTextContents(text))
    return False


def read(text: str) -> bool:
    """Return whether `text` stands anywhere in the window."""
    return any(text in node.name for node in shown())


def gone(text: str) -> bool:
    """Return whether `text` stands nowhere in the window."""
    return bool(shown()) and not read(text)


STEPS = {"press": press, "type": type_text, "read": read, "gone": gone}


def wait_for(step: str) -> bool:
    """Do one step, again and again until it could be done or the time is over."""
    kind, _sign, argument = step.partition("=")
    until = time.monotonic() + _LIMIT_S
    while time.monotonic() < until:
        try:
            if STEPS[kind](argument):
                return True
        except Exception as changed:
            # Whatever it was, the window was just changing under the question.
            print(f"looking again: {changed}", file=sys.stderr)
        time.sleep(_PAUSE_S)
    return False


if __name__ == "__main__":
    for wanted in sys.argv[1:]:
        if not wait_for(wanted):
            print(*[node.name for node in shown() if node.name], sep="\n", file=sys.stderr)
            sys.exit(f"never came: {wanted}; the window showed the lines above")
