"""The template holds every sentence of source and content, always in the same bytes."""

from __future__ import annotations

import tomllib
from pathlib import Path

import polib
import pytest

from edu_app.devtools.i18n_extract import TEMPLATE, extract_template, template_text
from edu_app.devtools.python_extractor import find_in_python
from edu_app.devtools.sentences import Found, merge

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def template():
    return {
        (entry.msgctxt or "", entry.msgid): entry
        for entry in polib.pofile((ROOT / TEMPLATE).read_text(encoding="utf-8"))
    }


def test_the_committed_template_is_what_the_source_says_today():
    committed = (ROOT / TEMPLATE).read_text(encoding="utf-8")
    assert committed == template_text(ROOT), "run: python -m edu_app.devtools.i18n_tasks update"


def test_every_sentence_of_the_regimen_is_in_the_template(template):
    files = sorted(ROOT.glob("content/regimens/*.toml"))
    assert files
    for path in files:
        for name, row in tomllib.loads(path.read_text(encoding="utf-8"))["messages"].items():
            entry = template["safety", row.get("text") or row["one"]]
            assert entry.msgid_plural == row.get("other", ""), name


def test_every_title_and_label_of_a_picture_is_in_the_template(template):
    files = sorted(ROOT.glob("content/pictures/*.toml"))
    assert files
    for path in files:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        for text in (table["title"], *table.get("labels", {}).values()):
            assert ("picture", text) in template, path.name


@pytest.mark.parametrize("word", ["OK", "Cancel", "Yes", "No", "Close", "Save", "Print", "Undo"])
def test_the_words_of_qts_own_buttons_are_in_the_template(template, word):
    assert ("button", word) in template


def test_no_sentence_of_the_template_holds_markup(template):
    assert not [text for _, text in template if "</" in text or "<b>" in text or "&nbsp;" in text]


def entries_of(checkout):
    return polib.pofile((checkout / TEMPLATE).read_text(encoding="utf-8"))


def test_all_ways_to_mark_a_sentence_are_found(checkout):
    found = {(entry.msgctxt, entry.msgid): entry.msgid_plural for entry in entries_of(checkout)}
    assert found == {
        ("safety", "Call {clinic} today."): "",
        (
            "safety",
            "Your injection is {days} day late. Call {clinic} today.",
        ): "Your injection is {days} days late. Call {clinic} today.",
        ("safety", "your clinic"): "",
        ("picture", "What it holds back"): "",
        ("picture", "Bone is taken away"): "",
        (None, "Later"): "",
        ("button", "Undo"): "",
        (None, "About 60 % of {count} people"): "",
        ("button", "Close"): "",
        (None, "{pages} page"): "{pages} pages",
        ("list", "{signs} sign"): "{signs} signs",
    }


def test_a_translator_reads_what_a_sentence_is_for(checkout):
    call, late, phrase, *_, people, close, _pages, _signs = entries_of(checkout)
    assert call.comment == "Safety sentence: call\nIt asks to call: clinic, today."
    assert late.comment.endswith("The form follows the number {days}.")
    assert phrase.comment.startswith("A piece of a sentence")
    assert people.comment == "Heading of the page."
    assert people.occurrences == [("edu_app/pages.py", "")]
    assert close.flags == []


def test_fields_are_flagged_and_a_percent_sign_is_no_field(checkout):
    flags = {entry.msgid: entry.flags for entry in entries_of(checkout)}
    assert flags["About 60 % of {count} people"] == ["python-brace-format"]
    assert flags["your clinic"] == []


def test_a_sentence_inside_an_f_string_is_found():
    (found,) = find_in_python("text = f\"<h1>{escape(_('When to call'))}</h1>\"", "a.py")
    assert found == Found("When to call", places=("a.py",))


@pytest.mark.parametrize("call", ['_(f"a {b}")', '_("a" + b)', 'ngettext("a", "b" % c, 2)'])
def test_a_sentence_put_together_from_pieces_is_refused_with_its_line(call):
    with pytest.raises(ValueError, match=r"a\.py:2: a sentence is put together"):
        list(find_in_python(f"\n{call}", "a.py"))


def test_a_variable_was_marked_elsewhere():
    assert list(find_in_python("_(TITLES[x]); pgettext('button', word); _(); f()()", "a.py")) == []


@pytest.mark.parametrize(
    ("call", "found"),
    [
        ("look_up('Printed on {date}.')", Found("Printed on {date}.", places=("a.py",))),
        ("look_up('table', 'Brand')", Found("Brand", context="table", places=("a.py",))),
        ("words.translator.gettext('Soon')", Found("Soon", places=("a.py",))),
    ],
)
def test_what_a_translator_for_paper_is_asked_is_found(call, found):
    assert list(find_in_python(call, "a.py")) == [found]


def test_a_remark_of_several_lines_is_one_text_and_another_comment_none():
    source = "# L10N: A short\n# word.\n_('Late')\nf(\n    # why\n    _('Soon'),\n)\n"
    late, soon = find_in_python(source, "a.py")
    assert late.comments == ("A short word.",)
    assert soon.comments == ()
    (inside,) = find_in_python("_(\n    # L10N: Inside.\n    'Late'\n)", "a.py")
    assert inside.comments == ("Inside.",)


def test_a_template_that_would_not_change_is_not_written(checkout):
    path = checkout / TEMPLATE
    before = path.stat().st_mtime_ns
    extract_template(checkout)
    assert path.stat().st_mtime_ns == before


def test_the_same_sentence_in_two_places_is_one_entry():
    first = Found("Close", places=("a.py",), comments=("one",))
    second = Found("Close", "Closes", places=("b.py",), comments=("one",))
    assert merge([first, second]) == [Found("Close", "Closes", "", ("one",), ("a.py", "b.py"))]


def test_two_plurals_for_one_sentence_are_refused():
    with pytest.raises(ValueError, match="two plurals"):
        merge([Found("day", "days"), Found("day", "nights")])
