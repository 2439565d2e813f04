"""Lists of words stand in the order of their language, not in that of code points."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel

from edu_app.i18n.languages import autonym
from edu_app.lessons.countries import Product
from edu_app.ui.collation import sort_by_words
from edu_app.ui.dialogs.parts.country_list import CountryList


@pytest.mark.parametrize(
    ("tag", "ordered"),
    [
        ("es", ["árbol", "nube", "ñandú", "oso", "zorro"]),
        ("de", ["Ägypten", "Belgien", "Österreich", "Polen", "Zypern"]),
        # By their sound: ā, bái, chūn, zhōng.
        ("zh-Hans", ["阿", "白", "春", "中"]),
        ("ar", ["أب", "باب", "تاج", "ياسمين"]),
        ("sv", ["apa", "zebra", "åka", "ärta", "öga"]),
        ("tr", ["ışık", "iğne", "jel"]),
    ],
)
def test_words_are_sorted_as_the_language_sorts_them(tag, ordered):
    assert list(sort_by_words(reversed(ordered), str, tag)) == ordered


def countries(tag):
    box = CountryList(tag).box
    return [box.itemText(row) for row in range(1, box.count())]


@pytest.mark.parametrize(
    ("tag", "before", "after"),
    [
        ("es", "Egipto", "España"),
        ("es", "España", "Estados Unidos"),
        ("de", "Norwegen", "Österreich"),
        ("de", "Österreich", "Polen"),
        ("zh-Hans", "阿根廷", "巴西"),
        ("zh-Hans", "法国", "中国"),
        ("ar", "ألمانيا", "بلجيكا"),
        ("ar", "الأرجنتين", "سوريا"),
    ],
)
def test_countries_stand_where_a_reader_looks_for_them(qapp, tag, before, after):
    names = countries(tag)
    assert names.index(before) < names.index(after)


def test_languages_stand_in_one_order_whatever_the_window_speaks(shell):
    orders = []
    for tag in ("en", "ar", "es"):
        window = shell.open(tag=tag)
        orders.append([autonym(one) for one in window.context.languages()])
    assert orders == [["English", "Español", "العربية"]] * 3


def test_names_on_boxes_are_sorted(shell):
    window = shell.open(country="US")
    products = window.context.use_cases.countries.country("US").products_60mg
    assert all(isinstance(product, Product) for product in products)
    window.go("settings:country")
    shell.settle()
    page = window.pages.page("settings")
    names = sort_by_words([one.brand for one in products], str, "en")
    assert any(
        all(name in text for name in names) and sorted(names, key=text.index) == list(names)
        for text in _texts(page)
    )


def _texts(page):
    return [label.text() for label in page.findChildren(QLabel)]
