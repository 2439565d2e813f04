"""`bonesteady render`: a lesson as safe HTML, with key message and the words of its pictures."""

from __future__ import annotations

from edu_app.cli import main


def test_a_lesson_is_printed_whole(capsys):
    assert main(["render", "why-not-just-stop"]) == 0
    out = capsys.readouterr().out
    assert out.startswith('<!doctype html><html lang="en" dir="ltr">')
    assert "<strong>Key message.</strong>" in out
    assert '<h2 id="back-pain">' in out
    assert "<figcaption>Rebound fractures are found most often" in out
    assert "<!--" not in out


def test_an_unknown_lesson_or_language_is_told(capsys):
    assert main(["render", "no-lesson"]) == 2
    assert "why-not-just-stop" in capsys.readouterr().err
    assert main(["render", "why-not-just-stop", "--lang", "tlh"]) == 2
