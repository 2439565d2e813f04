"""From a lesson file to blocks: kinds, evidence, pictures, lists, and faults with their line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edu_app.core.errors import Fault
from edu_app.lessons.markdown import read_lesson

HEADER = "---\nid: a\nlang: en\nsource_rev: 1\n---\n"
OPENING = "# Title\n\nWhat this is for.\n\n> **Key message.** Call *today*.\n\n<!-- E01 -->\n\n"


def _read(rest: str, marks=None):
    return read_lesson(HEADER + OPENING + rest, "a/en.md", marks)[1]


def _block(rest: str):
    return _read("## Why? {#why}\n\n" + rest).sections[0].blocks[0]


def test_opening_holds_title_summary_and_key_message():
    document = _read("## Why? {#why}\n\nText.\n")
    assert (document.title, document.summary) == ("Title", "What this is for.")
    assert document.key_message.role == "key"
    assert document.key_message.evidence == ("E01",)
    assert "<em>today</em>" in document.key_message.html


def test_a_section_has_anchor_heading_and_mark():
    section = _read("## Why is *this* so? {#why-so}\n\nText.\n", {"why-so": "must"}).sections[0]
    assert (section.anchor, section.heading, section.mark) == ("why-so", "Why is this so?", "must")
    assert section.line == 14


def test_a_comment_covers_every_block_since_the_last_one():
    section = _read(
        "## Why? {#why}\n\nOne.\n\nTwo.\n\n<!-- E02 -->\n\nThree.\n\n<!-- E03 E02 -->\n"
    ).sections[0]
    assert [block.evidence for block in section.blocks] == [("E02",), ("E02",), ("E03", "E02")]
    assert section.evidence == ("E02", "E03")


def test_sources_come_in_the_order_of_their_use():
    document = _read("## Why? {#why}\n\nOne.\n\n<!-- E09 E02 -->\n")
    assert document.sources == ("E01", "E09", "E02")


def test_a_comment_of_several_lines_is_not_shown():
    section = _read("## Why? {#why}\n\nOne.\n\n<!-- E02\n\nE03 -->\n").sections[0]
    assert [block.text for block in section.blocks] == ["One."]
    assert section.evidence == ("E02", "E03")


def test_a_picture_takes_the_italic_paragraph_after_it_as_caption():
    block = _block("![A *line*](picture:rebound)\n\n*A sketch, no numbers.*\n")
    assert (block.kind, block.picture, block.caption) == (
        "picture",
        "rebound",
        "A sketch, no numbers.",
    )
    assert block.alt == "A *line*"


def test_a_picture_without_caption_keeps_the_next_paragraph_apart():
    section = _read("## Why? {#why}\n\n![A](picture:b)\n\nText.\n").sections[0]
    assert [block.kind for block in section.blocks] == ["picture", "paragraph"]


def test_lists_keep_their_entries_and_their_kind():
    ordered = _block("1. Call **now**.\n2. Write\n   it down.\n")
    assert ordered.ordered
    assert ordered.items == ("Call <strong>now</strong>.", "Write it down.")
    bullets = _block("- one\n\n- two\n")
    assert not bullets.ordered
    assert bullets.items == ("one", "two")
    assert bullets.text == "one\ntwo"


def test_a_list_after_another_kind_of_list_is_a_block_of_its_own():
    section = _read("## Why? {#why}\n\n- one\n\n1. two\n").sections[0]
    assert [block.ordered for block in section.blocks] == [False, True]


@pytest.mark.parametrize(
    ("source", "role"),
    [("> **Warning.** A", "warning"), ("> **Remember.** A", "note"), ("> A", "note")],
)
def test_a_quote_is_a_callout_with_a_role(source, role):
    block = _block(source)
    assert (block.kind, block.role) == ("callout", role)


def test_a_table_is_a_block():
    block = _block("| Day | Call |\n| --- | --- |\n| 1 | clinic |\n")
    assert block.kind == "table"
    assert "<th>Day</th>" in block.html


def test_lines_of_a_paragraph_stay_together():
    assert _block("One\ntwo.\n").text == "One two."


@pytest.mark.parametrize(
    ("body", "line", "reason"),
    [
        ("Text first.\n", 6, "begin with a title"),
        ("", 6, "begin with a title"),
        ("# Title\n\n## No summary {#a}\n\nText.\n", 6, "Key message"),
        ("# Title\n\nSummary.\n\n## No key {#a}\n\nText.\n", 6, "Key message"),
        (OPENING + "## No anchor\n\nText.\n", 14, "{#anchor}"),
        (OPENING + "### Deep {#deep}\n\nText.\n", 14, "{#anchor}"),
        (OPENING + "## A {#a}\n\n![x](http://b/c.png)\n", 16, "picture:name"),
        (OPENING + "## A {#a}\n\n![x](file:///c.png)\n", 16, "picture:name"),
    ],
)
def test_a_broken_body_names_its_line(body, line, reason):
    with pytest.raises(Fault) as caught:
        read_lesson(HEADER + body, "lessons/a/en.md")
    assert caught.value.fields["path"] == "lessons/a/en.md"
    assert caught.value.fields["line"] == line
    assert reason in str(caught.value.fields["reason"])


def test_lines_wrapped_by_a_translators_program_change_nothing():
    whole = _read(
        "## Why? {#why}\n\nOne two [three four](term:a) five.\n\n- one two\n- three\n\n"
        "<!-- E02 -->\n\n![A line that falls](picture:b)\n\n*A sketch here.*\n"
        "\n> **Warning.** Call now.\n"
    )
    wrapped = _read(
        "## Why? {#why}\n\nOne two [three\nfour](term:a)\nfive.\n\n- one\n  two\n- three\n\n"
        "<!-- E02 -->\n\n![A line\nthat falls](picture:b)\n\n*A sketch\nhere.*\n"
        "\n> **Warning.** Call\n> now.\n"
    )
    for ours, theirs in zip(wrapped.blocks(), whole.blocks(), strict=True):
        assert (ours.kind, ours.text, ours.alt, ours.caption, ours.evidence) == (
            theirs.kind,
            theirs.text,
            theirs.alt,
            theirs.caption,
            theirs.evidence,
        )
        assert len(ours.items) == len(theirs.items)


def test_wrapped_chinese_gets_no_blank_inside():
    assert _block("请每六个月\n打一次针。\n").text == "请每六个月打一次针。"


PIECES = st.sampled_from(
    [
        "# T", "## Why? {#why}", "## No anchor", "Text.", "", "- one", "1. one", "  more",
        "> quote",
        "![a](picture:b)", "![a", "*c*", "<!-- E01 -->", "<!-- E01", "-->", "| a |", "| --- |",
        "[x](javascript:y)", "<b>", "\u2068", "---", "```", "&#0;",
    ]
)  # fmt: skip


@given(st.lists(PIECES, max_size=14))
def test_whatever_stands_in_a_file_is_read_or_refused_with_a_line(lines):
    try:
        header, document = read_lesson(HEADER + OPENING + "\n".join(lines), "a.md")
    except Fault as fault:
        assert fault.code == "lesson-invalid"
        assert 1 <= int(str(fault.fields["line"])) <= 14 + len(lines)
    else:
        assert header.id == document.id
        assert all("<b>" not in block.html for block in document.blocks())
