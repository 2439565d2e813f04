"""The policy of a computer: read whole, or refused whole with a reason."""

from __future__ import annotations

import pytest

from edu_app.core.errors import Fault
from edu_app.core.policy import Policy, parse_policy

FULL = """
language = "es"
country = "ES"
clinic_name = "Clínica del Mar"
clinic_phone = "+34 000 000 000"
clinic_session_only = true
"""


def test_a_whole_policy_is_read():
    assert parse_policy(FULL) == Policy("es", "ES", "Clínica del Mar", "+34 000 000 000", True)


def test_an_empty_policy_sets_nothing():
    assert parse_policy("# nothing yet\n") == Policy()


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ('language = ""', "“language”"),
        ("language = 7", "“language”"),
        ('country = "Spain"', "“country”"),
        ('clinic_name = ""', "“clinic_name”"),
        (f'clinic_name = "{"x" * 121}"', "“clinic_name”"),
        ('clinic_name = "two\\nlines"', "“clinic_name”"),
        ('clinic_phone = "ask Anna"', "“clinic_phone”"),
        ('clinic_session_only = "yes"', "“clinic_session_only”"),
        ('clinic_fone = "1234"', "there is no “clinic_fone”"),
        ('theme = "dark"', "there is no “theme”"),
        ("language = es", "line 1"),
    ],
)
def test_one_wrong_line_refuses_the_policy_with_a_reason(line, reason):
    with pytest.raises(Fault) as raised:
        parse_policy(f'{line}\ncountry = "ES"' if "country" not in line else line)
    assert raised.value.code == "policy-invalid"
    assert reason in str(raised.value.fields["reason"])
