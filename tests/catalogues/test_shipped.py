"""Every catalogue of the repository, judged by our checks and by the usual tools of others."""

from __future__ import annotations

import gettext
import io
import subprocess
from pathlib import Path

import polib
import pytest

from edu_app.i18n.catalogues import Catalogues
from edu_app.i18n.compilation import compile_catalogue
from edu_app.i18n.plurals import COUNTED, same_split
from edu_app.i18n.source_file import plural_rule, read_source
from edu_app.lessons.checks.catalogues import check_catalogues

ROOT = Path(__file__).parents[2]
LOCALES = ROOT / "locales"
SOURCES = sorted(LOCALES.glob("*/LC_MESSAGES/bonesteady.po"))
# Fields that would name a day, a person, a team or an address which there is not.
LEFT_OUT = (
    "no-date-header-field POT-Creation-Date",
    "no-date-header-field PO-Revision-Date",
    "no-version-in-project-id-version",
    "no-report-msgid-bugs-to-header-field",
    "no-last-translator-header-field",
    "no-language-team-header-field",
)


def tag_of(path):
    return path.parts[-3]


every_catalogue = pytest.mark.parametrize("path", SOURCES, ids=tag_of)


def run(*command):
    return subprocess.run(
        [str(word) for word in command], capture_output=True, text=True, check=False
    )


def test_spanish_and_arabic_have_a_catalogue():
    assert {"ar", "es"} <= {tag_of(path) for path in SOURCES}


def test_our_own_checks_find_no_error():
    assert [found for found in check_catalogues(LOCALES) if found.severity == "error"] == []


@every_catalogue
def test_the_compiler_of_gettext_accepts_it(path):
    done = run("msgfmt", "-c", "--check-accelerators=&", "-o", "/dev/null", path)
    assert done.returncode == 0, done.stderr


@every_catalogue
def test_i18nspector_finds_only_the_fields_that_are_left_out(path):
    done = run("i18nspector", "-l", read_source(path).header["Language"], path)
    found = [line for line in done.stdout.splitlines() if not any(tag in line for tag in LEFT_OUT)]
    assert (found, done.stderr) == ([], "")


@every_catalogue
def test_its_plural_header_agrees_with_cldr(path):
    count, choose = plural_rule(read_source(path).header)
    forms = tuple(choose(number) for number in COUNTED)
    assert same_split(tag_of(path), forms)
    assert set(forms) == set(range(count))


@every_catalogue
def test_it_survives_the_tools_of_translators(path, tmp_path):
    other = tmp_path / "other.po"
    assert run("msgcat", "--no-wrap", "-o", other, path).returncode == 0
    before, after = read_source(path), read_source(other)
    assert [(e.key, e.other, e.forms) for e in before.entries] == [
        (e.key, e.other, e.forms) for e in after.entries
    ]
    assert before.header == after.header


@every_catalogue
def test_what_is_compiled_says_what_is_written(path):
    said = gettext.GNUTranslations(io.BytesIO(compile_catalogue(path)))
    for entry in polib.pofile(str(path)):
        if entry.msgid_plural or not entry.translated():
            continue
        found = (
            said.pgettext(entry.msgctxt, entry.msgid)
            if entry.msgctxt
            else said.gettext(entry.msgid)
        )
        assert found == entry.msgstr


def test_every_offered_language_loads():
    catalogues = Catalogues(LOCALES, ROOT / "build" / "locales")
    for tag in catalogues.tags():
        assert catalogues.load(tag).tag == tag
