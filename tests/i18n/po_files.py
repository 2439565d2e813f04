"""Small catalogues for the tests."""

from __future__ import annotations

from pathlib import Path

HEADER = (
    'msgid ""\nmsgstr ""\n'
    '"Language: {language}\\n"\n'
    '"Content-Type: text/plain; charset=UTF-8\\n"\n'
    '"Plural-Forms: {plurals}\\n"\n'
    '"X-Made-By: machine\\n"\n'
    '"X-Stage: draft\\n"\n'
    '"X-Offered: {offered}\\n"\n\n'
)
TWO_FORMS = "nplurals=2; plural=(n != 1);"


def write_po(
    folder: Path,
    tag: str,
    body: str,
    *,
    offered: str = "yes",
    plurals: str = TWO_FORMS,
    language: str = "",
) -> Path:
    """Write a catalogue of `tag` below `folder` and return its path."""
    path = folder / tag / "LC_MESSAGES" / "bonesteady.po"
    path.parent.mkdir(parents=True, exist_ok=True)
    head = HEADER.format(
        language=language or tag.replace("-", "_"), plurals=plurals, offered=offered
    )
    path.write_text(head + body, encoding="utf-8")
    return path


def sentence(english: str, translation: str, *, context: str = "safety") -> str:
    """Return one entry without a count."""
    about = f'msgctxt "{context}"\n' if context else ""
    return f'{about}msgid "{english}"\nmsgstr "{translation}"\n\n'
