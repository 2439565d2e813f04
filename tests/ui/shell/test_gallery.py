"""Pictures of every page, state and dialog, in the folder that was asked for."""

from __future__ import annotations

import pytest

from edu_app.app import draw_gallery
from edu_app.cli import main
from edu_app.ui.clinic.screens import SCREENS
from edu_app.ui.gallery_people import SAMPLES
from edu_app.ui.pages.registry import ids


# A machine without a speech service says so when the reader opens; reading aloud is then hidden.
@pytest.mark.qt_log_ignore("text-to-speech plug-in", extend=True)
@pytest.mark.slow
def test_every_page_and_state_has_a_picture(shell, tmp_path):
    saved = {path.name for path in draw_gallery(tmp_path, languages=("en",))}
    assert {f"en-{page_id}.png" for page_id in ids()} <= saved
    assert {f"en-today-{name}.png" for name in SAMPLES} <= saved
    assert {f"en-clinic-{screen.id}.png" for screen in SCREENS} <= saved
    assert {"en-clinic-code.png", "en-clinic-end.png", "en-clinic-present-picture.png"} <= saved
    assert all((tmp_path / name).stat().st_size > 2000 for name in saved)


@pytest.mark.parametrize(
    "words", [["--size", "big"], ["--text", "50"], ["--theme", "plaid"], ["--today", "tomorrow"]]
)
def test_wrong_wishes_are_refused(tmp_path, words, capsys):
    assert main(["gallery", str(tmp_path), *words]) == 2
    assert capsys.readouterr().err.count("\n") == 1
