"""Sentences one after the other: with a space, or without where the script needs none."""

from __future__ import annotations

import pytest

from edu_app.i18n import runtime
from edu_app.i18n.joining import join_sentences
from edu_app.i18n.translator import Translator


@pytest.mark.parametrize(
    ("tag", "sentences", "text"),
    [
        ("en", ["Call today.", "Ask when."], "Call today. Ask when."),
        ("ar", ["اتصلي اليوم.", "اسألي متى."], "اتصلي اليوم. اسألي متى."),
        ("zh-Hans", ["今天打电话。", "问什么时候。"], "今天打电话。问什么时候。"),
        ("ja", ["今日電話します。", "いつか聞きます。"], "今日電話します。いつか聞きます。"),
        (
            "ko",
            ["오늘 전화하세요.", "언제인지 물어보세요."],
            "오늘 전화하세요. 언제인지 물어보세요.",
        ),
        ("en", ["", "Call today."], "Call today."),
    ],
)
def test_sentences_are_joined_as_the_language_does_it(tag, sentences, text):
    assert join_sentences(sentences, tag) == text


def test_the_language_shown_decides_where_none_is_named():
    assert join_sentences(["One.", "Two."]) == "One. Two."
    runtime.install(Translator.english())
    assert join_sentences(iter(["One.", "Two."])) == "One. Two."
