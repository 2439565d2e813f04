"""How the benchmarks measure: two things in turn, A B A B, so that a drifting machine hits both."""

from __future__ import annotations

import statistics
import subprocess
import time
from collections.abc import Callable, Sequence


def time_process(command: Sequence[str], environment: dict[str, str] | None = None) -> float:
    """Return the wall seconds of one whole process; its output is thrown away."""
    began = time.perf_counter()
    subprocess.run(
        command,
        check=True,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    return time.perf_counter() - began


def time_call(action: Callable[[], object]) -> float:
    """Return the wall seconds of one call."""
    began = time.perf_counter()
    action()
    return time.perf_counter() - began


def compare(measured: Callable[[], float], baseline: Callable[[], float], runs: int) -> float:
    """Return the median of the paired ratios measured/baseline after one warm-up of each."""
    measured()
    baseline()
    return statistics.median(measured() / baseline() for _ in range(runs))


def percentile(values: Sequence[float], share: int) -> float:
    """Return the given percentile (1 to 99) of the values."""
    return statistics.quantiles(values, n=100, method="inclusive")[share - 1]


def report(name: str, ratio: float, limit: float) -> int:
    """Print one line; return 1 when the ratio is over its limit."""
    verdict = "ok" if ratio <= limit else "TOO SLOW"
    print(f"{name}: {ratio:.2f} times the baseline (at most {limit:g}) {verdict}", flush=True)
    return int(ratio > limit)
