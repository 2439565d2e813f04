"""Reading a catalogue's source: what is kept, what is refused."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from po_files import sentence, write_po

from edu_app.i18n.source_file import SourceError, plural_rule, read_source

LINES = (
    *('msgid ""', 'msgid "a"', "msgid", 'msgid_plural "x"', 'msgctxt "c"', 'msgstr ""'),
    *('msgstr "b"', 'msgstr[0] "y"', "msgstr[1]", '"a"', '"', "%", "\x00"),
    *("#~", "#, fuzzy", "#: \u2068a"),
)
COUNTED = (
    'msgid "{days} day"\nmsgid_plural "{days} days"\n'
    'msgstr[0] "{days} día"\nmsgstr[1] "{days} días"\n'
)


def test_entries_come_with_context_forms_and_line(tmp_path):
    path = write_po(tmp_path, "es", sentence("Call today.", "Llame hoy.") + COUNTED)
    source = read_source(path)
    call, days = source.entries
    assert (call.key, call.forms, call.line) == (("safety", "Call today."), ("Llame hoy.",), 11)
    assert (days.other, days.forms) == ("{days} days", ("{days} día", "{days} días"))
    assert call.translated
    assert source.offered
    assert source.header["Language"] == "es"


def test_an_old_or_guessed_entry_is_told_apart(tmp_path):
    body = '#, fuzzy\nmsgid "a"\nmsgstr "b"\n\n#~ msgid "old"\n#~ msgstr "viejo"\n'
    source = read_source(write_po(tmp_path, "es", body))
    assert not source.entries[0].translated
    assert source.obsolete_lines == (14,)


def test_a_sentence_written_twice_is_refused_with_its_line(tmp_path):
    call = sentence("Call today.", "Llame hoy.")
    with pytest.raises(SourceError, match="twice") as caught:
        read_source(write_po(tmp_path, "es", call + call))
    assert caught.value.line == 15


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ('msgid "a"\nmsgstr "b"\nnonsense\n', 12),
        ('msgid "a"\nmsgid_plural "b"\nmsgstr[0] "x"\nmsgstr[1] "y"\nmsgstr[2] "z"\n', 10),
        ('msgid "a"\nmsgid_plural "b"\nmsgstr[x] "x"\n', 1),
    ],
)
def test_what_is_no_entry_is_refused(tmp_path, body, line):
    with pytest.raises(SourceError) as caught:
        read_source(write_po(tmp_path, "es", body))
    assert caught.value.line == line


@pytest.mark.parametrize("plurals", ["", "nplurals=2", "nplurals=2; plural=n !!= 1;", "plural=0;"])
def test_a_malformed_plural_header_is_refused(tmp_path, plurals):
    with pytest.raises(SourceError, match="plural"):
        read_source(write_po(tmp_path, "es", "", plurals=plurals))


def test_a_malformed_header_before_a_comment_keeps_its_reason(tmp_path):
    path = write_po(tmp_path, "es", "# a remark\n" + COUNTED, plurals="nplurals=x")
    with pytest.raises(SourceError, match=r"^line 1: the plural header is malformed"):
        read_source(path)


def test_the_plural_rule_is_count_and_function():
    count, choose = plural_rule({"Plural-Forms": "nplurals = 2 ; plural = n>1"})
    assert (count, choose(1), choose(2)) == (2, 0, 1)


def test_another_encoding_is_refused(tmp_path):
    path = write_po(tmp_path, "es", "")
    path.write_text(path.read_text().replace("UTF-8", "ISO-8859-1"))
    with pytest.raises(SourceError, match="UTF-8"):
        read_source(path)
    path.write_bytes(path.read_bytes() + b'\nmsgid "\xe1"\n')
    with pytest.raises(SourceError, match="not UTF-8") as caught:
        read_source(path)
    assert caught.value.line == 11


def test_a_file_without_a_header_is_refused(tmp_path):
    path = tmp_path / "x.po"
    path.write_text("# nothing\n")
    with pytest.raises(SourceError, match="header"):
        read_source(path)


@given(st.lists(st.sampled_from(LINES), max_size=12))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=300)
def test_noise_is_refused_and_never_breaks_the_reader(tmp_path, lines):
    path = tmp_path / "noise.po"
    path.write_text("\n".join(lines), encoding="utf-8")
    with pytest.raises(SourceError):
        read_source(path)
