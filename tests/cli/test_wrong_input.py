"""Wrong words on the command line: one sentence on standard error, exit code 2, no traceback."""

import pytest

from edu_app.cli import main


@pytest.mark.parametrize(
    "words",
    [
        ["status"],
        ["status", "--last", "soon"],
        ["status", "--last", "2026-02-30"],
        ["status", "--last", "15.01.2026"],
        ["status", "--last", "2026-08-01", "--today", "2026-07-31"],
        ["status", "--last", "2026-01-15", "--lang", "xx"],
        ["status", "--last", "2026-01-15", "--records", "a.json"],
        ["status", "--records", "no-such-file.json"],
        ["status", "--nonsense"],
        ["render", "no-such-lesson"],
        ["render", "why-not-just-stop", "--lang", "xx"],
        ["gallery", "out", "--size", "big"],
        ["gallery", "out", "--text", "90"],
        ["gallery", "out", "--theme", "pink"],
        ["away", "--last", "2026-01-15"],
        ["plan-stop", "--last", "2026-01-15", "--ai-end", "never"],
        ["nonsense"],
        ["--today", "tomorrow"],
    ],
    ids=" ".join,
)
def test_wrong_input_gets_one_sentence_and_exit_code_2(words, capsys):
    assert main(words) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("bonesteady: ")
    assert said.err.count("\n") == 1
    assert "Traceback" not in said.err
