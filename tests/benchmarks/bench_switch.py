"""Language, page and state switched until painted, against styling the same page anew."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from timing import compare, percentile, report, time_call

from edu_app.app import make_application, show_language
from edu_app.core.settings import Settings
from edu_app.paths import find_resources
from edu_app.services.memory_settings import MemorySettings
from edu_app.session import memory_session
from edu_app.ui.gallery_people import PICTURE_DAY, PictureClock, sample_named
from edu_app.ui.main_window import MainWindow
from edu_app.ui.page_context import PageContext
from edu_app.ui.theme.current import apply_theme, families, text_percent, theme_name

# Times the baseline: styling and painting the page that is shown once more.
LIMITS = {"language switch": 0.6, "page switch": 0.3, "state change": 0.3}
GOAL_MS = 50


def main() -> int:
    """Print ratios, and milliseconds for information; return 1 when a ratio is over its limit."""
    app = make_application(None)
    window = _open(app)

    def settle() -> None:
        for _round in range(3):
            app.processEvents()

    def style() -> None:
        apply_theme(app, theme_name(), text_percent(), families())
        settle()

    turns = {"language": ["es", "en"], "page": ["lessons", "today"]}

    def switch_language() -> None:
        turns["language"].reverse()
        window.context.use_cases.settings.change(language=turns["language"][0])
        settle()

    def switch_page() -> None:
        turns["page"].reverse()
        window.go(turns["page"][0])
        settle()

    book, person = window.context.use_cases.book, window.context.person()

    def change_state() -> None:
        """Take the newest injection away, or bring it back: another state each time."""
        newest = book.last_undoable(person)
        if newest and newest.label == "removed":
            book.undo(newest.id)
        else:
            book.remove(person, "two")
        settle()

    actions: dict[str, Callable[[], None]] = {
        "language switch": switch_language,
        "page switch": switch_page,
        "state change": change_state,
    }
    failed = 0
    for name, action in actions.items():
        window.go("today")
        ratio = compare(lambda a=action: time_call(a), lambda: time_call(style), runs=15)
        slow = percentile([time_call(action) for _run in range(20)], 95) * 1000
        print(f"{name}: {slow:.0f} ms at the 95th percentile (goal {GOAL_MS} ms)", flush=True)
        failed |= report(f"{name} against styling the page anew", ratio, LIMITS[name])
    return failed


def _open(app: object) -> MainWindow:
    file = MemorySettings(Settings(language="en", theme="light", first_start_done=True))
    use_cases = memory_session(find_resources(), file, PictureClock(PICTURE_DAY))
    languages = show_language(app, find_resources(), use_cases.settings)
    sample = sample_named("scheduled", PICTURE_DAY)
    use_cases.book.add_person(sample.person)
    use_cases.book.save(sample.person.id, *sample.records)
    window = MainWindow(PageContext(use_cases), languages)
    window.show()
    for page_id in ("lessons", "today"):
        window.go(page_id)
    return window


if __name__ == "__main__":
    sys.exit(main())
