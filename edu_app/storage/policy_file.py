"""Reads the policy file of the computer; never writes one."""

from __future__ import annotations

from pathlib import Path

from edu_app.core.errors import Fault
from edu_app.core.policy import Policy, parse_policy

_MOST_BYTES = 64 * 1024


def read_policy(path: Path) -> Policy:
    """Return the policy in `path`, an empty one where there is no such file.

    Raises `Fault` "policy-invalid" with `path` and `reason`.
    """
    try:
        with path.open("rb") as opened:
            text = opened.read(_MOST_BYTES).decode("utf-8-sig")
        return parse_policy(text)
    except FileNotFoundError:
        return Policy()
    except OSError as error:
        raise Fault("policy-invalid", path=path, reason=error.strerror or str(error)) from error
    except UnicodeDecodeError as error:
        raise Fault("policy-invalid", path=path, reason="it is not UTF-8 text") from error
    except Fault as fault:
        raise Fault("policy-invalid", path=path, **fault.fields) from fault


def find_policy(path: Path) -> tuple[Policy, Fault | None]:
    """Return the policy in `path`, or an empty one and the fault: a start goes on without it."""
    try:
        return read_policy(path), None
    except Fault as fault:
        return Policy(), fault
