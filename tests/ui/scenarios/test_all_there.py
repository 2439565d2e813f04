"""No scenario that has words is left out."""

from __future__ import annotations

import re

import cases
import test_in_first_start_and_signs
import test_in_injection_forms
import test_in_plans_and_pauses

# Every row of the scenarios that tells what the program says.
NUMBERS = (
    *(1, 2, 3, 4, 6, 7, 8, 10, 11, 13, 14, 15, 17, 18, 20, 21, 23, 24, 25, 26, 27, 28, 29, 30),
    *(32, 33, 34, 35, 37, 38, 40, 42, 43, 45, 47, 48),
)
IN_FORMS = (test_in_first_start_and_signs, test_in_injection_forms, test_in_plans_and_pauses)


def test_every_scenario_with_words_is_read_on_a_page():
    in_forms = {
        found[1].upper()
        for module in IN_FORMS
        for name in vars(module)
        if (found := re.match(r"test_(s\d+)_", name))
    }
    assert sorted(in_forms | set(cases.ON_TODAY)) == sorted(f"S{number}" for number in NUMBERS)
