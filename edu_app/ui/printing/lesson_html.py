"""A lesson as the html of a printed page: the same words, set for paper. Knows no printer.

Only safe html of the lesson and escaped texts go in; pictures are named, not linked.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from edu_app.i18n.runtime import _, pgettext
from edu_app.lessons.document import Block, LessonDocument
from edu_app.services.learning_values import OpenLesson, Reference
from edu_app.ui.widgets.blocks.build import BlockSource
from edu_app.ui.widgets.blocks.inline_html import inline
from edu_app.ui.widgets.blocks.text_setting import TextSetting

PICTURE_SCHEME = "picture"
# In units of a 96th of an inch: a picture and its text share a page.
_PICTURE_WIDTH = 420
# On paper the ink is dark whatever the window looks like.
_FRAMES = {"key": "#E1F0EF", "warning": "#FDE7E1", "note": "#F3F1EA", "": "#F3F1EA"}
# Without colour the grounds look alike; the words say what each is, a line sets a warning apart.
_LINED = 'border="2" cellspacing="0" style="border-style:solid; border-color:#1b2a33"'
_PLAIN = 'border="0"'


@dataclass(frozen=True)
class PrintWords:
    """What printing needs besides the lesson: what its blocks need, and how the window says it."""

    source: BlockSource
    review: str
    direction: TextSetting


def lesson_html(lesson: OpenLesson, words: PrintWords) -> str:
    """Return the whole lesson for a QTextDocument."""
    way = "rtl" if words.source.setting.rtl else "ltr"
    body = "".join(_pieces(lesson, words))
    return f'<html dir="{way}"><body>{body}</body></html>'


def _pieces(lesson: OpenLesson, words: PrintWords) -> Iterator[str]:
    document, setting = lesson.document, words.source.setting
    yield f"<h1>{escape(document.title)}</h1>"
    yield _paragraph(escape(document.summary), setting)
    yield _review(words)
    yield _frame(document.key_message.html, "key", setting)
    yield from _sections(document, words)
    if lesson.references:
        yield f"<h2>{escape(pgettext('heading', 'Sources'))}</h2>"
        yield from _references(lesson.references)


def _review(words: PrintWords) -> str:
    way = "rtl" if words.direction.rtl else "ltr"
    printed = _("Printed from BoneSteady. It does not replace the words of your team.")
    said = f"{escape(words.review)}<br>{escape(printed)}"
    return f'<p dir="{way}" style="color:#444444; font-size:9pt">{said}</p>'


def _sections(document: LessonDocument, words: PrintWords) -> Iterator[str]:
    for section in document.sections:
        yield f"<h2>{escape(section.heading)}</h2>"
        for block in section.blocks:
            yield _block(block, words.source.setting)


def _block(block: Block, setting: TextSetting) -> str:
    if block.kind == "list":
        tag = "ol" if block.ordered else "ul"
        items = "".join(f"<li>{_no_links(item)}</li>" for item in block.items)
        return f"<{tag}>{items}</{tag}>"
    if block.kind == "callout":
        return _frame(block.html, block.role, setting)
    if block.kind == "picture":
        name = f"{PICTURE_SCHEME}:{escape(block.picture)}"
        image = f'<p align="center"><img src="{name}" width="{_PICTURE_WIDTH}"></p>'
        return f'{image}<p align="center"><i>{escape(block.caption or block.alt)}</i></p>'
    if block.kind == "table":
        return block.html.replace("<table", '<table border="1" cellspacing="0" cellpadding="6"')
    return _paragraph(_no_links(block.html), setting)


def _paragraph(html: str, setting: TextSetting) -> str:
    way = "rtl" if setting.rtl else "ltr"
    return f'<p dir="{way}">{html}</p>'


def _frame(html: str, role: str, setting: TextSetting) -> str:
    ground, line = _FRAMES.get(role, _FRAMES[""]), _LINED if role == "warning" else _PLAIN
    inside = _paragraph(_no_links(html), setting)
    look = f'width="100%" cellpadding="8" bgcolor="{ground}" {line}'
    return f"<table {look}><tr><td>{inside}</td></tr></table>"


def _no_links(html: str) -> str:
    # A link inside the program leads nowhere on paper; its words stay.
    pieces = inline(html).split("<a ")
    kept = pieces[0] + "".join(piece.split(">", 1)[1] for piece in pieces[1:])
    return kept.replace("</a>", "")


def _references(references: tuple[Reference, ...]) -> Iterator[str]:
    yield '<ol dir="ltr">'
    for reference in references:
        address = f"<br>{escape(reference.address)}" if reference.address else ""
        text = f"{escape(reference.title)}<br>{escape(reference.source)}{address}"
        yield f'<li style="font-size:9pt">{text}</li>'
    yield "</ol>"
