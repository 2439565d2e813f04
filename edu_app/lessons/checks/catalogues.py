"""Checks the catalogues of a checkout against their template, language by language.

A fault in a catalogue can turn "call today" into nothing or into its opposite, so whatever a
program can see is an error: broken fields, other numbers, guessed entries, a wrong plural header,
a safety sentence that is missing in a language that readers are offered. What only a person who
reads both languages can see is not found here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from edu_app.core.errors import Fault
from edu_app.core.problems import Problem
from edu_app.i18n.catalogues import DOMAIN
from edu_app.i18n.languages import gettext_name
from edu_app.i18n.plurals import COUNTED, same_split
from edu_app.i18n.source_file import Entry, Key, SourceError, SourceFile, plural_rule, read_source
from edu_app.lessons.checks.catalogue_reasons import REASONS
from edu_app.lessons.checks.translated_text import compare, is_left_in_english
from edu_app.lessons.checks.wording import KINDS, find_forbidden

SAFETY = "safety"
# A country page may speak of the label, and so may a text of the window about it.
_FORBIDDEN = tuple(kind for kind in KINDS if kind != "label-indication")
_MADE_BY = ("machine", "person")
_STAGES = ("draft", "revised", "clinically-reviewed")


@dataclass(frozen=True)
class Checked:
    """What the checks of one catalogue need to know."""

    path: str
    tag: str
    source: SourceFile
    template: Mapping[Key, Entry]
    content: Path

    def problem(self, line: int, rule: str, message: str, *, warning: bool = False) -> Problem:
        """Return a finding about this catalogue: what was seen, and why the rule exists."""
        severity: Literal["error", "warning"] = "warning" if warning else "error"
        return _problem(self.path, line, rule, message, severity)


def check_catalogues(locales: Path) -> list[Problem]:
    """Return what is wrong with the catalogues below `locales` (a folder of a checkout)."""
    sources = sorted(locales.glob(f"*/LC_MESSAGES/{DOMAIN}.po"))
    pattern = locales / f"{DOMAIN}.pot"
    try:
        template = {entry.key: entry for entry in read_source(pattern).entries}
    except (OSError, SourceError) as error:
        return [_problem(_place(pattern, locales), 1, "template", f"It cannot be read: {error}.")]
    return sorted(found for path in sources for found in _check_file(path, locales, template))


def check_source(checked: Checked) -> list[Problem]:
    """Return what is wrong with one catalogue that was read already."""
    found = [*_check_header(checked), *_check_plurals(checked)]
    lone = _lone_forms(checked.source)
    for entry in checked.source.entries:
        found += check_entry(checked, entry, lone)
    if checked.source.offered:
        found += _check_complete(checked)
    found += [
        checked.problem(line, "obsolete", "An old sentence is kept.", warning=True)
        for line in checked.source.obsolete_lines
    ]
    return found


def check_entry(checked: Checked, entry: Entry, lone: frozenset[int]) -> Iterator[Problem]:
    """Yield what is wrong with one entry; `lone` are the forms that serve a single number."""
    known = checked.template.get(entry.key)
    if known is None or known.other != entry.other:
        message = "The program has no such sentence (any more)."
        yield checked.problem(entry.line, "unknown-sentence", message, warning=True)
    if "fuzzy" in entry.flags:
        yield checked.problem(entry.line, "fuzzy", "It is marked as a guess.")
    if any(entry.forms) and not all(entry.forms):
        yield checked.problem(entry.line, "form-missing", "A form of this sentence is missing.")
    for index, form in enumerate(entry.forms):
        if form:
            yield from _check_form(checked, entry, form, counts_one_number=index in lone)


def _check_form(
    checked: Checked, entry: Entry, form: str, *, counts_one_number: bool
) -> Iterator[Problem]:
    counts_one_number = counts_one_number and bool(entry.other)
    english = entry.other or entry.one
    for rule, message in compare(english, form, counts_one_number=counts_one_number):
        yield checked.problem(entry.line, rule, message)
    safety = entry.context == SAFETY
    if is_left_in_english(entry.one, form, 2 if safety else 4):
        yield checked.problem(entry.line, "untranslated", "This is English.", warning=not safety)
    for hit in find_forbidden(form, checked.tag, checked.content, _FORBIDDEN):
        what = f"“{hit.words}” ({hit.id}): {hit.reason}"
        yield checked.problem(entry.line, "forbidden-words", what)


def _check_file(path: Path, locales: Path, template: Mapping[Key, Entry]) -> list[Problem]:
    place = _place(path, locales)
    try:
        source = read_source(path)
    except SourceError as error:
        return [_problem(place, error.line, "unreadable", f"It cannot be read: {error.reason}.")]
    checked = Checked(place, path.parts[-3], source, template, locales.parent / "content")
    try:
        return check_source(checked)
    except Fault as fault:
        # The forbidden phrases of this language cannot be read: nothing in it can be passed.
        reason = f"They cannot be read: {dict(fault.fields)}."
        return [checked.problem(1, "wording-data", reason)]


def _check_header(checked: Checked) -> Iterator[Problem]:
    header = checked.source.header
    if header.get("Language") != gettext_name(checked.tag):
        yield checked.problem(1, "header", f"Language must be {gettext_name(checked.tag)}.")
    if header.get("X-Made-By") not in _MADE_BY or header.get("X-Stage") not in _STAGES:
        yield checked.problem(1, "header", "X-Made-By and X-Stage must tell how it was made.")
    if header.get("X-Made-By") == "machine" and header.get("Last-Translator"):
        yield checked.problem(1, "header", "No person translated this, so none may be named.")


def _check_plurals(checked: Checked) -> Iterator[Problem]:
    count, choose = plural_rule(checked.source.header)
    forms = tuple(choose(number) for number in COUNTED)
    if count != len(set(forms)) or not same_split(checked.tag, forms):
        yield checked.problem(1, "plural-header", "The forms are not those of CLDR.")


def _lone_forms(source: SourceFile) -> frozenset[int]:
    count, choose = plural_rule(source.header)
    chosen = [choose(number) for number in COUNTED]
    return frozenset(form for form in range(count) if chosen.count(form) == 1)


def _check_complete(checked: Checked) -> Iterator[Problem]:
    written = {entry.key: entry for entry in checked.source.entries}
    for key, wanted in checked.template.items():
        entry = written.get(key)
        if entry is None or not entry.translated or entry.other != wanted.other:
            context, text = key
            rule = "safety-missing" if context == SAFETY else "missing"
            line = entry.line if entry else 1
            message = f"Not translated, although the language is offered: “{text[:60]}”."
            yield checked.problem(line, rule, message, warning=context != SAFETY)


def _problem(
    path: str, line: int, rule: str, what: str, severity: Literal["error", "warning"] = "error"
) -> Problem:
    return Problem(path, line, rule, f"{what} {REASONS[rule]}", severity)


def _place(path: Path, locales: Path) -> str:
    return path.relative_to(locales.parent).as_posix()
