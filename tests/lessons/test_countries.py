"""Countries: every fact with its source, unknown as a value, official emergency numbers only."""

from __future__ import annotations

import datetime

import pytest

from edu_app.core.errors import Fault
from edu_app.lessons.countries import (
    country_codes,
    is_official,
    load_brand_names,
    load_country,
    load_other_doses,
)

SMALL = 'territory = "XX"\nname = "Somewhere"\n'
WHOLE = """\
territory = "XX"
name = "Somewhere"
indication_ai = "named"
indication_source = "https://a.org/label"
self_injection = "after training"
access_note = "Ask your pharmacist."
access_source = "https://a.org/access"
paper = "Letter"
weekend = [5, 6]

[emergency]
number = "123"
source = "https://www.health.gov.xx/emergency"
checked_on = 2026-11-01

[[societies]]
name = "A society"
url = "https://a.org"
source = "https://a.org/members"
checked_on = 2026-11-01

[[products_60mg]]
brand = "Abc"
source = "https://a.org/product"
checked_on = 2026-11-01
"""


def _reason(mini, text: str) -> str:
    mini.write("countries/XX.toml", text)
    with pytest.raises(Fault) as caught:
        load_country(mini.content, "XX")
    assert caught.value.fields["path"] == "content/countries/XX.toml"
    return str(caught.value.fields["reason"])


def test_a_country_without_facts_is_unknown_in_everything(mini):
    country = load_country(mini.write("countries/XX.toml", SMALL).content, "XX")
    assert country is not None
    assert (country.indication_ai, country.self_injection) == ("unknown", "unknown")
    assert (country.emergency, country.societies, country.weekend) == (None, (), ())
    assert country.paper == "unknown"


def test_every_fact_comes_with_its_source_and_day(mini):
    country = load_country(mini.write("countries/XX.toml", WHOLE).content, "XX")
    assert country is not None
    assert country.emergency is not None
    assert country.emergency.checked_on == datetime.date(2026, 11, 1)
    assert country.societies[0].source == "https://a.org/members"
    assert country.societies[0].phone == ""
    assert country.products_60mg[0].brand == "Abc"
    assert (country.paper, country.weekend) == ("Letter", (5, 6))


@pytest.mark.parametrize("code", ["ZZ", "xx", "..", "XXX", "", "product-names"])
def test_a_country_without_a_file_is_none(mini, code):
    assert load_country(mini.content, code) is None


def test_only_countries_are_listed(mini):
    mini.write("countries/XX.toml", SMALL)
    assert country_codes(mini.content) == ("XX",)


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("https://www.health.gov.xx/emergency", "https://en.wikipedia.org/x", "government"),
        ("https://www.health.gov.xx/emergency", "https://gov.example.org", "government"),
        ('territory = "XX"', 'territory = "YY"', "must be XX"),
        ('indication_ai = "named"', 'indication_ai = "yes"', "must be one of"),
        ('indication_source = "https://a.org/label"\n', "", "indication_source"),
        ('access_source = "https://a.org/access"\n', "", "access_source"),
        ('paper = "Letter"', 'paper = "A5"', "must be one of A4, Letter"),
        ("weekend = [5, 6]", "weekend = [0, 9]", "weekday numbers"),
        ('number = "123"', 'numbr = "123"', "not known here"),
        ('brand = "Abc"\nsource', 'brand = "Abc"\nsources', "not known here"),
        ("checked_on = 2026-11-01\n\n[[soc", "\n[[soc", "checked_on is needed"),
        ('paper = "Letter"', 'papers = "Letter"', "not known here"),
    ],
)
def test_a_fact_without_what_makes_it_true_is_refused(mini, old, new, reason):
    assert old in WHOLE
    assert reason in _reason(mini, WHOLE.replace(old, new, 1))


@pytest.mark.parametrize(
    ("address", "official"),
    [
        ("https://www.gov.uk/999", True),
        ("https://www.service-public.gouv.fr/x", True),
        ("https://www.gob.mx/911", True),
        ("https://www.fdma.go.jp/x", True),
        ("https://digital-strategy.ec.europa.eu/en/112", True),
        ("https://www.admin.ch/x", True),
        ("https://en.wikipedia.org/wiki/112", False),
        ("https://notgov.com/gov", False),
        ("https://www.gov.uk.example.com", False),
        ("112", False),
    ],
)
def test_an_official_page_is_told_from_others(address, official):
    assert is_official(address) is official


def test_the_120_mg_names_are_known_and_no_60_mg_name_is_among_them(mini):
    other = load_other_doses(mini.content)
    assert "Xgeva" in other
    assert "Prolia" not in other
    assert {"Xgeva", "Prolia"} <= set(load_brand_names(mini.content))
