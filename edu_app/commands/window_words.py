"""Reads the words that open the window when they are plain, without the library that parses.

The parser and what it loads take 5 ms of the start. Whatever is not written out in full, repeated,
asked for help or wrong is left to it; a test holds both readings against each other.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from edu_app.core.values import replace, value_class


@value_class(frozen=True)
class Words:
    """What was asked for, by the names of the options."""

    data_dir: str | None = None
    today: str | None = None
    lang: str = ""
    reminders: bool = False
    exit_after_paint: bool = False


_WITH_VALUE = ("--data-dir", "--today", "--lang")
_SWITCHES = ("--reminders", "--exit-after-paint")


def read_words(words: Sequence[str]) -> Words | None:
    """Return the options in `words`, None where the parser has to look."""
    found: dict[str, Any] = {}
    rest = iter(words)
    for word in rest:
        value: str | bool = True
        if word in _WITH_VALUE:
            value = next(rest, "")
            if not value or value.startswith("-"):
                return None
        elif word not in _SWITCHES:
            return None
        found[word.removeprefix("--").replace("-", "_")] = value
    return replace(Words(), **found)
