"""The command line: parses, dispatches, and turns every fault into one sentence and exit code 2.

Only `window`, `clinic` and `gallery` load Qt; a command's module is imported when it is asked for.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from edu_app import __version__
from edu_app.commands.arguments import add_data_dir
from edu_app.core.errors import Fault

if TYPE_CHECKING:
    import argparse

# Command -> what it does, as the help tells it.
COMMANDS = {
    "status": "say where an injection stands today",
    "away": "prepare the call when she is away on the due date",
    "plan": "write the take-home plan, the wallet card, the dates for a phone",
    "plan-stop": "list due dates up to the end of the cancer tablet and what to ask",
    "check": "check content and catalogues",
    "render": "print a lesson as HTML",
    "gallery": "save a picture of every page",
    "clinic": "teach in two languages and keep nothing",
}

# What ends within a moment, and the window, which looks for garbage once it can be seen.
_WITHOUT_COLLECTOR = ("status", "away", "plan-stop", "window", "clinic")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; return the exit code (0 done, 1 problems found, 2 wrong input)."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    is_quick = arguments is None and _name(words) in _WITHOUT_COLLECTOR
    if is_quick:
        # A fifth of their time went into looking for garbage that dies with the process.
        gc.disable()
    try:
        return _run(words)
    except Fault as fault:
        from edu_app.services.faults import word_fault

        print(f"bonesteady: {word_fault(fault)}", file=sys.stderr)
        return 2
    except BrokenPipeError:
        # The reader of a pipe went away (`bonesteady check | head`): nothing to say to it.
        sys.stderr.close()
        return 0
    finally:
        if is_quick:
            # The interpreter looks once more before it ends, unless nothing is left to look at.
            gc.freeze()


class Command(Protocol):
    """What a module of edu_app.commands offers."""

    def add_arguments(self, parser: argparse.ArgumentParser) -> None: ...

    def run(self, options: argparse.Namespace) -> int: ...


def _run(words: list[str]) -> int:
    name = _name(words)
    if name == "window":
        from edu_app.commands import window
        from edu_app.commands.window_words import read_words

        plain = read_words(words)
        if plain is not None:
            return window.run(plain)
    command = _load(name)
    parser = _parser(name)
    command.add_arguments(parser)
    add_data_dir(parser)
    return command.run(parser.parse_args(words[name != "window" :]))


def _name(words: list[str]) -> str:
    return words[0] if words and words[0] in COMMANDS else "window"


def _load(name: str) -> Command:
    """Import the one module that is needed: the others would only cost time."""
    match name:
        case "status":
            from edu_app.commands import status

            return status
        case "away":
            from edu_app.commands import away

            return away
        case "plan":
            from edu_app.commands import plan

            return plan
        case "plan-stop":
            from edu_app.commands import plan_stop

            return plan_stop
        case "check":
            from edu_app.commands import check

            return check
        case "render":
            from edu_app.commands import render

            return render
        case "gallery":
            from edu_app.commands import gallery

            return gallery
        case "clinic":
            from edu_app.commands import clinic

            return clinic
        case _:
            from edu_app.commands import window

            return window


def _parser(name: str) -> argparse.ArgumentParser:
    import argparse

    from edu_app.commands.one_sentence_parser import OneSentenceParser

    if name != "window":
        return OneSentenceParser(prog=f"bonesteady {name}", description=COMMANDS[name])
    listed = "\n".join(f"  {command:<10} {text}" for command, text in COMMANDS.items())
    parser = OneSentenceParser(
        prog="bonesteady",
        description="Opens the window. Other commands:\n" + listed,
        epilog="bonesteady COMMAND --help says more about one of them.",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"BoneSteady {__version__}")
    return parser
