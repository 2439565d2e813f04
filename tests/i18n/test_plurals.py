"""The plural header of every language agrees with CLDR for the numbers that are counted."""

from __future__ import annotations

import gettext

import pytest

from edu_app.i18n.plurals import COUNTED, categories, form_examples, plural_header, same_split
from edu_app.i18n.source_file import plural_rule

WAVES = (
    "en es fr it de pt-BR ar zh-Hans ru ja tr fa el pl ko hi id uk nl he "
    "pt-PT ro cs sv hu bg vi th zh-Hant bn ur sr sk sl hr ca da fi nb et lt lv ga cy mt"
)


@pytest.mark.parametrize("tag", WAVES.split())
def test_the_header_groups_the_numbers_as_cldr_does(tag):
    count, choose = plural_rule({"Plural-Forms": plural_header(tag)})
    forms = tuple(choose(number) for number in COUNTED)
    assert same_split(tag, forms)
    assert set(forms) == set(range(count))


def test_arabic_has_its_six_forms_in_the_common_order():
    firsts = [form.examples[0] for form in form_examples("ar")]
    assert firsts == [0, 1, 2, 3, 11, 100]
    assert categories("ar")[11] == "many"


@pytest.mark.parametrize(
    ("tag", "wrong"),
    [
        ("fa", "nplurals=1; plural=0;"),
        ("he", "nplurals=2; plural=(n != 1);"),
        ("id", "nplurals=2; plural=(n != 1);"),
        ("hi", "nplurals=2; plural=(n != 1);"),
    ],
)
def test_the_headers_of_the_usual_tools_would_be_found_out(tag, wrong):
    choose = gettext.c2py(wrong.split("plural=")[1].rstrip(";"))
    assert not same_split(tag, tuple(choose(number) for number in COUNTED))


def test_a_language_that_is_not_written_down_gets_its_header_from_cldr():
    assert plural_header("ga").startswith("nplurals=5;")
    assert plural_header("ga").endswith(";")


def test_an_unknown_language_is_refused():
    with pytest.raises(ValueError, match="xx"):
        plural_header("xx")


def test_the_translator_is_told_which_numbers_take_which_form():
    forms = form_examples("pl")
    assert [form.examples[0] for form in forms] == [1, 2, 0]
    assert form_examples("ja")[0].examples[:2] == (0, 1)
