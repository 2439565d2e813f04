"""Search: folding in many scripts, sentences, hits with their places."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edu_app.lessons.document import Block, LessonDocument, Section
from edu_app.lessons.folding import fold, fold_with_places
from edu_app.lessons.search import SearchIndex
from edu_app.lessons.sentences import split_sentences


def _index(*texts: str, tag: str = "xx") -> SearchIndex:
    blocks = tuple(Block("paragraph", "part", text=text) for text in texts)
    key = Block("callout", text="Key.", role="key")
    section = Section("part", "Heading", blocks=blocks)
    return SearchIndex([LessonDocument("one", tag, "Title", "", key, (section,))])


def _marked(hit) -> list[str]:
    return [hit.sentence[start:end] for start, end in hit.spans]


@pytest.mark.parametrize(
    ("text", "wanted", "marked"),
    [
        ("Η οστεοπόρωση είναι συχνή.", "οστεοπορωση", "οστεοπόρωση"),
        ("Η ΟΣΤΕΟΠΌΡΩΣΗ είναι συχνή.", "οστεοπόρωσης"[:-1], "ΟΣΤΕΟΠΌΡΩΣΗ"),
        ("İğneniz altı ayda birdir.", "igne", "İğne"),
        ("İğneniz altı ayda birdir.", "altı", "altı"),
        ("İğneniz altı ayda birdir.", "ALTI", "altı"),
        ("请检查骨密度。", "骨密", "骨密"),
        ("注射は6か月ごとです。", "注射", "注射"),
        ("骨は大切です。", "骨", "骨"),
        ("골밀도를 검사합니다.", "골밀", "골밀"),
        ("هشاشة العظام مرض شائع.", "هشاشه", "هشاشة"),
        ("هَشاشة العظام.", "هشاشة", "هَشاشة"),
        ("حقنـــة كل ستة أشهر.", "حقنة", "حقنـــة"),
        ("پوکی استخوان شایع است.", "پوكي", "پوکی"),
        ("می‌شود", "میشود", "می‌شود"),
        ("ستة أشهر", "اشهر", "أشهر"),
        ("Injecția următoare", "injectia urmatoare", "Injecția următoare"),
        ("Injecţia veche", "injecția", "Injecţia"),
        ("Die Spritze muß sein.", "muss", "muß"),
        ("Trötthet och yrsel.", "trotthet", "Trötthet"),
        ("Złamanie kręgu", "zlamanie kregu", "Złamanie kręgu"),
        ("كل ٦ أشهر", "6", ""),
        ("بعد ١٢ شهرا", "12", "١٢"),
        ("\u206860 mg\u2069 حقنة", "60 mg حقنة", "\u206860 mg\u2069 حقنة"[1:]),
        ("हड्डी का घनत्व", "हड्डी", "हड्डी"),
        ("การฉีดยา", "ฉีดยา", "ฉีดยา"),
        ("un cafe\u0301 noir", "cafe", "cafe\u0301"),
    ],
)
def test_a_word_is_found_without_its_accents_in_any_script(text, wanted, marked):
    hits = _index(text).find(wanted)
    assert [_marked(hit) for hit in hits] == ([[marked]] if marked else [])


def test_a_hit_says_where_it_stands():
    (hit,) = _index("First. Then the rebound comes.").find("REBOUND")
    assert (hit.lesson, hit.title, hit.anchor, hit.tag) == ("one", "Title", "part", "xx")
    assert hit.sentence == "Then the rebound comes."
    assert hit.spans == ((9, 16),)


def test_every_place_in_a_sentence_is_marked():
    (hit,) = _index("bone to bone").find("bone")
    assert hit.spans == ((0, 4), (8, 12))


def test_sentences_with_all_words_come_after_those_with_the_phrase():
    hits = _index("Pain in the back.", "New back pain.", "Only pain.").find("back pain")
    assert [hit.sentence for hit in hits] == ["New back pain.", "Pain in the back."]
    assert _marked(hits[1]) == ["Pain", "back"]


@pytest.mark.parametrize("wanted", ["", "   ", "e", "\u2068", "nowhere"])
def test_nothing_sensible_finds_nothing(wanted):
    assert _index("Some text here.").find(wanted) == ()


def test_titles_headings_and_captions_are_searched_too():
    picture = Block("picture", "part", text="alt words", caption="A sketch.", picture="p")
    section = Section("part", "Why now?", blocks=(picture,))
    key = Block("callout", text="Key message here.", role="key")
    index = SearchIndex([LessonDocument("one", "en", "The title", "For you.", key, (section,))])
    for word in ("title", "for you", "key message", "why now", "sketch"):
        assert len(index.find(word)) == 1
    assert index.find("alt words") == ()


def test_there_is_an_end_to_hits():
    assert len(_index(*["word"] * 300).find("word")) == 100
    assert len(_index(*["word"] * 300).find("word", most=3)) == 3


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("One. Two? Three!", ["One.", "Two?", "Three!"]),
        ('He said "Go." Then.', ['He said "Go."', "Then."]),
        ("Am 15. Januar. Dann.", ["Am 15. Januar.", "Dann."]),
        ("In 2026. Then.", ["In 2026.", "Then."]),
        ("这是。那是？好", ["这是。", "那是？", "好"]),
        ("هل؟ نعم.", ["هل؟", "نعم."]),
        ("entry one\nentry two", ["entry one", "entry two"]),
        ("2.5 mg a day", ["2.5 mg a day"]),
        ("", []),
    ],
)
def test_sentences_end_where_they_end(text, sentences):
    assert split_sentences(text) == sentences


@given(st.text())
def test_folding_twice_changes_nothing_and_places_lead_back(text):
    folded, places = fold_with_places(text)
    assert folded == fold(text)
    assert len(folded) == len(places)
    assert places == sorted(places)
    assert all(0 <= place < len(text) for place in places)


@given(st.text(min_size=1, max_size=40), st.data())
def test_whatever_stands_in_a_text_is_found_within_its_bounds(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    needle = text[start : data.draw(st.integers(start + 1, len(text)))]
    for hit in _index(text).find(needle):
        assert all(0 <= first < last <= len(hit.sentence) for first, last in hit.spans)
