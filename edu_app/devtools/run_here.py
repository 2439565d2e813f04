"""What `make run` does: the window where there is a display, else pictures of the same window."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from edu_app.cli import main
from edu_app.devtools.system_packages import has_display

PICTURES = Path("build/gallery")


def run() -> int:
    """Open the window, or say that there is no display and walk the window offscreen."""
    if has_display():
        return main([])
    print("There is no display here, so the same window is walked offscreen with sample data.")
    code = main(["gallery", str(PICTURES), "--lang", "en", "--lang", "es", "--lang", "ar"])
    if code == 0:
        print(f"A picture of every page is in {PICTURES.absolute()}")
    return code


def run_language(tag: str) -> int:
    """Open the window in `tag`, offered to readers or not; without a display take pictures."""
    if has_display():
        return main(["--lang", tag])
    print("There is no display here, so the same window is walked offscreen with sample data.")
    return draw_language(tag, ())


def draw_language(tag: str, options: Sequence[str]) -> int:
    """Save a picture of every page in `tag`; `options` as `bonesteady gallery` takes them."""
    folder = PICTURES / tag
    code = main(["gallery", str(folder), "--lang", tag, *options])
    if code == 0:
        print(f"A picture of every page is in {folder.absolute()}")
    return code


if __name__ == "__main__":
    sys.exit(run())
