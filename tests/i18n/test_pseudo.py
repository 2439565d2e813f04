"""The two pseudo-languages find texts that were forgotten or have no room."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edu_app.i18n.pseudo import MIRRORED, STRETCHED, mirrored, pseudo_text, stretched


def test_a_text_is_bracketed_accented_and_longer():
    said = stretched().gettext("Call the clinic today and ask.")
    assert said.startswith("[Çåļļ ţĥé çļîñîç")
    assert said.endswith("]")
    assert len(said) >= 1.55 * len("Call the clinic today and ask.")


@pytest.mark.parametrize("translator", [stretched(), mirrored()])
def test_fields_stay_as_they_are(translator):
    said = translator.ngettext("{days} day, call {clinic}", "{days} days, call {clinic}", 3)
    assert re.findall(r"\{.*?\}", said) == ["{days}", "{clinic}"]
    assert "3" in said.format(days=3, clinic="x")


def test_the_twin_runs_from_right_to_left():
    assert (stretched().tag, stretched().direction) == (STRETCHED, "ltr")
    assert (mirrored().tag, mirrored().direction) == (MIRRORED, "rtl")
    assert "\u202e" in mirrored().pgettext("button", "Close")


def test_a_text_of_fields_alone_only_gets_brackets():
    assert pseudo_text("{name}") == "[{name}]"


def test_singular_and_plural_are_those_of_english():
    assert stretched().npgettext("safety", "day", "nights", 1).startswith("[ðåý")


@given(st.text(alphabet=st.characters(exclude_characters="{}"), max_size=60))
def test_every_text_stays_readable_as_a_pattern(text):
    assert pseudo_text(text, mirrored=True).format() == pseudo_text(text, mirrored=True)
