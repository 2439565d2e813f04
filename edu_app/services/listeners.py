"""Plain callbacks: who wants to hear what changed. No Qt signal, so that no service needs Qt."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

News = TypeVar("News")


class Listeners(Generic[News]):
    """Calls everybody who subscribed, in their order."""

    def __init__(self) -> None:
        self._callbacks: list[Callable[[News], None]] = []

    def add(self, callback: Callable[[News], None]) -> Callable[[], None]:
        """Call `callback` from now on; returns the function that ends it."""
        self._callbacks.append(callback)
        return lambda: self._callbacks.remove(callback)

    def tell(self, news: News) -> None:
        """Call everybody; whoever subscribes meanwhile hears the next news."""
        for callback in tuple(self._callbacks):
            callback(news)
