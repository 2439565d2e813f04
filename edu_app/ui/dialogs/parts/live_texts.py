"""Texts that are looked up again when the language changes while a form is open."""

from __future__ import annotations

from collections.abc import Callable

Put = Callable[[str], object]
Text = Callable[[], str]


class LiveTexts:
    """Pairs of a place and the words for it; owns no widget and no word."""

    def __init__(self) -> None:
        self._rows: list[tuple[Put, Text]] = []

    def add(self, put: Put, text: Text) -> None:
        """Put `text()` in its place now and at every later switch of the language."""
        self._rows.append((put, text))
        put(text())

    def say_again(self) -> None:
        """Look every text up anew."""
        for put, text in self._rows:
            put(text())
