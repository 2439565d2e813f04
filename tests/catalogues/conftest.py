"""A small checkout with its own content, source and catalogues."""

from __future__ import annotations

from pathlib import Path

import pytest

REGIMEN = """
[messages.call]
text = "Call {clinic} today."
call = { who = "clinic", when = "today" }

[messages.late]
one = "Your injection is {days} day late. Call {clinic} today."
other = "Your injection is {days} days late. Call {clinic} today."
count = "days"

[messages.clinic]
text = "your clinic"
phrase = true
"""
PICTURE = 'title = "What it holds back"\nmirror = true\n[labels]\nfast = "Bone is taken away"\n'
CODE = """
from edu_app.i18n.runtime import _, N_, NP_, ngettext, pgettext, npgettext

TITLES = {"x": N_("Later"), "y": NP_("button", "Undo")}


def show(n):
    # L10N: Heading of the page.
    _("About 60 % of {count} people")
    pgettext("button", "Close")
    ngettext("{pages} page", "{pages} pages", n)
    return npgettext("list", "{signs} sign", "{signs} signs", n)
"""


@pytest.fixture
def checkout(tmp_path) -> Path:
    """Return the root of a checkout whose template was extracted."""
    from edu_app.devtools.i18n_extract import extract_template

    files = {
        "content/regimens/one.toml": REGIMEN,
        "content/pictures/hold-back.toml": PICTURE,
        "edu_app/pages.py": CODE,
        "edu_app/devtools/tool.py": 'from x import _\n_("Not shown")\n',
    }
    for name, text in files.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    extract_template(tmp_path)
    return tmp_path
