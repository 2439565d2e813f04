"""Opening a lesson: first screenful painted, whole lesson, and a keystroke of the search.

Times are printed for information (goals: 50, 100 and 16 ms, p95). Pass or fail is a ratio to a
text browser that lays out and paints the same lesson in the same run, in turn.
"""

from __future__ import annotations

import datetime
import statistics
import sys
import time
from pathlib import Path
from types import SimpleNamespace

from PySide6.QtWidgets import QApplication, QTextBrowser
from timing import percentile, report

from edu_app.core.settings import Settings
from edu_app.lessons.library import Library
from edu_app.services.learning import Learning
from edu_app.ui.formatting import QtWords
from edu_app.ui.pages.lessons.page import LessonsPage
from edu_app.ui.speech import ReadAloud
from edu_app.ui.theme.current import apply_theme

CONTENT = Path(__file__).parents[2] / "content"
RUNS = 40
# The baseline is one flat text without pictures, questions or controls; a lesson is about 150
# widgets, each with its own direction and role. The limits catch a page laid out once per block.
FIRST_LIMIT, WHOLE_LIMIT, SEARCH_LIMIT = 11.0, 28.0, 4.0


class Window:
    """The few things that the page asks of the window."""

    tag = "en"

    def __init__(self) -> None:
        clock = SimpleNamespace(today=lambda: datetime.date(2026, 11, 24))
        learning = Learning(Library(CONTENT), clock, None)
        settings = SimpleNamespace(current=Settings())
        self.use_cases = SimpleNamespace(learning=learning, settings=settings)

    def words(self) -> QtWords:
        return QtWords(self.tag)

    def person(self) -> str:
        return ""

    def go(self, target: str) -> None:
        """Stay."""

    def tell(self, text: str) -> None:
        """Say nothing."""


def open_lesson(page: LessonsPage, lesson: str) -> tuple[float, float]:
    """Return the seconds to the first painted screenful and to the whole lesson."""
    page.presenter.open_id = ""
    began = time.perf_counter()
    page.presenter.open(lesson)
    page.reader.area.settle()
    page.reader.repaint()
    first = time.perf_counter() - began
    page.reader.feeder.finish_now()
    page.reader.area.settle()
    page.reader.repaint()
    whole = time.perf_counter() - began
    QApplication.processEvents()
    return first, whole


def open_browser(browser: QTextBrowser, page: LessonsPage, lesson: str) -> float:
    """Return the seconds a text browser takes for the same words."""
    document = page.presenter._learning.open(lesson, "en", "").document
    html = "".join(block.html or f"<p>{block.text}</p>" for block in document.blocks())
    began = time.perf_counter()
    browser.setHtml(html)
    browser.document().size()
    browser.repaint()
    return time.perf_counter() - began


def type_search(page: LessonsPage, text: str) -> float:
    """Return the seconds until the hits of one more letter are painted."""
    began = time.perf_counter()
    page.list.field.setText(text)
    page.list.area.settle()
    page.list.repaint()
    taken = time.perf_counter() - began
    QApplication.processEvents()
    return taken


def main() -> int:
    """Print times and ratios; return 1 when a ratio is over its limit."""
    app = QApplication([])
    apply_theme(app, "light", 100)
    page, browser = LessonsPage(Window(), ReadAloud(None)), QTextBrowser()  # type: ignore[arg-type]
    for widget in (page, browser):
        widget.resize(948, 800)
        widget.show()
    ids = page.presenter._learning.ids()
    for lesson in ids:
        open_lesson(page, lesson)
        open_browser(browser, page, lesson)
    firsts, wholes, bases = [], [], []
    for run in range(RUNS):
        first, whole = open_lesson(page, ids[run % len(ids)])
        firsts.append(first)
        wholes.append(whole)
        bases.append(open_browser(browser, page, ids[run % len(ids)]))
    page.presenter.show_list()
    words = [
        word[: n + 1] for word in ("injection", "spine", "clinic") for n in range(1, len(word))
    ]
    keys = [type_search(page, text) for text in words + words][len(words) :]
    for name, taken, goal in (
        ("first screenful", firsts, 50),
        ("whole lesson", wholes, 100),
        ("search keystroke", keys, 16),
    ):
        print(
            f"{name}: median {statistics.median(taken) * 1000:.0f} ms, "
            f"p95 {percentile(taken, 95) * 1000:.0f} ms (goal {goal} ms)",
            flush=True,
        )
    base = statistics.median(bases)
    return (
        report(
            "first screenful against a text browser", statistics.median(firsts) / base, FIRST_LIMIT
        )
        | report(
            "whole lesson against a text browser", statistics.median(wholes) / base, WHOLE_LIMIT
        )
        | report(
            "search keystroke against a text browser", statistics.median(keys) / base, SEARCH_LIMIT
        )
    )


if __name__ == "__main__":
    sys.exit(main())
