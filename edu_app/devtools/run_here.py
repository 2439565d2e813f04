"""What `make run` does: the window where there is a display, else pictures of the same window."""

from __future__ import annotations

import sys
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


if __name__ == "__main__":
    sys.exit(run())
