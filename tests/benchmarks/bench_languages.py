"""The start with one further language against the start with thirty, in turn, in one run.

Two copies of the program differ only in their languages: catalogues and lessons. Both are measured
with a language chosen, and at the very first start, when the system's languages decide. The time on
the clock and the time of the processor are compared each by itself: either may not grow.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from timing import report

from edu_app.core.settings import Settings
from edu_app.devtools.i18n_compile import compile_all
from edu_app.storage.settings_file import SettingsFile

ROOT = Path(__file__).parents[2]
SAMPLE = Path(__file__).with_name("sample_data.py")
LIMIT = 1.05
PAIRS = 40
MODEL = "es"
THIRTY = (
    "es", "fr", "it", "de", "pt-BR", "zh-Hans", "ar", "ru", "ja", "tr",
    "fa", "el", "pl", "ko", "hi", "id", "uk", "nl", "he", "ur",
    "pt-PT", "th", "vi", "zh-Hant", "ro", "cs", "sv", "hu", "bg", "bn",
)  # fmt: skip


class Times(NamedTuple):
    """Seconds of one start: on the clock, and of the processor."""

    wall: float
    cpu: float


def main() -> int:
    """Print the ratios; return 1 when one is over the limit."""
    with tempfile.TemporaryDirectory() as folder:
        one, thirty = Path(folder, "one"), Path(folder, "thirty")
        for tree, tags in ((one, (MODEL,)), (thirty, THIRTY)):
            make_tree(tree, tags)
        failed = 0
        for name, chosen in (("a chosen language", MODEL), ("the first start", "")):
            for tree in (one, thirty):
                settings = Settings(language=chosen, first_start_done=True)
                SettingsFile(tree / "data" / "settings.json").save(settings)
            wall, cpu = compare_starts(thirty, one)
            failed |= report(f"30 languages against 1, {name}, on the clock", wall, LIMIT)
            failed |= report(f"30 languages against 1, {name}, processor", cpu, LIMIT)
    return failed


def make_tree(tree: Path, tags: Sequence[str]) -> None:
    """Copy the program to `tree` with English and `tags`, all with the texts of one language."""
    kept = shutil.ignore_patterns("__pycache__", "devtools")
    shutil.copytree(ROOT / "edu_app", tree / "edu_app", ignore=kept)
    others = shutil.ignore_patterns("*.md", "quiz.*.toml")
    shutil.copytree(ROOT / "content", tree / "content", ignore=others)
    shutil.copytree(ROOT / "build" / "regimens", tree / "build" / "regimens")
    for tag in tags:
        shutil.copytree(ROOT / "locales" / MODEL, tree / "locales" / tag)
    for lesson in (ROOT / "content" / "lessons").iterdir():
        for source, made in (("en", "en"), *((MODEL, tag) for tag in tags)):
            target = tree / "content" / "lessons" / lesson.name
            shutil.copy(lesson / f"{source}.md", target / f"{made}.md")
            shutil.copy(lesson / f"quiz.{source}.toml", target / f"quiz.{made}.toml")
    compile_all(tree / "locales", tree / "build" / "locales")
    subprocess.run([sys.executable, str(SAMPLE), str(tree / "data")], check=True)


def compare_starts(measured: Path, baseline: Path) -> Times:
    """Return the medians of the paired ratios; which one begins changes with every pair."""
    for tree in (measured, baseline):
        time_start(tree)
    ratios = []
    for number in range(PAIRS):
        order = (measured, baseline) if number % 2 else (baseline, measured)
        times = {tree: time_start(tree) for tree in order}
        ratios.append([a / b for a, b in zip(times[measured], times[baseline], strict=True)])
    return Times(*(statistics.median(column) for column in zip(*ratios, strict=True)))


def time_start(tree: Path) -> Times:
    """Return the times of one start to the first painted page."""
    environment = os.environ | {
        "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
        "PYTHONPATH": str(tree),
    }
    # An installed program is compiled; a checkout may forbid it, which is not what is measured.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    words = ["-m", "edu_app", "--data-dir", str(tree / "data"), "--exit-after-paint"]
    began = time.perf_counter()
    started = subprocess.Popen([sys.executable, *words], env=environment, cwd=tree)
    _pid, status, used = os.wait4(started.pid, 0)
    wall = time.perf_counter() - began
    started.returncode = os.waitstatus_to_exitcode(status)
    if started.returncode:
        raise subprocess.CalledProcessError(started.returncode, words)
    return Times(wall, used.ru_utime + used.ru_stime)


if __name__ == "__main__":
    sys.exit(main())
