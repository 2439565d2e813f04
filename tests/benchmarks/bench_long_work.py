"""What could keep the window waiting, with a thousand entries: each step for itself, in a row.

Everything runs in the window's own thread: nothing here may take so long that somebody notices.
"""

from __future__ import annotations

import datetime
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from timing import compare, report, time_call

from edu_app.app import make_application, make_window, show_language
from edu_app.core.records import (
    Appointment,
    Course,
    Flag,
    FlagKind,
    Injection,
    Medicine,
    Person,
    Record,
    Talk,
)
from edu_app.core.settings import Settings
from edu_app.core.values import replace
from edu_app.paths import find_resources
from edu_app.services.memory_settings import MemorySettings
from edu_app.services.settings_desk import SettingsDesk
from edu_app.session import build_use_cases
from edu_app.storage.database import open_database
from edu_app.ui.dialogs.hand_over_files import HandOverFiles
from edu_app.ui.gallery_people import PICTURE_DAY, PictureClock
from edu_app.ui.main_window import MainWindow
from edu_app.ui.theme.current import apply_theme, families, text_percent, theme_name

ENTRIES = 1000
GOAL_MS = 100
# Times styling and painting the page that is shown once more.
LIMIT = 0.8


def main() -> int:
    """Print ratios, and milliseconds for information; return 1 when a ratio is over its limit."""
    app = make_application(None)
    with tempfile.TemporaryDirectory() as folder:
        window = _open(app, Path(folder))

        def settle() -> None:
            for _round in range(3):
                app.processEvents()

        def style() -> None:
            apply_theme(app, theme_name(), text_percent(), families())
            settle()

        failed = 0
        for name, action in _actions(window, Path(folder)).items():
            action()
            settle()
            ratio = compare(
                lambda a=action: time_call(lambda: (a(), settle())),
                lambda: time_call(style),
                runs=5,
            )
            took = min(time_call(lambda a=action: (a(), settle())) for _run in range(5)) * 1000
            print(f"{name}: {took:.0f} ms with {ENTRIES} entries (goal {GOAL_MS} ms)", flush=True)
            failed |= report(f"{name} against styling the page anew", ratio, LIMIT)
        return failed


def _open(app: object, folder: Path) -> MainWindow:
    clock = PictureClock(PICTURE_DAY)
    settings = SettingsDesk(MemorySettings(Settings(language="en", first_start_done=True)))
    languages = show_language(app, find_resources(), settings)
    database = open_database(folder / "data", clock.today)
    undated = replace(find_resources(), built_on=None)
    use_cases = build_use_cases(undated, settings, database, clock)
    use_cases.book.add_person(Person("her"))
    use_cases.book.save("her", Course("course", Medicine.DENOSUMAB_60), *_entries())
    window = make_window(use_cases, languages)
    window.show()
    window.go("today")
    return window


def _entries() -> list[Record]:
    first = PICTURE_DAY - datetime.timedelta(days=13 * ENTRIES)
    days = [first + datetime.timedelta(days=13 * number) for number in range(ENTRIES)]
    made: list[Callable[[str, datetime.date], Record]] = [
        lambda key, day: Injection(key, day, brand="Brand", batch="0001"),
        lambda key, day: Appointment(key, day, note="note"),
        lambda key, day: Flag(key, FlagKind.DENTAL, day, day),
        lambda key, day: Talk(key, day, "Dr A"),
    ]
    return [made[n % len(made)](f"entry-{n}", day) for n, day in enumerate(days)]


def _actions(window: MainWindow, folder: Path) -> dict[str, Callable[[], object]]:
    use_cases, path = window.context.use_cases, folder / "saved.json"
    backups = use_cases.backups
    assert backups is not None
    files = HandOverFiles(window.context, "her", window, None)
    use_cases.archive.export(path)
    turns = {"page": ["calendar", "today"]}

    def switch_page() -> None:
        turns["page"].reverse()
        window.go(turns["page"][0])

    def take_over() -> None:
        plan = use_cases.archive.preview(path)
        use_cases.archive.carry_out(plan, take_theirs=False)

    return {
        "Today and My calendar": switch_page,
        "backup": backups.make,
        "a look at a backup": lambda: backups.preview(backups.list()[0].name),
        "restore": lambda: backups.restore(backups.list()[0].name),
        "export": lambda: use_cases.archive.export(path),
        "import": take_over,
        "the plan on paper": files.plan_pages,
        "the page for the doctor": files.doctor_pages,
        "write one down": lambda: use_cases.book.save("her", Injection("new", PICTURE_DAY)),
        "delete a person": lambda: _delete_and_bring_back(window, path),
    }


def _delete_and_bring_back(window: MainWindow, path: Path) -> None:
    use_cases = window.context.use_cases
    use_cases.book.erase_person("her")
    use_cases.archive.carry_out(use_cases.archive.preview(path), take_theirs=False)


if __name__ == "__main__":
    sys.exit(main())
