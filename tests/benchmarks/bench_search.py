"""A search over all lessons against one plain scan of the same text, in the same run.

The milliseconds are printed as information: a frame has 16.
"""

from __future__ import annotations

import sys
from pathlib import Path

from timing import compare, percentile, report, time_call

from edu_app.lessons.library import Library
from edu_app.lessons.search import SearchIndex

CONTENT = Path(__file__).parents[2] / "content"
WORDS = (
    "re",
    "reb",
    "rebound",
    "back pain",
    "call your clinic",
    "the",
    "denosumab 60",
    "zzz",
    "骨密",
)
LIMIT = 200.0


def main() -> int:
    """Print the ratio and the slow end in milliseconds; return 1 when the ratio is over."""
    library = Library(CONTENT)
    documents = [library.document(lesson, "en") for lesson in library.ids()]
    index = SearchIndex(documents)
    text = "\n".join(block.text for document in documents for block in document.blocks())

    def search_all() -> float:
        return time_call(lambda: [index.find(word) for word in WORDS])

    def scan_all() -> float:
        return time_call(lambda: [text.count(word) for word in WORDS])

    times = [time_call(lambda word=word: index.find(word)) for word in WORDS for _ in range(40)]
    print(f"one search: p95 {percentile(times, 95) * 1000:.2f} ms (a frame has 16)", flush=True)
    ratio = compare(search_all, scan_all, runs=30)
    return report("search over all lessons against counting in the plain text", ratio, LIMIT)


if __name__ == "__main__":
    sys.exit(main())
