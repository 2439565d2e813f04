"""`bonesteady`: opens the window. The only command besides `gallery` that loads Qt."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from edu_app.commands.arguments import parse_date
from edu_app.core.errors import Fault

if TYPE_CHECKING:
    import argparse

    from edu_app.commands.window_words import Words


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add this command's options."""
    parser.add_argument("--today", metavar="DATE", help="pretend that today is DATE, for teaching")
    parser.add_argument("--lang", metavar="TAG", default="", help="language for this run")
    parser.add_argument(
        "--reminders",
        action="store_true",
        help="look for reminders and open the window only when one is due (used at login)",
    )
    parser.add_argument(
        "--exit-after-paint", action="store_true", help="end once the first page is painted"
    )


def run(options: argparse.Namespace | Words) -> int:
    """Open the window and return its exit code."""
    today = parse_date(options.today) if options.today else None
    if not has_screen():
        raise Fault("no-display")
    from edu_app.app import Start, open_window

    return open_window(
        Start(
            data_dir=options.data_dir,
            today=today,
            language=options.lang,
            exit_after_paint=options.exit_after_paint,
            reminders=options.reminders,
        )
    )


def has_screen() -> bool:
    """Return whether a window can open; without one Qt would end the program with a crash."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(n) for n in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "DISPLAY"))
