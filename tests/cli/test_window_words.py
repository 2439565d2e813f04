"""The plain reading of the window's words and the parser say the same."""

from __future__ import annotations

from dataclasses import asdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edu_app.commands import window
from edu_app.commands.arguments import add_data_dir
from edu_app.commands.one_sentence_parser import OneSentenceParser
from edu_app.commands.window_words import Words, read_words
from edu_app.core.errors import Fault

OPTIONS = ("--data-dir", "--today", "--lang", "--reminders", "--exit-after-paint")
ODD = ("--data", "--lang=es", "--help", "--", "-x", "", "folder", "2026-11-24", "es", "--version")


def parsed(words):
    parser = OneSentenceParser(prog="bonesteady")
    window.add_arguments(parser)
    add_data_dir(parser)
    return vars(parser.parse_args(list(words)))


@given(st.lists(st.sampled_from((*OPTIONS, *ODD)), max_size=6))
def test_what_is_read_plainly_is_what_the_parser_reads(words):
    plain = read_words(words)
    if plain is not None:
        assert asdict(plain) == parsed(words)


def test_all_options_written_out_are_read_plainly():
    words = ["--lang", "es", "--data-dir", "here", "--reminders", "--today", "2026-11-24"]
    assert read_words(words) == Words("here", "2026-11-24", "es", reminders=True)
    assert read_words([]) == Words()


@pytest.mark.parametrize("words", [["--lang"], ["--lang", "--reminders"], ["--nonsense"], ["x"]])
def test_wrong_words_are_left_to_the_parser_which_refuses_them(words):
    assert read_words(words) is None
    with pytest.raises(Fault):
        parsed(words)
