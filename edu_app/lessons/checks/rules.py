"""The other files of the content folder: regimens, countries, prompts, glossaries."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from edu_app.core.problems import Problem
from edu_app.lessons.checks.material import Material
from edu_app.lessons.checks.reasons import found
from edu_app.lessons.content_table import line_of
from edu_app.lessons.countries import country_codes, load_country
from edu_app.lessons.library import SOURCE
from edu_app.lessons.regimen_file import load_regimen

MOST_WORDS = 25
MOST_WORDS_ELSEWHERE = 40  # some languages take more words for the same sentence
FIELDS = frozenset({"clinic", "last", "due", "offered", "from", "to", "last_follow_on"})
_FIELD = re.compile(r"\{([^{}]*)\}")
_NUMBER = re.compile(r'"(E[0-9]{2,3})"')


def check_regimens(material: Material) -> Iterator[Problem]:
    """Yield a regimen that cannot be used, and evidence numbers in it that nobody knows."""
    for file in sorted((material.content / "regimens").glob("*.toml")):
        path = material.path("regimens", file.name)
        if material.attempt(partial(load_regimen, file)) is None:
            continue
        for line, row in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            for number in _NUMBER.findall(row):
                if number not in material.evidence:
                    yield found(path, line, "evidence", f"{number} is not known.")


def check_countries(material: Material) -> Iterator[Problem]:
    """Read every country; what is wrong with one is among the material's problems afterwards."""
    for code in country_codes(material.content):
        material.attempt(partial(load_country, material.content, code))
    yield from ()


def check_prompts(material: Material) -> Iterator[Problem]:
    """Yield prompts with unknown fields, and teach-back that opens a block which is not there."""
    for tag, prompts in material.prompts.items():
        file = material.content / "prompts" / f"{tag}.toml"
        path = material.path("prompts", file.name)
        for script in prompts.scripts.values():
            for name in set(_FIELD.findall(script.text)) - FIELDS:
                what = f"{script.id} has the unknown field {{{name}}}."
                yield found(path, line_of(file, f".{script.id}]"), "prompts", what)
        for row in prompts.teach_back.values():
            text = material.texts.get((row.lesson, "en"))
            if not text or not text.document.section(row.block):
                what = f"{row.id} opens {row.lesson}#{row.block}, which is not there."
                yield found(path, line_of(file, f".{row.id}]"), "prompts", what)


def check_glossaries(material: Material) -> Iterator[Problem]:
    """Yield words whose explanation is no single sentence, or that have no form."""
    for tag, terms in material.glossaries.items():
        file = material.content / "glossary" / f"{tag}.toml"
        path = material.path("glossary", file.name)
        for key, term in terms.items():
            line = line_of(file, f"[{key}]")
            if not term.forms:
                yield found(path, line, "glossary", f"{key} has no forms.")
            if len(term.text.split()) > (MOST_WORDS if tag == SOURCE else MOST_WORDS_ELSEWHERE):
                yield found(path, line, "glossary", f"{key} is explained in too many words.")
