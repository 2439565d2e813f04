"""Writes the template of the catalogues, `locales/bonesteady.pot`, from the source and the content.

The same source gives the same bytes: no dates, no line numbers. Safety sentences come first,
because they are to be translated first.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import polib

from edu_app.devtools.python_extractor import find_in_python
from edu_app.devtools.sentences import Found, merge
from edu_app.devtools.toml_extractor import find_in_content
from edu_app.i18n.plurals import plural_header

TEMPLATE = Path("locales") / "bonesteady.pot"
WIDTH = 99
# Tools speak English to their developers.
_NOT_SHOWN = "devtools"


def extract_template(root: Path) -> None:
    """Write the template of the checkout `root`, only when it would change."""
    text = template_text(root)
    target = root / TEMPLATE
    if not target.is_file() or target.read_text(encoding="utf-8") != text:
        write_whole(target, text)


def write_whole(path: Path, text: str) -> None:
    """Write a file in one step: whoever reads it meanwhile gets the old one or the new one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(".part")
    part.write_text(text, encoding="utf-8")
    part.replace(path)


def template_text(root: Path) -> str:
    """Return what the template of the checkout `root` has to be."""
    template = polib.POFile(wrapwidth=WIDTH)
    template.header = "Template of the catalogues of BoneSteady. Written by a program: do not edit."
    template.metadata = {
        "Project-Id-Version": "BoneSteady",
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        # English, the language of the sentences themselves.
        "Plural-Forms": plural_header("en"),
    }
    for found in merge([*find_in_content(root), *find_in_code(root)]):
        template.append(_entry(found))
    return f"{template}"


def find_in_code(root: Path) -> Iterator[Found]:
    """Yield every sentence marked in the source of the program, file by file."""
    for path in sorted((root / "edu_app").rglob("*.py")):
        if _NOT_SHOWN not in path.parts:
            source = path.read_text(encoding="utf-8")
            yield from find_in_python(source, path.relative_to(root).as_posix())


def _entry(found: Found) -> polib.POEntry:
    entry = polib.POEntry(
        msgid=found.one,
        msgctxt=found.context or None,
        comment="\n".join(found.comments),
        occurrences=[(place, "") for place in found.places],
        flags=["python-brace-format"] if found.has_fields else [],
    )
    if found.other:
        entry.msgid_plural = found.other
        entry.msgstr_plural = {0: "", 1: ""}
    return entry
