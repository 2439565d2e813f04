"""From Markdown to HTML that may be shown: an allow-list decides, nothing else gets through.

Owns the allow-list. Links stay only when they are http(s), mailto or the product's own `term:`,
`lesson:`, `page:` and `#anchor`; pictures never come through here, so nothing is ever fetched.
"""

from __future__ import annotations

import html
import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown import Markdown

SCHEMES = frozenset({"http", "https", "mailto", "term", "lesson", "page"})
_TAGS = {"a", "p", "strong", "em", "br", "ul", "ol", "li"} | {
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
}
_TAG = re.compile(r"<[^>]*>")
_BREAKS = re.compile(r"</(p|li|td|th|tr)>|<br\s*/?>")
_WIDE = "\u3000-\u30ff\u3400-\u9fff\uff00-\uffef"
_WIDE_BREAK = re.compile(rf"(?<=[{_WIDE}])\n(?=[{_WIDE}])")
_PARAGRAPH = re.compile(r"<p>(?P<inner>.*)</p>", re.DOTALL)


def to_html(source: str) -> str:
    """Return safe HTML of a piece of Markdown."""
    maker = _maker()
    maker.reset()
    return sanitise(maker.convert(join_wrapped(source))).replace("\n", " ")


def join_wrapped(source: str) -> str:
    """Return the text without line breaks inside Chinese or Japanese, where no blank belongs."""
    return _WIDE_BREAK.sub("", source)


def to_inline_html(source: str) -> str:
    """Return safe HTML of one paragraph of Markdown without the `<p>` around it."""
    made = to_html(source)
    outer = _PARAGRAPH.fullmatch(made)
    return outer["inner"] if outer and "<p>" not in outer["inner"] else made


def sanitise(unsafe: str) -> str:
    """Return `unsafe` with everything removed that is not on the allow-list."""
    import nh3

    clean: str = nh3.clean(
        unsafe,
        tags=_TAGS,
        attributes={"a": {"href"}},
        url_schemes=set(SCHEMES),
        link_rel=None,
        url_relative=lambda address: address if address.startswith("#") else None,
    )
    return clean.strip()


def to_text(safe: str) -> str:
    """Return the words of safe HTML in one line."""
    return " ".join(html.unescape(_TAG.sub("", _BREAKS.sub(" ", safe))).split())


@cache
def _maker() -> Markdown:
    # Instances, not names: names make Python-Markdown scan every installed package.
    from markdown import Markdown
    from markdown.extensions.tables import TableExtension

    return Markdown(extensions=[TableExtension()], output_format="html")
