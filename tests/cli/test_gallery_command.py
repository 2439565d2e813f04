"""`bonesteady gallery`: the words on the command line reach the drawing as typed values."""

import datetime
from pathlib import Path

from edu_app import app
from edu_app.cli import main


def test_the_options_reach_the_drawing(monkeypatch, capsys):
    asked = {}

    def draw(folder, **wanted):
        asked.update(wanted, folder=folder)
        return [Path("out/en-today.png")]

    monkeypatch.setattr(app, "draw_gallery", draw)
    words = ["gallery", "out", "--lang", "en", "--lang", "ar", "--size", "800x600"]
    assert main([*words, "--text", "200", "--theme", "dark", "--today", "2026-07-20"]) == 0
    assert capsys.readouterr().out == "out/en-today.png\n"
    assert asked == {
        "folder": Path("out"),
        "languages": ("en", "ar"),
        "size": (800, 600),
        "percent": 200,
        "theme": "dark",
        "today": datetime.date(2026, 7, 20),
    }


def test_without_options_the_pictures_are_english_and_light(monkeypatch):
    asked = {}
    monkeypatch.setattr(app, "draw_gallery", lambda _folder, **wanted: asked.update(wanted) or [])
    assert main(["gallery", "out"]) == 0
    assert (asked["languages"], asked["theme"], asked["today"]) == (("en",), "light", None)
