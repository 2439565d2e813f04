"""Every test here draws: a program with fonts must run."""

import pytest


@pytest.fixture(autouse=True)
def fonts(qapp):
    return qapp
