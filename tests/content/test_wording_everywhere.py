"""Every English sentence of the program, in the catalogue's template, against forbidden phrases."""

from __future__ import annotations

from pathlib import Path

from edu_app.i18n.source_file import read_source
from edu_app.lessons.checks.wording import KINDS, find_forbidden

ROOT = Path(__file__).parents[2]
# A country page may speak of the label, and the window may speak about that page.
KINDS_HERE = tuple(kind for kind in KINDS if kind != "label-indication")


def test_no_sentence_of_the_window_can_be_read_as_permission_or_comfort():
    entries = read_source(ROOT / "locales" / "bonesteady.pot").entries
    texts = [text for entry in entries for text in (entry.one, entry.other) if text]
    assert len(texts) > 500
    hits = [
        (hit.id, text)
        for text in texts
        for hit in find_forbidden(text, "en", ROOT / "content", KINDS_HERE)
    ]
    assert hits == []
