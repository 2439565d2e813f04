"""Catalogues on disk: which are offered, what is loaded, and what a damaged one does."""

from __future__ import annotations

import logging
import os

import pytest
from po_files import sentence, write_po

from edu_app.core.errors import Fault
from edu_app.i18n.catalogues import Catalogues, is_fresh
from edu_app.i18n.compilation import compile_catalogue

CALL = sentence("Call today.", "Llame hoy.")


@pytest.fixture
def folders(tmp_path):
    return tmp_path / "locales", tmp_path / "built"


@pytest.fixture
def catalogues(folders):
    return Catalogues(*folders)


def build(source, folders):
    target = folders[1] / source.relative_to(folders[0]).with_suffix(".mo")
    target.parent.mkdir(parents=True)
    target.write_bytes(compile_catalogue(source))
    return target


def test_without_any_catalogue_there_is_english(catalogues):
    assert catalogues.tags() == ("en",)
    assert catalogues.load("en").gettext("Call today.") == "Call today."


def test_only_languages_that_say_so_are_offered(catalogues, folders):
    write_po(folders[0], "es", CALL)
    write_po(folders[0], "ar", CALL, offered="no", plurals="nplurals=1; plural=0;")
    assert catalogues.tags() == ("en", "es")
    assert [tag for tag in ("en", "es", "ar", "xx") if catalogues.offers(tag)] == ["en", "es"]
    assert catalogues.load("ar").direction == "rtl"


def test_a_catalogue_tells_how_far_it_was_checked(catalogues, folders):
    write_po(folders[0], "es", CALL)
    assert catalogues.load("es").stage == "draft"
    assert catalogues.load("en").stage == "source"


def test_a_package_holds_built_catalogues_alone(folders):
    built = build(write_po(folders[0], "es", CALL), folders)
    packaged = Catalogues(built.parents[2], built.parents[2])
    assert packaged.tags() == ("en", "es")
    assert packaged.offers("es")
    assert packaged.load("es").pgettext("safety", "Call today.") == "Llame hoy."


def test_the_source_tells_what_is_offered_even_when_an_old_one_is_built(catalogues, folders):
    build(write_po(folders[0], "es", CALL), folders)
    write_po(folders[0], "es", CALL, offered="no")
    assert catalogues.tags() == ("en",)


def test_an_older_build_is_not_used(catalogues, folders, caplog):
    built = build(write_po(folders[0], "es", CALL), folders)
    source = write_po(folders[0], "es", sentence("Call today.", "Llame hoy mismo."))
    os.utime(built, (1, 1))
    assert not is_fresh(source, built)
    with caplog.at_level(logging.INFO):
        assert catalogues.load("es").pgettext("safety", "Call today.") == "Llame hoy mismo."
    assert len(caplog.records) == 1


def test_a_fresh_build_is_used_as_it_is(catalogues, folders, caplog):
    source = write_po(folders[0], "es", CALL)
    built = build(source, folders)
    os.utime(source, (1, 1))
    assert is_fresh(source, built)
    with caplog.at_level(logging.INFO):
        assert catalogues.load("es").pgettext("safety", "Call today.") == "Llame hoy."
    assert not caplog.records


def test_an_unknown_language_is_a_fault_that_names_the_known(catalogues, folders):
    write_po(folders[0], "es", CALL)
    with pytest.raises(Fault) as caught:
        catalogues.load("xx")
    assert caught.value.code == "unknown-language"
    assert caught.value.fields == {"tag": "xx", "known": "en, es"}


@pytest.mark.parametrize("data", [b"", b"noise", b"\xde\x12\x04\x95\x00", bytes(range(256))])
def test_a_damaged_build_is_a_fault(catalogues, folders, data):
    place = folders[1] / "es" / "LC_MESSAGES" / "bonesteady.mo"
    place.parent.mkdir(parents=True)
    place.write_bytes(data)
    with pytest.raises(Fault) as caught:
        catalogues.load("es")
    assert caught.value.code == "catalogue-invalid"
    assert caught.value.fields["tag"] == "es"


def test_a_malformed_plural_header_is_a_fault_with_its_reason(catalogues, folders):
    write_po(folders[0], "es", CALL, plurals="nplurals=2; plural=n !!= 1;")
    with pytest.raises(Fault) as caught:
        catalogues.load("es")
    assert "plural" in str(caught.value.fields["reason"])


def test_a_file_that_cannot_be_read_is_not_offered(catalogues, folders):
    (folders[0] / "es" / "LC_MESSAGES" / "bonesteady.po").mkdir(parents=True)
    assert catalogues.tags() == ("en",)
