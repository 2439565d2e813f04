"""Links and raw HTML in the source of a lesson: they lead somewhere, and nothing is fetched."""

from __future__ import annotations

import re
from collections.abc import Iterator

from edu_app.core.problems import Problem
from edu_app.lessons.checks.material import Material, Text
from edu_app.lessons.checks.reasons import found
from edu_app.lessons.library import SOURCE

# Pages of the program that a lesson may open; the window has a page for each.
PAGES = ("today", "lessons", "calendar", "when-to-call", "next-step", "questions", "settings")
_LINK = re.compile(r"(?P<picture>!?)\[[^\]]*\]\((?P<to>[^)\s]*)[^)]*\)")
_HTML = re.compile(r"<(?!!--)/?[a-zA-Z][^>]*>")
_OUTSIDE = re.compile(r"https?://\S+|mailto:\S+@\S+")


def check_links(material: Material) -> Iterator[Problem]:
    """Yield links that lead nowhere or outside the allowed, and raw HTML."""
    terms = set(material.glossaries.get(SOURCE, {}))
    lessons = {lesson for lesson, _tag in material.texts}
    for text in material.texts.values():
        anchors = {section.anchor for section in text.document.sections}
        known = {"term": terms, "lesson": lessons, "page": set(PAGES)}
        for number, line in enumerate(text.source.splitlines(), 1):
            if _HTML.search(line):
                what = "Raw HTML is taken out before it is shown."
                yield found(text.path, number, "links", what)
            for link in _LINK.finditer(line):
                yield from _link(text, number, link, known, anchors)


def _link(
    text: Text, line: int, link: re.Match[str], known: dict[str, set[str]], anchors: set[str]
) -> Iterator[Problem]:
    to = link["to"]
    if link["picture"]:
        return
    scheme, _colon, name = to.partition(":")
    if scheme in known:
        name, _hash, _anchor = name.partition("#")
        if name not in known[scheme]:
            yield found(text.path, line, "links", f"{to} leads nowhere.")
    elif to.startswith("#"):
        if to[1:] not in anchors:
            yield found(text.path, line, "links", f"No section has the anchor {to[1:]}.")
    elif not _OUTSIDE.fullmatch(to):
        yield found(text.path, line, "links", f"A link to {to} is not allowed.")
