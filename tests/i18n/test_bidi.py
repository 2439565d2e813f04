"""A foreign piece of text does not turn the sentence around it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from edu_app.i18n.bidi import is_balanced, isolate, strip_isolates

FSI, PDI = "\u2068", "\u2069"


def test_a_text_stands_between_isolates():
    assert isolate("+34 600 000 000") == f"{FSI}+34 600 000 000{PDI}"


def test_an_amount_stays_on_one_line():
    assert strip_isolates(isolate("60 mg and 120 mg")) == "60\u00a0mg and 120\u00a0mg"
    assert strip_isolates(isolate("2 mglets")) == "2 mglets"


def test_a_text_isolated_twice_is_isolated_once():
    assert isolate(isolate("Ana")) == isolate("Ana")


@given(st.text(alphabet="aب \u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"))
def test_whatever_somebody_typed_opens_nothing_that_stays_open(text):
    assert is_balanced(isolate(text))
    assert is_balanced(strip_isolates(text))


def test_an_isolate_left_open_or_closed_twice_is_seen():
    assert is_balanced(f"a {FSI}b{PDI} c")
    assert not is_balanced(f"a {FSI}b")
    assert not is_balanced(f"{PDI}{FSI}")
