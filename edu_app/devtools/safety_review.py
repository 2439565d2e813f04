"""One printable file of all safety texts, English and translation side by side, for a clinician.

Her words do not go into this file but into a copy on paper or in an office program; what she signs
is written into content/sign-offs by hand, with the hashes printed here.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from pathlib import Path

from edu_app.core.errors import Fault
from edu_app.devtools.review_rows import Row, lesson_rows, prompt_rows, quiz_rows, sentence_rows
from edu_app.i18n.languages import autonym, direction, english_name
from edu_app.lessons.library import SOURCE, Library
from edu_app.lessons.safety_texts import safety_text_ids, text_hashes
from edu_app.lessons.sign_offs import LESSON, QUIZ, SENTENCES, SignOff, load_sign_offs

_STYLE = """
body { font-family: serif; margin: 2em auto; max-width: 60em; line-height: 1.5; color: #000; }
table { border-collapse: collapse; width: 100%; margin: 0.5em 0 2em; }
th, td { border: 1px solid #777; padding: 0.4em 0.6em; vertical-align: top; text-align: start; }
td.id { font-size: 0.7em; width: 9em; overflow-wrap: anywhere; }
td.text { width: 42%; }
td.missing { background: #eee; }
code { font-size: 0.75em; overflow-wrap: anywhere; }
.sign td { height: 2.4em; }
@page { margin: 15mm; }
@media print {
  body { margin: 0; max-width: none; font-size: 10pt; }
  h2 { break-after: avoid; }
  tr { break-inside: avoid; }
  thead { display: table-header-group; }
}
"""
_ASKED = """
<p>You are asked to read these texts as a health professional who works in {name} ({own}).
Each row has the English text and what the reader sees. Please ask of every row: does it mean the
same? Could a tired reader take it as permission to wait, as comfort, or as advice on a medicine?
Are the numbers, the times and whom to call the same? Mark what must change beside the row.</p>
<p>What is in braces, such as <code>{{clinic}}</code>, is filled in by the program. Sentences with
two forms follow a number. <b>The English text has not been reviewed by a clinician either.</b></p>
<p>If you sign, your name, profession and country are shown to readers beside the text that you
signed, and only as long as neither the English text nor the translation is changed.</p>
"""


def make_review(root: Path, tag: str) -> str:
    """Return the page for the checkout `root`; raise `Fault` for a text that is not there."""
    library = Library(root / "content")
    texts = safety_text_ids(library)
    signed = load_sign_offs(root / "content", tag)
    name, own = english_name(tag), autonym(tag)
    parts = [
        "<!DOCTYPE html>",
        f'<html lang="en"><head><meta charset="utf-8"><title>Safety review: {escape(name)}</title>',
        f"<style>{_STYLE}</style></head><body>",
        f"<h1>BoneSteady: safety texts in {escape(name)}</h1>",
        _ASKED.format(name=escape(name), own=escape(own)),
    ]
    for text in texts:
        parts += [f"<h2>{escape(_heading(library, text))}</h2>", _state(root, text, tag, signed)]
        parts += _table(tag, _rows(root, library, text, tag))
    parts += [*_signing(root, texts, tag), "</body></html>"]
    return "\n".join(parts) + "\n"


def write_review(root: Path, tag: str) -> Path:
    """Write the page into `build/review` and return where it is."""
    path = root / "build" / "review" / f"{tag}.html"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(make_review(root, tag), encoding="utf-8")
    return path


def _heading(library: Library, text: str) -> str:
    if text.startswith(LESSON):
        return f"Lesson: {library.title(text.removeprefix(LESSON), SOURCE)}"
    if text.startswith(QUIZ):
        return f"Questions: {library.title(text.removeprefix(QUIZ), SOURCE)}"
    return "The calendar's sentences" if text == SENTENCES else "For calls and talks"


def _rows(root: Path, library: Library, text: str, tag: str) -> Iterator[Row]:
    if text == SENTENCES:
        return sentence_rows(root, tag)
    if text.startswith(LESSON):
        return lesson_rows(library, text.removeprefix(LESSON), tag)
    if text.startswith(QUIZ):
        return quiz_rows(library, text.removeprefix(QUIZ), tag)
    return prompt_rows(root / "content", tag)


def _state(root: Path, text: str, tag: str, signed: tuple[SignOff, ...]) -> str:
    hashes = _hashes(root, text, tag)
    if hashes is None:
        return "<p>This text is not there in this language.</p>"
    said = [_say(one, hashes) for one in signed if one.text == text]
    return f"<p>{'; '.join(said) or 'Nobody has signed this text yet.'}</p>"


def _hashes(root: Path, text: str, tag: str) -> tuple[str, str] | None:
    """Return the hashes of a text, None where the language does not have it."""
    try:
        return text_hashes(root, text, tag)
    except Fault as fault:
        if fault.code != "content-missing":
            raise
        return None


def _say(one: SignOff, hashes: tuple[str, str]) -> str:
    who = escape(f"{one.name}, {one.role}, {one.country}")
    if one.holds_for(hashes):
        return f"Signed by {who} on {one.date.isoformat()}."
    return f"The sign-off of {who} of {one.date.isoformat()} is void: the text has changed since."


def _table(tag: str, rows: Iterator[Row]) -> Iterator[str]:
    way = direction(tag)
    both = tag != SOURCE
    other = f"<th>{escape(english_name(tag))}</th>" if both else ""
    yield f"<table><thead><tr><th></th><th>English</th>{other}</tr></thead><tbody>"
    for row in rows:
        cells = f'<td class="id">{escape(row.id)}</td><td class="text" lang="en">{row.english}</td>'
        if both:
            kind = "text" if row.text else "text missing"
            said = row.text or "(not translated)"
            cells += f'<td class="{kind}" lang="{escape(tag)}" dir="{way}">{said}</td>'
        yield f"<tr>{cells}</tr>"
    yield "</tbody></table>"


def _signing(root: Path, texts: tuple[str, ...], tag: str) -> Iterator[str]:
    yield "<h2>What you sign</h2>"
    yield (
        "<p>One row for each text that you have read and found right. Leave the others empty.</p>"
        '<table class="sign"><thead><tr><th>Text</th><th>Hashes</th><th>Name</th>'
        "<th>Profession</th><th>Country</th><th>Date, signature</th></tr></thead><tbody>"
    )
    for text in texts:
        hashes = _hashes(root, text, tag)
        if hashes is None:
            continue
        codes = f"source_hash <code>{hashes[0]}</code><br>text_hash <code>{hashes[1]}</code>"
        yield f"<tr><td>{escape(text)}</td><td>{codes}</td>{'<td></td>' * 4}</tr>"
    yield "</tbody></table>"
    yield f"<p>A maintainer then enters it in content/sign-offs/{escape(tag)}.toml.</p>"
