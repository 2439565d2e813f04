"""The plan as a PDF, laid out, drawn and written, against one bare page of text by Qt alone."""

from __future__ import annotations

import datetime
import os
import statistics
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from timing import compare, report, time_call

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
GOAL_MS = 300
# Baseline: QPdfWriter and 45 lines of plain text, measured about 20 ms.
LIMIT = 12.0


def _bare_page(path: Path) -> None:
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QFont, QPainter, QPdfWriter

    writer = QPdfWriter(str(path))
    writer.setResolution(1440)
    painter = QPainter(writer)
    painter.setFont(QFont("Noto Sans", 14))
    text = "\n".join(
        f"{number} The due date is Wednesday, 20 January 2027." for number in range(45)
    )
    painter.drawText(QRectF(0, 0, 9000, 14000), text)
    painter.end()


def _maker(tag: str) -> Callable[[Path], None]:
    """Return what makes the plan anew: worded, laid out, drawn and written to the disk."""
    from edu_app.commands.arguments import load_language, load_rules
    from edu_app.core.records import Course, Injection, Medicine, Person, PersonRecords
    from edu_app.core.status import evaluate
    from edu_app.i18n.dates import DateWords
    from edu_app.services.plan_parts import PlanSource, make_plan
    from edu_app.services.plan_words import PlanWords
    from edu_app.ui.printing.plan_files import write_plan_pdf

    regimen = load_rules()
    records = PersonRecords(
        Person("p", "Maria", "Bone clinic", "555 0134"),
        courses=(Course("c", Medicine.DENOSUMAB_60),),
        injections=(Injection("i", datetime.date(2026, 7, 20)),),
    )
    source = PlanSource(records, evaluate(records, regimen, datetime.date(2026, 11, 23)), "Maria")
    words = PlanWords(load_language(tag), DateWords(tag), regimen)
    return lambda path: write_plan_pdf(path, make_plan(source, words), "a4")


def main() -> int:
    """Print milliseconds and ratio for each language; return 1 when a ratio is over the limit."""
    from PySide6.QtGui import QGuiApplication

    application = QGuiApplication([])
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "page.pdf"
        for tag in ("en", "es"):
            make = _maker(tag)
            make(path)
            taken = [time_call(lambda make=make: make(path)) for _ in range(9)]
            median = statistics.median(taken) * 1000
            print(f"plan PDF in {tag}: {median:.0f} ms (goal {GOAL_MS} ms)", flush=True)
            ratio = compare(
                lambda make=make: time_call(lambda: make(path)),
                lambda: time_call(lambda: _bare_page(path)),
                runs=15,
            )
            failed |= report(f"plan PDF in {tag} against a bare page of text", ratio, LIMIT)
    del application
    return failed


if __name__ == "__main__":
    sys.exit(main())
