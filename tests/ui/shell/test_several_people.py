"""With two people on one computer her name is seen on every page, in a small window too."""

from __future__ import annotations

import pytest
import walk
from PySide6.QtWidgets import QAbstractButton, QLabel

from edu_app.i18n.bidi import strip_isolates
from edu_app.ui.pages.registry import ids


def words(window):
    texts = [*walk.seen(window, QLabel), *walk.seen(window, QAbstractButton)]
    return [strip_isolates(one.text()) for one in texts]


@pytest.mark.parametrize("page_id", ids())
@pytest.mark.parametrize("size", [(1180, 800), (360, 640)])
def test_her_name_is_on_every_page(shell, page_id, size):
    window = shell.open("several", size=size)
    window.go(page_id)
    shell.settle()
    assert any("A" in text.split() or text.endswith(" A") for text in words(window))
