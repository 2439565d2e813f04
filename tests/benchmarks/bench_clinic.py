"""Starting a clinic session from the home window, until its first screen is painted.

Times are printed for information (goal: 100 ms, p95), also for the set-up to the first painted part
of the route and for one step of the presentation. Pass or fail is a ratio to opening the same home
window anew in the same run, in turn.
"""

from __future__ import annotations

import datetime
import gc
import statistics
import sys
import time

import shiboken6
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from timing import percentile, report

from edu_app.app import show_language
from edu_app.clinic_start import Surroundings, make_session
from edu_app.core.clinic_choices import ClinicChoices
from edu_app.core.policy import Policy
from edu_app.core.settings import Settings
from edu_app.paths import find_resources
from edu_app.services.memory_settings import MemorySettings
from edu_app.session import memory_session
from edu_app.ui.clinic.context import ClinicContext
from edu_app.ui.clinic.presentation.view import PresentationView
from edu_app.ui.clinic.window import ClinicWindow
from edu_app.ui.gallery_people import PICTURE_DAY, PictureClock, sample_named
from edu_app.ui.main_window import MainWindow
from edu_app.ui.page_context import PageContext

RUNS = 25
# The set-up has fewer widgets than the home window with Today; a session builds its own services,
# too. The limits catch work that should wait for the first paint.
START_LIMIT, TEACH_LIMIT, STEP_LIMIT = 2.0, 4.0, 1.5
LAST = PICTURE_DAY - datetime.timedelta(days=200)


class Bench:
    """Opens and drops windows; everything of one is gone before the next is measured."""

    def __init__(self, app: QApplication) -> None:
        self.app, self.resources = app, find_resources()
        self.clock = PictureClock(PICTURE_DAY)
        self.settings = Settings(language="en", theme="light", first_start_done=True)
        self.cases = memory_session(self.resources, MemorySettings(self.settings), self.clock)
        sample = sample_named("late", PICTURE_DAY)
        self.cases.book.add_person(sample.person)
        self.cases.book.save(sample.person.id, *sample.records)
        self.languages = show_language(app, self.resources, self.cases.settings, "en")

    def home(self) -> float:
        """Return the seconds until a new home window is painted."""
        gc.collect()
        began = time.perf_counter()
        window = MainWindow(PageContext(self.cases), self.languages)
        window.go("today")
        taken = self._paint(window, began)
        self._drop(window)
        return taken

    def session(self) -> tuple[float, float, float]:
        """Return the seconds to the painted set-up, to the first parts, and of one large step."""
        gc.collect()
        began = time.perf_counter()
        around = Surroundings(
            self.resources, self.settings, "en", self.clock, Policy(), self.cases.regimen
        )
        made = make_session(around)
        context = ClinicContext(made.session)
        window = ClinicWindow(context, self.languages)
        started = self._paint(window, began)
        self._settle()
        teach = self._teach(window, context)
        step = self._step(context)
        self._drop(window)
        made.close()
        return started, teach, step

    def _teach(self, window: ClinicWindow, context: ClinicContext) -> float:
        began = time.perf_counter()
        context.session.begin(ClinicChoices("ar", "en", 10, last_injection=LAST))
        window.go("teach")
        window.repaint()
        taken = time.perf_counter() - began
        self._settle()
        return taken

    def _step(self, context: ClinicContext) -> float:
        view = PresentationView(context)
        view.resize(1920, 1080)
        view.show()
        self._settle()
        began = time.perf_counter()
        view.do("on")
        view.repaint()
        taken = time.perf_counter() - began
        self._drop(view)
        return taken

    def _paint(self, window: MainWindow | ClinicWindow, began: float) -> float:
        window.resize(1180, 800)
        painted: list[float] = []
        window.painted.connect(lambda: painted.append(time.perf_counter()))
        window.show()
        while not painted:
            self.app.processEvents()
        return painted[0] - began

    def _settle(self) -> None:
        for _round in range(20):
            self.app.processEvents()

    def _drop(self, window: object) -> None:
        window.hide()  # type: ignore[attr-defined]  # all of them are widgets
        shiboken6.delete(window)
        self.app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def main() -> int:
    """Print times and ratios; return 1 when a ratio is over its limit."""
    bench = Bench(QApplication([]))
    bench.home()
    bench.session()
    homes, starts, teaches, steps = [], [], [], []
    for _run in range(RUNS):
        homes.append(bench.home())
        started, teach, step = bench.session()
        starts.append(started)
        teaches.append(teach)
        steps.append(step)
    base = statistics.median(homes)
    failed = 0
    for name, taken, goal, limit in (
        ("session started until painted", starts, 100, START_LIMIT),
        ("first parts of the route in two languages", teaches, 200, TEACH_LIMIT),
        ("one step of the presentation", steps, 100, STEP_LIMIT),
    ):
        median = statistics.median(taken)
        print(
            f"{name}: median {median * 1000:.0f} ms, "
            f"p95 {percentile(taken, 95) * 1000:.0f} ms (goal {goal} ms)",
            flush=True,
        )
        failed |= report(f"{name}, against the home window", median / base, limit)
    return failed


if __name__ == "__main__":
    sys.exit(main())
