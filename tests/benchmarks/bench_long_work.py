"""What could keep the window waiting, with a thousand entries: the longest turn of each action.

Everything runs in the window's own thread: no turn may take so long that somebody notices.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog
from thousand_entries import ENTRIES, thousand_entries
from timing import report
from turns import Run, bare_page, run

from edu_app.app import make_application, make_window, show_language
from edu_app.core.records import (
    Course,
    Injection,
    Medicine,
    Person,
)
from edu_app.core.settings import Settings
from edu_app.core.steps import run_through
from edu_app.core.values import replace
from edu_app.paths import find_resources
from edu_app.services.memory_settings import MemorySettings
from edu_app.services.settings_desk import SettingsDesk
from edu_app.session import build_use_cases
from edu_app.storage.database import open_database
from edu_app.ui.dialogs.hand_over import HandOverDialog
from edu_app.ui.dialogs.hand_over_files import HandOverFiles
from edu_app.ui.dialogs.import_dialog import ImportDialog
from edu_app.ui.dialogs.parts.working_dialog import WorkingDialog
from edu_app.ui.dialogs.sure_dialog import SureDialog
from edu_app.ui.gallery_people import PICTURE_DAY, PictureClock
from edu_app.ui.main_window import MainWindow
from edu_app.ui.retranslate import Retranslator
from edu_app.ui.widgets.block_feeder import BlockFeeder

GOAL_MS = 100
# Times a bare page of buttons, built and painted in one turn: about the goal on two cores.
LIMIT = 1.0
RUNS = 5


class Action(NamedTuple):
    """What is measured, and what has to be done before each time."""

    act: Callable[[], object]
    prepare: Callable[[], object] = lambda: None


def main() -> int:
    """Print ratios, and milliseconds for information; return 1 when a ratio is over its limit."""
    app = make_application(None)
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(app, Path(folder))
        failed = 0
        for name, runs in bench.measured():
            longest, painted, whole = (round(1000 * part) for part in _median(runs))
            print(
                f"{name}: longest turn {longest} ms (goal {GOAL_MS} ms), painted after {painted}"
                f" ms, whole after {whole} ms, with {ENTRIES} entries",
                flush=True,
            )
            ratio = statistics.median(one.longest / bare for one, bare in runs)
            failed |= report(f"{name} against a bare page of buttons", ratio, LIMIT)
        return failed


def _median(runs: list[tuple[Run, float]]) -> Run:
    return Run(*(statistics.median(one[part] for one, _bare in runs) for part in range(3)))


class Bench:
    """One window over a thousand entries, each written down by itself."""

    def __init__(self, app: QObject, folder: Path) -> None:
        self._path = folder / "saved.json"
        clock = PictureClock(PICTURE_DAY)
        self._settings = SettingsDesk(
            MemorySettings(Settings(language="en", first_start_done=True))
        )
        self._languages: Retranslator = show_language(app, find_resources(), self._settings)
        database = open_database(folder / "data", clock.today)
        undated = replace(find_resources(), built_on=None)
        self._use_cases = build_use_cases(undated, self._settings, database, clock)
        self._use_cases.book.add_person(Person("her"))
        for record in (Course("course", Medicine.DENOSUMAB_60), *thousand_entries()):
            database.records.apply("her", "saved", (record,), ())
        self._use_cases.archive.export(self._path)
        self._closed: list[MainWindow] = []
        self._window = self._open_window()

    def measured(self) -> Iterator[tuple[str, list[tuple[Run, float]]]]:
        """Yield each action with its runs, each beside the baseline of the same moment."""
        first = self._run(Action(lambda: self._window.go("calendar")))
        bare_page()
        yield "My calendar for the first time", [(first, bare_page())]
        parts = (self._pages(), self._paper(), self._data(), self._new_window())
        for name, action in (one for part in parts for one in part.items()):
            self._run(action)
            yield name, [(self._run(action), bare_page()) for _run in range(RUNS)]

    def _run(self, action: Action) -> Run:
        action.prepare()
        run(lambda: None, self._window, self._busy)
        return run(action.act, self._window, self._busy)

    def _busy(self) -> bool:
        feeders = self._window.findChildren(BlockFeeder)
        making = [dialog.making.work for dialog in self._window.findChildren(HandOverDialog)]
        sure = [dialog.work for dialog in self._window.findChildren(WorkingDialog)]
        works = (*making, *sure)
        return any(f.busy and f.page_is_seen for f in feeders) or any(w.busy for w in works)

    def _open_window(self) -> MainWindow:
        window = make_window(self._use_cases, self._languages)
        window.resize(1180, 800)
        window.show()
        window.go("today")
        run(lambda: None, window, lambda: False)
        return window

    def _pages(self) -> dict[str, Action]:
        book = self._use_cases.book
        return {
            "My calendar shown again": Action(
                lambda: self._window.go("calendar"), lambda: self._window.go("today")
            ),
            "another year": Action(self._show_last_year, self._on_calendar),
            "older entries": Action(self._show_older, self._on_calendar),
            "the history of changes": Action(
                lambda: self._body.history.unfold.setChecked(True),
                lambda: self._on_calendar(lambda: self._body.history.unfold.setChecked(False)),
            ),
            "write one down": Action(
                lambda: book.save("her", Injection("new", PICTURE_DAY)), self._take_back
            ),
            "take it back": Action(
                self._take_back, lambda: book.save("her", Injection("new", PICTURE_DAY))
            ),
        }

    def _new_window(self) -> dict[str, Action]:
        """The last: each closed window still follows the records."""
        return {
            "My calendar in a new window": Action(
                lambda: self._window.go("calendar"), self._change_window
            )
        }

    def _data(self) -> dict[str, Action]:
        backups, archive = self._use_cases.backups, self._use_cases.archive
        book = self._use_cases.book
        assert backups is not None
        return {
            "backup": Action(backups.make, self._show_data),
            "a look at a backup": Action(lambda: self._press("data-restore-0"), self._show_data),
            "restore": Action(lambda: backups.restore(backups.list()[0].name), self._close_dialogs),
            "export": Action(lambda: archive.export(self._path)),
            "a look at an import": Action(lambda: archive.preview(self._path)),
            "import of everything": Action(self._take_in, self._ask_import),
            "delete a person": Action(self._delete, self._ask_sure),
            "remove a person": Action(lambda: book.remove_person("her"), self._bring_back),
        }

    def _paper(self) -> dict[str, Action]:
        names = ("plan-pdf", "card-pdf", "doctor-pdf", "calendar", "table", "plan-html")
        made = {
            f"{name} made": Action(lambda n=name: self._dialog.choices[n].click(), self._take_along)
            for name in names
        }
        shown = {
            f"{name} laid out and shown": Action(
                lambda n=name: self._dialog.choices[n].click(), self._take_along
            )
            for name in ("plan-print", "doctor-print")
        }
        # Between making and writing the window asks where it goes.
        written = Action(self._write, self._make)
        return {**made, "plan-pdf written and remembered": written, **shown}

    @property
    def _body(self):
        return self._window.pages.page("calendar").body

    def _show_last_year(self) -> None:
        self._body.year.before.click()

    def _show_older(self) -> None:
        self._body.rows.older_wanted.emit()

    def _change_window(self) -> None:
        self._bring_back()
        self._window.close()
        self._closed.append(self._window)
        self._window = self._open_window()

    def _take_back(self) -> None:
        newest = self._use_cases.book.last_undoable("her")
        if newest and newest.label == "saved" and newest.changes[0].record_id == "new":
            self._use_cases.book.undo(newest.id)

    def _press(self, name: str) -> None:
        self._window.pages.page("settings").findChild(QObject, name).click()

    def _close_dialogs(self) -> None:
        for dialog in self._window.findChildren(QDialog):
            dialog.close()

    def _show_data(self) -> None:
        self._close_dialogs()
        self._window.go("settings:data")

    def _erase(self) -> None:
        run_through(self._use_cases.book.erasing_person("her"))

    def _ask_sure(self) -> None:
        self._bring_back()
        book = self._use_cases.book
        self._sure = SureDialog(
            self._window.context, lambda: "", ("",), lambda: "Delete", self._window
        )
        self._sure.steps = lambda: book.erasing_person("her")
        self._sure.open()
        self._sure.tick.click()

    def _delete(self) -> None:
        self._sure.go_on.click()

    def _bring_back(self) -> None:
        book = self._use_cases.book
        if book.people():
            return
        newest = book.last_undoable("her")
        if newest:
            book.undo(newest.id)
        else:
            self._take_over()

    def _ask_import(self) -> None:
        self._erase()
        archive = self._use_cases.archive
        plan = archive.preview(self._path)
        self._import = ImportDialog(self._window.context, plan, self._window)
        self._import.steps = lambda theirs: archive.carrying_out(plan, take_theirs=theirs)
        self._import.open()

    def _take_in(self) -> None:
        self._import.go_on.click()

    def _take_over(self) -> None:
        archive = self._use_cases.archive
        archive.carry_out(archive.preview(self._path), take_theirs=False)

    def _take_along(self) -> None:
        self._bring_back()
        self._close_dialogs()
        self._window.go("calendar")
        self._dialog = HandOverDialog(
            self._window.context, "her", self._window, ask_file=lambda _proposed: ""
        )
        self._dialog.open()

    def _make(self) -> None:
        self._take_along()
        file = self._dialog.files.file("plan-pdf")
        self._made = file, file.make()

    def _write(self) -> None:
        files = HandOverFiles(
            self._window.context, "her", self._dialog, lambda _proposed: str(self._path) + ".pdf"
        )
        files.on_made = self._dialog.texts.say_again
        files.keep("plan-pdf", *self._made)

    def _on_calendar(self, before: Callable[[], object] = lambda: None) -> None:
        self._window.go("calendar")
        before()


if __name__ == "__main__":
    sys.exit(main())
