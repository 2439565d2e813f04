"""Each scenario that Today answers: records in the real store, words on the real page."""

from __future__ import annotations

import cases
import pytest


@pytest.mark.parametrize("name", cases.ON_TODAY)
def test_today_says_what_the_scenario_says(computer, name):
    day, records, sentences = cases.ON_TODAY[name]
    computer.open(day)
    computer.keep(*records)
    computer.open(day)
    said = computer.page("today")
    assert [sentence for sentence in sentences if sentence not in said] == []
