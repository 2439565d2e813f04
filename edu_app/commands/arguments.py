"""What several commands read from the command line: dates, languages, folders.

Whatever is wrong is a `Fault` that the command line turns into one sentence and exit code 2.
"""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING

from edu_app.core.errors import Fault
from edu_app.i18n.translator import Translator
from edu_app.paths import find_resources

if TYPE_CHECKING:
    import argparse

    from edu_app.core.regimen import Regimen

_ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


def parse_date(text: str) -> datetime.date:
    """Return the date written as YYYY-MM-DD; raise `Fault` "bad-date" for anything else."""
    if not _ISO_DATE.fullmatch(text):
        raise Fault("bad-date", text=text)
    try:
        return datetime.date.fromisoformat(text)
    except ValueError as error:
        raise Fault("bad-date", text=text) from error


def add_data_dir(parser: argparse.ArgumentParser) -> None:
    """Add the option that every command has."""
    parser.add_argument("--data-dir", metavar="DIR", help="folder of your records and settings")


def add_language(parser: argparse.ArgumentParser) -> None:
    """Add the option for the language of the answer."""
    parser.add_argument("--lang", metavar="TAG", default="en", help="language, for example es")


def load_language(tag: str) -> Translator:
    """Return the translator for `tag` (BCP 47); raise `Fault` "unknown-language".

    English needs no file, so the catalogues are not even looked for.
    """
    if tag == "en":
        return Translator.english()
    from edu_app.i18n.catalogues import Catalogues

    resources = find_resources()
    catalogues = Catalogues(resources.locales, resources.built_locales)
    if not catalogues.offers(tag):
        raise Fault("unknown-language", tag=tag, known=", ".join(catalogues.tags()))
    return catalogues.load(tag)


def load_rules() -> Regimen:
    """Return the checked regimen; raise `Fault` that names file and field."""
    from edu_app.lessons.regimen_file import load_regimen

    resources = find_resources()
    name = "denosumab-60mg"
    return load_regimen(
        resources.content / "regimens" / f"{name}.toml", resources.built_regimens / f"{name}.json"
    )
