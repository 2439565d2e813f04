"""`bonesteady` where no window can open: one sentence instead of a crash."""

from __future__ import annotations

import sys

import pytest

from edu_app.cli import main


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems have a screen")
def test_without_a_screen_one_sentence_says_so(monkeypatch, capsys):
    for name in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    assert main([]) == 2
    said = capsys.readouterr().err
    assert "no screen" in said
    assert said.count("\n") == 1


def test_a_wrong_date_is_refused_before_anything_opens(capsys):
    assert main(["--today", "tomorrow"]) == 2
    assert "tomorrow" in capsys.readouterr().err
