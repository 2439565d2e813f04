"""Glossary, prompts and evidence: what is read, and what is refused."""

from __future__ import annotations

import pytest

from edu_app.core.errors import Fault
from edu_app.lessons.fingerprint import table_fingerprint
from edu_app.lessons.glossary import load_glossary, load_glossary_header
from edu_app.lessons.prompts import load_prompts
from edu_app.lessons.references import load_evidence, resolve


def _reason(call) -> str:
    with pytest.raises(Fault) as caught:
        call()
    assert caught.value.code == "content-invalid"
    return str(caught.value.fields["reason"])


def test_words_come_with_their_sentence_and_forms(mini):
    term = load_glossary(mini.content, "en")["denosumab"]
    assert (term.term, term.text, term.forms) == ("denosumab", "A bone medicine.", ("denosumab",))
    assert load_glossary_header(mini.content, "en").lang == "en"


def test_the_header_of_a_table_is_no_word_and_tells_who_made_it(mini):
    mini.translate()
    assert list(load_glossary(mini.content, "es")) == ["denosumab"]
    assert load_glossary_header(mini.content, "es").source_sha == "x"


def test_a_day_in_a_header_may_be_a_date_or_a_text(mini):
    mini.translate().edit(
        "glossary/es.toml", 'lang = "es"', 'lang = "es"\ncompared_on = 2026-11-24'
    )
    assert load_glossary_header(mini.content, "es").compared_on.year == 2026
    mini.edit("glossary/es.toml", "compared_on = 2026-11-24", 'compared_on = "soon"')
    assert "year-month-day" in _reason(lambda: load_glossary_header(mini.content, "es"))


def test_prompts_come_by_id(mini):
    prompts = load_prompts(mini.content, "en")
    assert prompts.questions["date"].topic == "dates"
    assert prompts.scripts["book"].who == "clinic"
    assert prompts.teach_back["date"].listen_for == ("the date",)


def test_a_prompt_with_an_unknown_key_is_refused(mini):
    mini.edit("prompts/en.toml", 'topic = "dates"', 'topics = "dates"')
    assert "topics is not known here" in _reason(lambda: load_prompts(mini.content, "en"))


def test_evidence_is_resolved_in_order_and_once(mini):
    evidence = load_evidence(mini.content)
    items = resolve(("E43", "E01", "E43", "E99"), evidence)
    assert [item.id for item in items] == ["E43", "E01"]
    assert items[0].never_alone


def test_an_address_is_the_page_or_the_number_of_the_paper_or_nothing(mini):
    mini.edit("evidence.toml", 'status = "seen"', 'status = "seen"\ndoi = "10.1/x"')
    evidence = load_evidence(mini.content)
    assert evidence["E01"].address == "https://doi.org/10.1/x"
    assert evidence["E02"].address == ""


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ('status = "seen"', 'status = "known"', "must be one of seen"),
        ('mark = "seen"', 'mark = "sure"', "must be one of seen"),
    ],
)
def test_a_made_up_mark_is_refused(mini, old, new, reason):
    mini.edit("evidence.toml", old, new)
    assert reason in _reason(lambda: load_evidence(mini.content))


def test_the_header_does_not_count_in_a_fingerprint():
    with_header = {"header": {"lang": "es"}, "a": {"text": "x"}}
    assert table_fingerprint(with_header) == table_fingerprint({"a": {"text": "x"}})
    assert table_fingerprint(with_header) != table_fingerprint({"a": {"text": "y"}})
