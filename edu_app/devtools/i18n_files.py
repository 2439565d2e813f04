"""The catalogues' sources as translators get them: new ones, brought up to date, filled.

Entries are never guessed from similar ones: a fuzzy guess once turned "missed dose" into "dose
taken". What the program no longer says is dropped; its history is in the repository.
"""

from __future__ import annotations

from pathlib import Path

import polib

from edu_app.devtools.i18n_extract import TEMPLATE, WIDTH, write_whole
from edu_app.i18n.catalogues import DOMAIN
from edu_app.i18n.languages import english_name, gettext_name
from edu_app.i18n.plurals import form_examples, plural_header


def source_of(root: Path, tag: str) -> Path:
    """Return where the catalogue of `tag` lies in the checkout `root`."""
    return root / "locales" / tag / "LC_MESSAGES" / f"{DOMAIN}.po"


def tags_of(root: Path) -> list[str]:
    """Return the languages that have a catalogue, offered or not."""
    return sorted(path.parts[-3] for path in root.glob(f"locales/*/LC_MESSAGES/{DOMAIN}.po"))


def open_catalogue(path: Path) -> polib.POFile:
    """Return the catalogue at `path`; raise `OSError` for one that cannot be read."""
    # polib takes a path without a file for the text of a catalogue.
    path.stat()
    return polib.pofile(str(path), wrapwidth=WIDTH, encoding="utf-8", check_for_duplicates=True)


def add_language(root: Path, tag: str) -> Path:
    """Make an empty catalogue for `tag` and return its path; raise `ValueError` if there is one."""
    path = source_of(root, tag)
    if path.exists():
        raise ValueError(f"{tag} has a catalogue already")
    write_catalogue(path, _fresh(root, tag, polib.POFile()))
    return path


def update_language(root: Path, tag: str) -> bool:
    """Bring the catalogue of `tag` up to date with the template; return whether it changed."""
    path = source_of(root, tag)
    return write_catalogue(path, _fresh(root, tag, open_catalogue(path)))


def write_catalogue(path: Path, catalogue: polib.POFile) -> bool:
    """Write `catalogue` unless the file holds just that; return whether it was written."""
    text = f"{catalogue}"
    if path.is_file() and path.read_text(encoding="utf-8") == text:
        return False
    write_whole(path, text)
    return True


def form_hints(tag: str) -> str:
    """Return which numbers take which form, for the translator."""
    hints = [
        f"msgstr[{form.index}] for {', '.join(map(str, form.examples))}"
        for form in form_examples(tag)
    ]
    return "; ".join(hints)


def _fresh(root: Path, tag: str, old: polib.POFile) -> polib.POFile:
    """Return the template's entries with the translations of `old`."""
    made = polib.POFile(wrapwidth=WIDTH)
    made.header = (
        f"{english_name(tag)} texts of BoneSteady.\n"
        "X-Made-By, X-Stage and X-Offered tell how far they can be trusted."
    )
    made.metadata = _metadata(tag, old)
    known = {(entry.msgctxt or "", entry.msgid): entry for entry in old if not entry.obsolete}
    for entry in polib.pofile(str(root / TEMPLATE), wrapwidth=WIDTH):
        _empty(entry, tag)
        before = known.get((entry.msgctxt or "", entry.msgid))
        if before is not None and before.msgid_plural == entry.msgid_plural:
            carry(before, entry)
        made.append(entry)
    return made


def carry(before: polib.POEntry, entry: polib.POEntry) -> None:
    """Give `entry` the translation and the translator's remark of `before`."""
    entry.tcomment = before.tcomment or entry.tcomment
    if "fuzzy" in before.flags:
        entry.flags.append("fuzzy")
    if not entry.msgid_plural:
        entry.msgstr = before.msgstr
        return
    for index in entry.msgstr_plural:
        entry.msgstr_plural[index] = before.msgstr_plural.get(index, "")


def _empty(entry: polib.POEntry, tag: str) -> None:
    if entry.msgid_plural:
        entry.msgstr_plural = {form.index: "" for form in form_examples(tag)}


def _metadata(tag: str, old: polib.POFile) -> dict[str, str]:
    kept = {name: value for name, value in old.metadata.items() if name.startswith("X-")}
    return {
        "Project-Id-Version": "BoneSteady",
        "Language": gettext_name(tag),
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": plural_header(tag),
        "X-Made-By": "machine",
        "X-Stage": "draft",
        "X-Offered": "no",
    } | kept
