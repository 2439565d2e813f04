"""What whoever looks after a computer set for all its users: typed values from a small TOML text.

Reads no file. Unlike the settings it is read strictly: a policy that is wrong in one place is not
used at all, because nobody would notice that a part of it is missing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from edu_app.core.errors import Fault
from edu_app.core.settings import parse_settings
from edu_app.core.values import value_class

_LONGEST_TEXT = 120
_PHONE = re.compile(r"[0-9+*#()/., \-]{3,40}")


@value_class(frozen=True)
class Policy:
    """`language` (BCP 47) and `country` (ISO 3166) serve everybody who has not chosen another.

    `clinic_name` and `clinic_phone` go to every person added from now on; nobody's own entry
    changes. `clinic_session_only`: nothing but clinic sessions, which keep no records.
    """

    language: str = ""
    country: str = ""
    clinic_name: str = ""
    clinic_phone: str = ""
    clinic_session_only: bool = False


def parse_policy(text: str) -> Policy:
    """Return the policy in `text`; raise `Fault` "policy-invalid" with a reason (English)."""
    # Most computers have no policy, and the first page must not wait for a parser.
    import tomllib

    try:
        table = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        raise Fault("policy-invalid", reason=str(error)) from error
    for key, value in table.items():
        check = _CHECKS.get(key)
        if check is None:
            raise Fault("policy-invalid", reason=f"there is no “{key}”")
        if not check(key, value):
            raise Fault("policy-invalid", reason=f"“{key}” has no usable value")
    return Policy(**table)


def _as_in_settings(key: str, value: object) -> bool:
    return value != "" and not parse_settings({key: value})[1]


def _is_name(_key: str, value: object) -> bool:
    return isinstance(value, str) and 0 < len(value) <= _LONGEST_TEXT and value.isprintable()


def _is_phone(_key: str, value: object) -> bool:
    return isinstance(value, str) and bool(_PHONE.fullmatch(value))


def _is_yes_or_no(_key: str, value: object) -> bool:
    return isinstance(value, bool)


_CHECKS: Mapping[str, Callable[[str, object], bool]] = {
    "language": _as_in_settings,
    "country": _as_in_settings,
    "clinic_name": _is_name,
    "clinic_phone": _is_phone,
    "clinic_session_only": _is_yes_or_no,
}
