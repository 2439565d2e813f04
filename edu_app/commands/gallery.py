"""`bonesteady gallery`: a picture of every page with sample data, drawn without a display."""

from __future__ import annotations

import argparse
import re
from pathlib import Path

from edu_app.commands.arguments import parse_date
from edu_app.core.errors import Fault

_THEMES = ("light", "dark", "contrast")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add this command's options."""
    parser.add_argument("folder", metavar="DIR", help="where the pictures go")
    parser.add_argument("--lang", metavar="TAG", action="append", help="may be given again")
    parser.add_argument("--size", metavar="WxH", default="1180x800", help="of the window")
    parser.add_argument("--text", metavar="PERCENT", default="100", help="100 to 300")
    parser.add_argument("--theme", metavar="NAME", default="light", help=", ".join(_THEMES))
    parser.add_argument("--today", metavar="DATE", help="the date of the pictures")


def run(options: argparse.Namespace) -> int:
    """Save the pictures and print where they are."""
    wanted = _read(options)
    from edu_app.app import draw_gallery

    for path in draw_gallery(Path(options.folder), **wanted):
        print(path)
    return 0


def _read(options: argparse.Namespace) -> dict[str, object]:
    size = re.fullmatch(r"(\d{3,4})x(\d{3,4})", options.size)
    if not size:
        raise Fault("bad-size", text=options.size)
    if not options.text.isdecimal() or not 100 <= int(options.text) <= 300:
        raise Fault("bad-text-size", text=options.text)
    if options.theme not in _THEMES:
        raise Fault("bad-theme", text=options.theme, known=", ".join(_THEMES))
    return {
        "languages": tuple(options.lang or ["en"]),
        "size": (int(size[1]), int(size[2])),
        "percent": int(options.text),
        "theme": options.theme,
        "today": parse_date(options.today) if options.today else None,
    }
