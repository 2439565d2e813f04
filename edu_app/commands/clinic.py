"""`bonesteady clinic`: clinic sessions alone, for a computer that keeps nobody's records."""

from __future__ import annotations

import argparse

from edu_app.commands.arguments import load_language, parse_date
from edu_app.commands.window import has_screen
from edu_app.core.errors import Fault


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add this command's options."""
    parser.add_argument("--lang", metavar="TAG", default="", help="your language, for example es")
    parser.add_argument("--today", metavar="DATE", help="pretend that today is DATE, for teaching")


def run(options: argparse.Namespace) -> int:
    """Open sessions until the window is closed; wrong words are said before anything opens."""
    today = parse_date(options.today) if options.today else None
    if options.lang:
        load_language(options.lang)
    if not has_screen():
        raise Fault("no-display")
    from edu_app.clinic_start import ClinicStart, open_clinic

    return open_clinic(ClinicStart(options.data_dir, today, options.lang))
