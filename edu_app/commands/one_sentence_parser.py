"""The parser of the command line: wrong words become a `Fault`, one sentence and exit code 2."""

from __future__ import annotations

import argparse
from typing import NoReturn, cast

from edu_app.core.errors import Fault

_HELP_WIDTH = 96


class OneSentenceParser(argparse.ArgumentParser):
    """A parser that answers wrong words with one sentence and exit code 2."""

    def _get_formatter(self) -> argparse.HelpFormatter:
        # argparse asks the terminal for its width at every option it is told of, and loads a
        # module for it; a fixed width saves each command that time.
        kind = cast("type[argparse.HelpFormatter]", self.formatter_class)
        return kind(self.prog, width=_HELP_WIDTH)

    def error(self, message: str) -> NoReturn:
        """Raise the fault instead of printing the usage."""
        raise Fault("bad-arguments", message=message, program=self.prog)
