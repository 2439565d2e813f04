"""What translators and maintainers do with the catalogues."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import polib
import pytest

from edu_app.devtools.i18n_tasks import main
from edu_app.i18n.catalogues import Catalogues
from edu_app.lessons.checks.catalogues import check_catalogues

SPANISH = {
    "Call {clinic} today.": "Llame hoy a {clinic}.",
    "your clinic": "su clínica",
    "Your injection is {days} day late. Call {clinic} today.": (
        "Su inyección lleva un día de retraso. Llame hoy a {clinic}.",
        "Su inyección lleva {days} días de retraso. Llame hoy a {clinic}.",
    ),
}


def source(checkout: Path, tag: str) -> Path:
    return checkout / "locales" / tag / "LC_MESSAGES" / "bonesteady.po"


def fill_in(text: str, translations: dict, place: Path) -> Path:
    small = polib.pofile(text)
    for entry in small:
        said = translations.get(entry.msgid, "")
        if entry.msgid_plural and said:
            entry.msgstr_plural = dict(enumerate(said))
        elif said:
            entry.msgstr = said
    place.write_text(str(small), encoding="utf-8")
    return place


@pytest.fixture
def missing(checkout, capsys):
    """Return a function that gives what a language lacks, as a translator gets it."""

    def ask(tag: str, *options: str) -> str:
        capsys.readouterr()
        assert main(["missing", tag, *options], checkout) == 0
        return capsys.readouterr().out

    return ask


@pytest.fixture
def spanish(checkout, missing, tmp_path) -> Path:
    """Return the checkout with every safety sentence in Spanish."""
    assert main(["add", "es"], checkout) == 0
    filled = fill_in(missing("es", "--context", "safety"), SPANISH, tmp_path / "filled.po")
    assert main(["fill", "es", str(filled)], checkout) == 0
    return checkout


def test_a_new_catalogue_tells_the_truth_about_itself(checkout):
    assert main(["add", "pt-BR"], checkout) == 0
    made = polib.pofile(str(source(checkout, "pt-BR")))
    assert made.metadata["Language"] == "pt_BR"
    assert made.metadata["Plural-Forms"] == "nplurals=2; plural=(n > 1);"
    told = [made.metadata[name] for name in ("X-Made-By", "X-Stage", "X-Offered")]
    assert told == ["machine", "draft", "no"]
    assert "Last-Translator" not in made.metadata
    assert "Language-Team" not in made.metadata
    assert main(["add", "pt-BR"], checkout) == 1


def test_a_translator_gets_every_form_of_her_language(checkout, missing):
    main(["add", "ar"], checkout)
    text = missing("ar")
    assert text.count("msgstr[5]") == 3 + 1
    assert "msgstr[2] for 2;" in text
    assert missing("ar", "--context", "button").count("\nmsgid ") == 3


def test_what_she_filled_in_is_taken(spanish, missing):
    assert "Call {clinic} today." not in missing("es")
    assert "About 60" in missing("es")
    assert check_catalogues(spanish / "locales") == []


def test_an_unsound_translation_is_refused_and_named(spanish, missing, tmp_path, capsys):
    bad = {
        "About 60 % of {count} people": "Unas 60 % de {cuenta} personas",
        "Close": "Cerrar",
    }
    filled = fill_in(missing("es"), bad, tmp_path / "bad.po")
    assert main(["fill", "es", str(filled)], spanish) == 1
    said = capsys.readouterr().out
    assert "The field {count} is missing." in said
    assert "1 taken; still missing: 0 safety sentences, 7 others" in said
    assert "Cerrar" in source(spanish, "es").read_text(encoding="utf-8")
    assert "cuenta" not in source(spanish, "es").read_text(encoding="utf-8")


def test_a_language_is_offered_only_when_all_safety_sentences_are_there(checkout, capsys):
    main(["add", "es"], checkout)
    assert main(["offer", "es"], checkout) == 1
    assert "safety-missing" in capsys.readouterr().out
    assert Catalogues(checkout / "locales", checkout / "built").tags() == ("en",)


def test_an_offer_is_made_and_taken_back(spanish):
    catalogues = Catalogues(spanish / "locales", spanish / "built")
    assert main(["offer", "es"], spanish) == 0
    assert catalogues.tags() == ("en", "es")
    assert main(["withdraw", "es"], spanish) == 0
    assert catalogues.tags() == ("en",)


def test_a_new_safety_sentence_makes_the_offer_an_error(spanish, capsys):
    main(["offer", "es"], spanish)
    regimen = spanish / "content/regimens/one.toml"
    text = regimen.read_text(encoding="utf-8") + '[messages.new]\ntext = "Call a doctor today."\n'
    regimen.write_text(text, encoding="utf-8")
    assert main(["update"], spanish) == 0
    rules = {problem.rule for problem in check_catalogues(spanish / "locales")}
    assert rules == {"safety-missing", "missing"}


def test_a_changed_sentence_is_never_guessed_from_the_old_one(spanish):
    regimen = spanish / "content/regimens/one.toml"
    text = regimen.read_text(encoding="utf-8").replace("Call {clinic} today.", "Call {clinic} now.")
    regimen.write_text(text, encoding="utf-8")
    assert main(["update", "es"], spanish) == 0
    updated = polib.pofile(str(source(spanish, "es")))
    assert updated.find("Call {clinic} now.").msgstr == ""
    assert updated.find("your clinic").msgstr == "su clínica"
    assert not updated.fuzzy_entries()
    assert not updated.obsolete_entries()


def test_an_update_without_news_changes_nothing(spanish, capsys):
    path = source(spanish, "es")
    main(["update"], spanish)
    before = path.stat().st_mtime_ns
    capsys.readouterr()
    assert main(["update"], spanish) == 0
    assert (path.stat().st_mtime_ns, capsys.readouterr().out) == (before, "")


def test_only_what_changed_is_compiled(spanish, capsys):
    capsys.readouterr()
    assert main(["compile"], spanish) == 0
    assert capsys.readouterr().out == "compiled the catalogue of es\n"
    assert main(["compile"], spanish) == 0
    assert capsys.readouterr().out == ""
    assert Catalogues(spanish / "none", spanish / "build/locales").load("es").tag == "es"


def test_what_was_built_from_a_catalogue_that_is_gone_goes_too(spanish):
    main(["compile"], spanish)
    source(spanish, "es").unlink()
    assert main(["compile"], spanish) == 0
    assert not list((spanish / "build").rglob("*.mo"))


def test_a_damaged_catalogue_is_named_and_not_compiled(spanish, capsys):
    main(["compile"], spanish)
    path = source(spanish, "es")
    built = spanish / "build/locales/es/LC_MESSAGES/bonesteady.mo"
    kept = built.read_bytes()
    path.write_text(path.read_text(encoding="utf-8").replace("nplurals=2", "nplurals=x"))
    os.utime(built, (1, 1))
    assert main(["compile"], spanish) == 1
    assert "bonesteady.po: line 1: the plural header is malformed" in capsys.readouterr().err
    assert built.read_bytes() == kept


def test_the_state_of_each_language_is_one_line(spanish, capsys):
    main(["add", "ja"], spanish)
    capsys.readouterr()
    assert main(["state"], spanish) == 0
    assert capsys.readouterr().out.splitlines() == [
        "es       not offered  missing: 0 safety sentences, 8 others",
        "ja       not offered  missing: 3 safety sentences, 8 others",
    ]


def test_a_language_without_a_catalogue_is_one_line_on_the_error_stream(checkout, capsys):
    assert main(["missing", "xx"], checkout) == 1
    assert "xx" in capsys.readouterr().err


def test_compiling_loads_neither_babel_nor_polib_when_nothing_changed(spanish):
    main(["compile"], spanish)
    code = (
        "import sys; from pathlib import Path; from edu_app.devtools.i18n_tasks import main\n"
        f"main(['compile'], Path({str(spanish)!r}))\n"
        "print([name for name in ('babel', 'polib') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
