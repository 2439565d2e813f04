"""Work that grows with the records, cut into steps between which a window can answer.

A step gives the share that is done, 0 to 1; the end gives the result. Whoever has no window runs
all steps in a row. Closing the steps early leaves nothing behind: files are written at the end.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from typing import TypeVar

Result = TypeVar("Result")
Steps = Generator[float, None, Result]


def at_once(make: Callable[[], Result]) -> Steps[Result]:
    """Return short work as steps: there are none, only the result."""
    yield from ()
    return make()


def run_through(steps: Steps[Result]) -> Result:
    """Run all steps in a row; raise what they raise."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            result: Result = end.value
            return result
