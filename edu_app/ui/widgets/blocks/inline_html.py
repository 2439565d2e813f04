"""Keeps of a piece of html only what a line of text needs: nothing that could fetch or restyle.

The content pipeline cleans lessons already; this is the reader's own second lock. A rich-text label
would otherwise read an image from a file by itself. Knows no widget.
"""

from __future__ import annotations

import re
from html import escape, unescape

_DROPPED = re.compile(r"<(style|script|title|head)\b.*?</\1\s*>|<!--.*?-->", re.DOTALL | re.I)
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)\b([^>]*)>|<")
_HREF = re.compile(r"""\bhref\s*=\s*(?:"([^"]*)"|'([^']*)')""", re.I)
_KEPT = {"b", "strong", "i", "em", "br", "sub", "sup", "a"}
_OUTER_PARAGRAPH = re.compile(r"^\s*<p[^>]*>(?P<inner>.*)</p>\s*$", re.DOTALL | re.I)
_ANY_TAG = re.compile(r"<[^>]*>")
_LINK = re.compile(r"<a\b[^>]*>(.*?)</a>", re.DOTALL | re.I)


def inline(html: str) -> str:
    """Return `html` with nothing but emphasis, line breaks and links; an outer <p> is taken off."""
    cleaned = _DROPPED.sub("", html)
    found = _OUTER_PARAGRAPH.match(cleaned)
    if found and "<p" not in found["inner"].lower():
        cleaned = found["inner"]
    return _TAG.sub(_keep, cleaned)


def plain_text(html: str) -> str:
    """Return the text of safe html without its tags."""
    return unescape(_ANY_TAG.sub("", html)).strip()


def links_of(html: str) -> list[tuple[str, str]]:
    """Return (address, words) of every link of inline html, in order."""
    return [
        (_address(found[0]), unescape(_ANY_TAG.sub("", found[1]))) for found in _LINK.finditer(html)
    ]


def _keep(found: re.Match[str]) -> str:
    if found[2] is None:
        return "&lt;"
    name = found[2].lower()
    if name not in _KEPT:
        return ""
    if name != "a" or found[1]:
        return f"<{found[1]}{name}>"
    return f'<a href="{escape(_address(found[3]), quote=True)}">'


def _address(tag: str) -> str:
    found = _HREF.search(tag)
    return unescape(found[1] or found[2] or "") if found else ""
