"""The lessons as pages ask for them: list, reader, fallback to English, review state, progress."""

from __future__ import annotations

import datetime
import shutil
from pathlib import Path

import pytest

from edu_app.core.clock import ChosenDate
from edu_app.core.errors import Fault
from edu_app.lessons.library import Library
from edu_app.lessons.sign_offs import hashes_of
from edu_app.services.countries import Countries
from edu_app.services.learning import Learning

CONTENT = Path(__file__).parents[2] / "content"
TODAY = datetime.date(2026, 11, 24)


class FakeProgress:
    """Keeps in memory what somebody read and where she stopped."""

    def __init__(self) -> None:
        self.read: dict[str, set[str]] = {}
        self.places: dict[tuple[str, str], str] = {}

    def read_lessons(self, person_id: str) -> frozenset[str]:
        return frozenset(self.read.get(person_id, set()))

    def mark_read(self, person_id: str, lesson: str, *, read: bool) -> None:
        rows = self.read.setdefault(person_id, set())
        rows.add(lesson) if read else rows.discard(lesson)

    def place(self, person_id: str, lesson: str) -> str:
        return self.places.get((person_id, lesson), "")

    def remember_place(self, person_id: str, lesson: str, anchor: str) -> None:
        self.places[person_id, lesson] = anchor


@pytest.fixture
def learning() -> Learning:
    return Learning(Library(CONTENT), ChosenDate(TODAY), FakeProgress())


def test_patients_are_shown_twelve_lessons_and_nurses_one(learning):
    assert [row.number for row in learning.rows("en", "p")] == list(range(1, 13))
    assert [row.id for row in learning.rows("en", "p", "nurse")] == ["for-nurses"]


def test_what_somebody_read_is_hers_alone(learning):
    learning.mark_read("one", "living-well", read=True)
    assert [row.id for row in learning.rows("en", "one") if row.read] == ["living-well"]
    assert not any(row.read for row in learning.rows("en", "two"))
    learning.mark_read("one", "living-well", read=False)
    assert not any(row.read for row in learning.rows("en", "one"))


def test_the_place_where_somebody_stopped_is_kept(learning):
    learning.remember_place("one", "living-well", "fewer-falls")
    assert learning.place("one", "living-well") == "fewer-falls"
    assert learning.place("two", "living-well") == ""


def test_a_clinic_session_keeps_nothing():
    learning = Learning(Library(CONTENT), ChosenDate(TODAY), None)
    learning.mark_read("one", "living-well", read=True)
    learning.remember_place("one", "living-well", "fewer-falls")
    assert learning.place("one", "living-well") == ""
    assert not any(row.read for row in learning.rows("en", "one"))


def test_an_open_lesson_has_everything_the_reader_shows(learning):
    lesson = learning.open("warning-signs", "en", "p")
    assert (lesson.row.number, lesson.count, lesson.safety) == (7, 12, "high")
    assert lesson.previous is not None
    assert lesson.following is not None
    assert lesson.previous.id == "if-bisphosphonates-are-hard"
    assert lesson.following.title == "Side effects, calcium and teeth"
    assert len(lesson.questions) == 4
    assert sum(answer.right for answer in lesson.questions[0].answers) == 1
    assert lesson.references[0].title == "Sudden new back pain"
    assert lesson.english is None


def test_the_first_and_the_last_lesson_have_one_neighbour(learning):
    assert learning.open("what-denosumab-does", "en", "p").previous is None
    assert learning.open("what-is-not-known", "en", "p").following is None


def test_a_lesson_that_is_missing_opens_in_english_and_says_so(learning):
    lesson = learning.open("warning-signs", "xx", "p")
    assert (lesson.wanted, lesson.document.tag, lesson.row.tag) == ("xx", "en", "en")
    assert lesson.row.review.state == "missing"


def test_questions_that_are_not_translated_are_left_out_and_damaged_ones_are_a_fault(tmp_path):
    content = tmp_path / "content"
    shutil.copytree(CONTENT, content)
    folder = content / "lessons" / "living-well"
    text = (folder / "en.md").read_text(encoding="utf-8").replace("lang: en", "lang: xx")
    (folder / "xx.md").write_text(text, encoding="utf-8")
    lesson = Learning(Library(content), ChosenDate(TODAY), None).open("living-well", "xx", "p")
    assert (lesson.document.tag, lesson.questions) == ("xx", ())
    assert lesson.english is not None
    (folder / "quiz.xx.toml").write_text("x =", encoding="utf-8")
    with pytest.raises(Fault):
        Learning(Library(content), ChosenDate(TODAY), None).open("living-well", "xx", "p")


def test_a_machine_translation_of_an_older_text_is_stale(tmp_path):
    content = tmp_path / "content"
    shutil.copytree(CONTENT, content)
    folder = content / "lessons" / "living-well"
    text = (folder / "en.md").read_text(encoding="utf-8").replace("lang: en", "lang: xx")
    (folder / "xx.md").write_text(text, encoding="utf-8")
    assert _review(content) == "machine-draft"
    facts = folder / "lesson.toml"
    changed = facts.read_text(encoding="utf-8").replace("source_rev = 1", "source_rev = 2")
    facts.write_text(changed, encoding="utf-8")
    assert _review(content) == "stale"


def _review(content) -> str:
    return Learning(Library(content), ChosenDate(TODAY), None).review("living-well", "xx").state


def test_an_unknown_lesson_is_a_fault(learning):
    with pytest.raises(Fault) as caught:
        learning.open("no-lesson", "en", "p")
    assert caught.value.code == "unknown-lesson"


def test_the_english_text_is_an_unreviewed_source_and_falls_due():
    early = Learning(Library(CONTENT), ChosenDate(TODAY), None).review("living-well", "en")
    assert (early.state, early.due, early.reviewer) == ("source", False, "")
    late = Learning(Library(CONTENT), ChosenDate(datetime.date(2027, 11, 1)), None)
    assert late.review("living-well", "en").due


def test_search_finds_a_sentence_of_a_patients_lesson(learning):
    hits = learning.search("hand on a brake", "en")
    assert [(hit.lesson, hit.anchor) for hit in hits] == [
        ("why-not-just-stop", "what-it-holds-back")
    ]
    assert learning.search("recall list", "en") == ()


def test_search_goes_over_the_lessons_as_they_are_shown(learning):
    assert {hit.tag for hit in learning.search("rebound", "xx")} == {"en"}


def test_a_word_is_explained_in_english_where_the_language_has_none(learning):
    term = learning.term("rebound", "xx")
    assert term is not None
    assert term.term == "rebound"
    assert learning.term("nothing", "en") is None


def test_prompts_come_in_english_where_they_are_missing(learning):
    assert learning.prompts("xx").scripts.keys() == learning.prompts("en").scripts.keys()


def test_damaged_prompts_and_words_are_a_fault_and_not_silence(tmp_path):
    for folder in ("prompts", "glossary"):
        path = tmp_path / "content" / folder / "en.toml"
        path.parent.mkdir(parents=True)
        path.write_text("x =", encoding="utf-8")
    learning = Learning(Library(tmp_path / "content"), ChosenDate(TODAY), None)
    for call in (lambda: learning.prompts("en"), lambda: learning.term("a", "en")):
        with pytest.raises(Fault) as caught:
            call()
        assert caught.value.code == "content-invalid"


def test_a_picture_that_cannot_be_read_is_none(learning):
    picture = learning.picture("rebound")
    assert picture is not None
    assert picture.labels
    assert learning.picture("nothing") is None


def test_a_country_nobody_checked_has_no_number_and_no_weekend(tmp_path):
    (tmp_path / "countries").mkdir()
    (tmp_path / "countries" / "XX.toml").write_text("x =", encoding="utf-8")
    countries = Countries(tmp_path)
    assert countries.codes() == ("XX",)
    for code in ("XX", "YY"):
        assert countries.country(code) is None
        assert countries.emergency(code) == ""
        assert countries.weekend(code) == frozenset()


def test_a_checked_country_gives_number_and_weekend(tmp_path):
    (tmp_path / "countries").mkdir()
    (tmp_path / "countries" / "XX.toml").write_text(
        'territory = "XX"\nname = "X"\nweekend = [5, 6]\n[emergency]\nnumber = "123"\n'
        'source = "https://www.gov.xx"\nchecked_on = 2026-11-01\n',
        encoding="utf-8",
    )
    countries = Countries(tmp_path)
    assert countries.emergency("XX") == "123"
    assert countries.weekend("XX") == {4, 5}
    assert "Xgeva" in Countries(CONTENT).other_doses()


@pytest.fixture
def own_content(tmp_path):
    for name in ("lessons", "sign-offs"):
        shutil.copytree(CONTENT / name, tmp_path / name)
    return tmp_path


def _signed_review(content, edited=""):
    """Sign the Spanish lesson with a made-up name, change a file, and ask what readers are told."""
    source, own = hashes_of(content, "lesson/warning-signs", "es")
    (content / "sign-offs" / "es.toml").write_text(
        '[[sign-off]]\ntext = "lesson/warning-signs"\nname = "Made-up Name"\n'
        f'role = "made-up role"\ncountry = "XX"\ndate = {TODAY}\n'
        f'source_hash = "{source}"\ntext_hash = "{own}"\n'
    )
    if edited:
        path = content / "lessons" / "warning-signs" / edited
        path.write_text(path.read_text("utf-8").replace("## ", "## X ", 1), "utf-8")
    return Learning(Library(content), ChosenDate(TODAY), None).review("warning-signs", "es")


def test_what_a_professional_signed_is_told_to_readers(own_content):
    review = _signed_review(own_content)
    assert (review.state, review.reviewed_on) == ("clinically-reviewed", TODAY)
    assert review.reviewer == "Made-up Name, made-up role, XX"


@pytest.mark.parametrize("edited", ["es.md", "en.md"])
def test_any_edit_takes_the_name_away_from_readers(own_content, edited):
    review = _signed_review(own_content, edited)
    assert (review.state, review.reviewer) == ("machine-draft", "")


def test_a_header_that_claims_a_review_is_not_believed(own_content):
    path = own_content / "lessons" / "warning-signs" / "es.md"
    text = path.read_text("utf-8").replace("stage: draft", "stage: clinically-reviewed")
    text = text.replace("clinical_reviewer:", "clinical_reviewer: Made-up Name")
    path.write_text(text.replace("reviewed_on:", f"reviewed_on: {TODAY}"), "utf-8")
    review = Learning(Library(own_content), ChosenDate(TODAY), None).review("warning-signs", "es")
    assert (review.state, review.reviewer) == ("machine-draft", "")


def test_a_search_after_reading_ahead_opens_no_file_of_a_lesson(tmp_path):
    content = shutil.copytree(CONTENT, tmp_path / "content")
    learning = Learning(Library(content), ChosenDate(TODAY), None)
    for lesson in learning.ids():
        learning.read_ahead(lesson, "en")
    for text in content.glob("lessons/*/en.md"):
        text.write_text("", encoding="utf-8")
    assert learning.search("rebound", "en")
