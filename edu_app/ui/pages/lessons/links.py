"""Where a link of a lesson leads. Only a click or Enter calls this; nothing is ever fetched.

A web address or a mail address is handed to the reader's own program; every other scheme but the
product's own is refused.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, NamedTuple

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from edu_app.ui.pages.lessons.explainer import Explainer

LinkKind = Literal["term", "lesson", "page", "place", "outside", "refused"]
_OWN: dict[str, LinkKind] = {"term": "term", "lesson": "lesson", "page": "page"}
_OUTSIDE = ("http", "https", "mailto")


class Link(NamedTuple):
    """A link taken apart: `target` is an id, an anchor or a whole address."""

    kind: LinkKind
    target: str


def read_link(address: str) -> Link:
    """Return what `address` points to; "refused" for whatever may not be opened."""
    if address.startswith("#"):
        return Link("place", address[1:])
    scheme, colon, rest = address.partition(":")
    scheme = scheme.lower()
    if not colon or not rest:
        return Link("refused", address)
    if scheme in _OWN:
        return Link(_OWN[scheme], rest)
    return Link("outside" if scheme in _OUTSIDE else "refused", address)


def open_outside(address: str, opener: Callable[[QUrl], bool] = QDesktopServices.openUrl) -> bool:
    """Open a web or mail address in the reader's own program; anything else opens nothing."""
    url = QUrl(address, QUrl.ParsingMode.StrictMode)
    if read_link(address).kind != "outside" or not url.isValid() or url.scheme() not in _OUTSIDE:
        return False
    return opener(url)


class LinkFollower:
    """Does what a link says: explains a word, goes elsewhere in the program, or opens a browser.

    `go` takes a target of the window; `tag` is the language of the lesson shown now.
    """

    def __init__(
        self,
        go: Callable[[str], None],
        explainer: Explainer,
        go_to_section: Callable[[str], None],
        open_address: Callable[[str], bool] = open_outside,
    ) -> None:
        self._go, self._explainer, self._go_to_section = go, explainer, go_to_section
        self._open_address = open_address
        self.tag = "en"

    def follow(self, address: str) -> None:
        """Do what a clicked link says."""
        link = read_link(address)
        if link.kind == "term":
            self._explainer.explain(link.target, self.tag)
        elif link.kind == "lesson":
            self._go(f"lesson:{link.target}")
        elif link.kind == "page":
            self._go(link.target)
        elif link.kind == "place":
            self._go_to_section(link.target)
        elif link.kind == "outside":
            self._open_address(address)

    def pass_over(self, address: str) -> None:
        """Explain a word while the keyboard rests on it; an empty address ends that."""
        link = read_link(address)
        self._explainer.show_in_passing(link.target if link.kind == "term" else "", self.tag)
