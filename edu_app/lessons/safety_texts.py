"""Which texts are safety texts, and the safety sentences of the rules in one language.

These are what a health professional is asked to read. Read from a checkout: the sentences of a
language stand in its catalogue, which a package carries only in its compiled form.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from edu_app.core.errors import Fault
from edu_app.i18n.catalogues import DOMAIN
from edu_app.i18n.source_file import read_source
from edu_app.lessons.fingerprint import table_fingerprint
from edu_app.lessons.library import SOURCE, Library
from edu_app.lessons.regimen_file import load_regimen
from edu_app.lessons.sign_offs import LESSON, PROMPTS, QUIZ, SENTENCES, hashes_of

_SAFETY = "safety"


@dataclass(frozen=True)
class SafetySentence:
    """A sentence of the rules: its forms in English, and in the language (empty: missing).

    `when_to_call`: it stands on the page When to call.
    """

    id: str
    english: tuple[str, ...]
    forms: tuple[str, ...]
    when_to_call: bool = False


def safety_text_ids(library: Library) -> tuple[str, ...]:
    """Return the names of all safety texts, as a sign-off names them."""
    lessons = [one for one in library.ids() if library.facts(one).safety == "high"]
    parts = [name for one in lessons for name in (f"{LESSON}{one}", f"{QUIZ}{one}")]
    return (SENTENCES, *parts, PROMPTS)


def safety_sentences(root: Path, tag: str) -> tuple[SafetySentence, ...]:
    """Return every sentence of the rules of the checkout `root`; raises `Fault` or `OSError`."""
    said = _said(root, tag) if tag != SOURCE else {}
    return tuple(_sentences(root, said))


def text_hashes(root: Path, text: str, tag: str) -> tuple[str, str]:
    """Return the hashes of a safety text of the checkout, in English and in `tag`.

    Raises `KeyError` for a name that no text has, `Fault` or `OSError` for one not there.
    """
    if text != SENTENCES:
        return hashes_of(root / "content", text, tag)
    sentences = safety_sentences(root, tag)
    source = table_fingerprint({one.id: list(one.english) for one in sentences})
    if tag == SOURCE:
        return source, source
    return source, table_fingerprint({one.id: list(one.forms) for one in sentences})


def _sentences(root: Path, said: dict[str, tuple[str, ...]]) -> Iterator[SafetySentence]:
    for path in sorted((root / "content" / "regimens").glob("*.toml")):
        regimen = load_regimen(path)
        asked = {name for group in regimen.sign_groups for name in (group.heading, group.note)}
        asked |= {name for sign in regimen.signs.values() for name in (sign.label, sign.act)}
        for name, one in regimen.messages.items():
            english = (one.text, one.plural) if one.plural else (one.text,)
            yield SafetySentence(name, english, said.get(one.text, ()), name in asked)


def _said(root: Path, tag: str) -> dict[str, tuple[str, ...]]:
    path = root / "locales" / tag / "LC_MESSAGES" / f"{DOMAIN}.po"
    if not path.is_file():
        raise Fault("unknown-language", tag=tag, known="")
    entries = read_source(path).entries
    return {entry.one: tuple(entry.forms) for entry in entries if entry.context == _SAFETY}
