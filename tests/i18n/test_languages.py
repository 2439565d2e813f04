"""Tags, names, directions, and which language a reader gets."""

from __future__ import annotations

import pytest

from edu_app.i18n.languages import (
    autonym,
    direction,
    english_name,
    gettext_name,
    negotiate,
    qt_name,
)

KNOWN = ("en", "ar", "de", "es", "pt-BR", "zh-Hans")


@pytest.mark.parametrize("tag", ["ar", "fa", "he", "ur", "ar-EG", "ar-XB", "az-Arab"])
def test_these_run_from_right_to_left(tag):
    assert direction(tag) == "rtl"


@pytest.mark.parametrize("tag", ["en", "es", "zh-Hans", "tr", "ur-Latn", "en-XA", "xx"])
def test_these_run_from_left_to_right(tag):
    assert direction(tag) == "ltr"


@pytest.mark.parametrize(
    ("tag", "name"),
    [("es", "es"), ("pt-BR", "pt_BR"), ("zh-Hans", "zh_CN"), ("zh-Hant", "zh_TW"), ("fa", "fa")],
)
def test_qt_and_gettext_know_a_language_by_the_same_name(tag, name):
    assert qt_name(tag) == gettext_name(tag) == name


@pytest.mark.parametrize(
    ("tag", "own", "english"),
    [
        ("es", "Español", "Spanish"),
        ("ar", "العربية", "Arabic"),
        ("pt-BR", "Português (Brasil)", "Brazilian Portuguese"),
        ("zh-Hans", "简体中文", "Simplified Chinese"),
        ("sr-Latn", "Srpski (latinica)", "Serbian (Latin)"),
        ("xx", "xx", "xx"),
        ("not a tag", "not a tag", "not a tag"),
    ],
)
def test_a_language_has_its_own_name_and_an_english_one(tag, own, english):
    assert (autonym(tag), english_name(tag)) == (own, english)


@pytest.mark.parametrize(
    ("wanted", "chosen"),
    [
        ("es-MX", "es"),
        ("de_AT.UTF-8", "de"),
        ("ar_EG@latin", "ar"),
        ("zh-CN", "zh-Hans"),
        ("zh-Hans-SG", "zh-Hans"),
        ("pt", "pt-BR"),
        ("pt-BR", "pt-BR"),
        ("en-GB", "en"),
        ("C", "en"),
        ("", "en"),
        ([], "en"),
        (["eu", "es"], "es"),
        (["de-CH", "es"], "de"),
    ],
)
def test_a_reader_gets_the_first_language_that_serves_her(wanted, chosen):
    assert negotiate(wanted, KNOWN) == chosen


@pytest.mark.parametrize("wanted", ["pt-PT", ["pt-PT", "pt-Latn-PT", "pt"], "zh-TW", "zh-Hant"])
def test_nobody_gets_a_neighbours_text_in_place_of_her_own(wanted):
    assert negotiate(wanted, KNOWN) == "en"


def test_a_text_of_her_own_country_wins_once_it_is_there():
    assert negotiate(["pt-PT", "pt"], (*KNOWN, "pt-PT")) == "pt-PT"


def test_old_codes_are_understood():
    assert negotiate("iw", ("en", "he")) == "he"
    assert negotiate("no", ("en", "nb")) == "nb"
