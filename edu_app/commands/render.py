"""`bonesteady render`: a lesson as HTML, as the reader gets it, for authors and translators."""

from __future__ import annotations

import argparse
import html
from typing import TYPE_CHECKING

from edu_app.commands.arguments import add_language, load_language
from edu_app.core.errors import Fault
from edu_app.paths import find_resources

if TYPE_CHECKING:
    from edu_app.lessons.document import Block


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add this command's options."""
    parser.add_argument("lesson", metavar="LESSON", help="for example why-not-just-stop")
    add_language(parser)


def run(options: argparse.Namespace) -> int:
    """Print one HTML page; raise `Fault` for an unknown lesson or language."""
    from edu_app.lessons.library import Library

    translator = load_language(options.lang)
    library = Library(find_resources().content)
    if options.lesson not in library.ids():
        raise Fault("unknown-lesson", lesson=options.lesson, known=", ".join(library.ids()))
    if options.lang not in library.tags(options.lesson):
        known = ", ".join(library.tags(options.lesson))
        raise Fault("lesson-not-translated", lesson=options.lesson, tag=options.lang, known=known)
    document = library.document(options.lesson, options.lang)
    body = [f"<h1>{html.escape(document.title)}</h1>", f"<p>{html.escape(document.summary)}</p>"]
    body.append(document.key_message.html)
    for section in document.sections:
        body.append(f'<h2 id="{section.anchor}">{html.escape(section.heading)}</h2>')
        body += [_block_html(block) for block in section.blocks]
    opening = f'<html lang="{options.lang}" dir="{translator.direction}">'
    head = f'<meta charset="utf-8"><title>{html.escape(document.title)}</title>'
    print(f"<!doctype html>{opening}<head>{head}</head><body>")
    print("\n".join(body))
    print("</body></html>")
    return 0


def _block_html(block: Block) -> str:
    """Return a block; a picture as its words, because the drawing needs the window."""
    if block.kind != "picture":
        return block.html
    alt, caption = html.escape(block.alt), html.escape(block.caption)
    return f"<figure><p>[{alt}]</p><figcaption>{caption}</figcaption></figure>"
