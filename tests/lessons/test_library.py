"""The library: order, languages, facts, faults with file and line."""

from __future__ import annotations

import pytest

from edu_app.core.errors import Fault
from edu_app.lessons.library import Library


def _fault(call) -> Fault:
    with pytest.raises(Fault) as caught:
        call()
    return caught.value


def test_lessons_come_in_their_order(mini):
    facts = mini.path("lessons/mini/lesson.toml").read_text(encoding="utf-8")
    mini.write(
        "lessons/first/lesson.toml", facts.replace('"mini"', '"first"').replace("= 1", "= 0")
    )
    assert Library(mini.content).ids() == ("first", "mini")


def test_a_lesson_knows_its_languages_english_first(mini):
    library = Library(mini.translate().content)
    assert library.tags("mini") == ("en", "es")
    assert library.languages() == ("en", "es")


def test_a_file_is_read_once(mini):
    library = Library(mini.content)
    assert library.document("mini", "en") is library.document("mini", "en")
    assert library.quiz("mini", "en") is library.quiz("mini", "en")
    assert library.header("mini", "en") is library.header("mini", "en")


def test_the_title_needs_no_whole_lesson(mini):
    library = Library(mini.content)
    assert library.title("mini", "en") == "A small lesson"
    library.document("mini", "en")
    assert library.title("mini", "en") == "A small lesson"


def test_marks_of_the_facts_reach_the_sections(mini):
    document = Library(mini.content).document("mini", "en")
    assert [section.mark for section in document.sections] == ["must", "may", "should"]


def test_a_translated_warning_is_a_warning(mini):
    document = Library(mini.translate().content).document("mini", "es")
    assert [block.role for block in document.blocks() if block.role] == ["key", "warning"]


def test_a_callout_that_english_lacks_shows_as_a_warning(mini):
    mini.translate().edit("lessons/mini/es.md", "> **Aviso.**", "> Nota.\n\n> **Aviso.**")
    document = Library(mini.content).document("mini", "es")
    assert [block.role for block in document.blocks() if block.role] == [
        "key",
        "warning",
        "warning",
    ]


def test_no_lessons_at_all_is_a_missing_part(tmp_path):
    fault = _fault(Library(tmp_path / "content").ids)
    assert (fault.code, fault.fields["path"]) == ("content-missing", "content/lessons")


def test_a_missing_text_names_its_file(mini):
    fault = _fault(lambda: Library(mini.content).document("mini", "fr"))
    assert (fault.code, fault.fields["path"]) == ("content-missing", "content/lessons/mini/fr.md")


def test_a_broken_header_names_file_and_line(mini):
    mini.edit("lessons/mini/en.md", "stage: draft", "stage draft")
    fault = _fault(lambda: Library(mini.content).document("mini", "en"))
    assert fault.code == "lesson-invalid"
    assert fault.fields["path"] == "content/lessons/mini/en.md"
    assert fault.fields["line"] == 7


@pytest.mark.parametrize(
    ("old", "new", "line", "reason"),
    [
        ("order = 1", 'order = "one"', 2, "order must be of the kind int"),
        ("order = 1", "order = true", 2, "order must be of the kind int"),
        ("order = 1", "order = ", 2, "Invalid value"),
        ('audience = "patient"', 'audience = "all"', 4, "must be one of patient, nurse"),
        ('safety = "high"', 'safety = "some"', 5, "must be one of high, normal"),
        ('owner = "BoneSteady editors"', 'owner = " "', 7, "must not be empty"),
        ('owner = "BoneSteady editors"', 'owners = "A"', 7, "is not known here"),
        ("minutes = 4\n", "", 1, "minutes is needed"),
        ('pictures = ["spine"]', "pictures = [1]", 10, "must be a list of texts"),
        ('why = "may"', 'why = "can"', 14, "must be one of must, should, may"),
    ],
)
def test_wrong_facts_name_file_line_and_field(mini, old, new, line, reason):
    mini.edit("lessons/mini/lesson.toml", old, new)
    fault = _fault(lambda: Library(mini.content).facts("mini"))
    assert fault.code == "content-invalid"
    assert fault.fields["path"] == "content/lessons/mini/lesson.toml"
    assert fault.fields["line"] == line
    assert reason in str(fault.fields["reason"])


def test_a_file_that_is_no_text_is_named(mini):
    mini.path("lessons/mini/quiz.en.toml").write_bytes(b"\xff\xfe\x00")
    fault = _fault(lambda: Library(mini.content).questions("mini", "en"))
    assert "UTF-8" in str(fault.fields["reason"])


def test_questions_hold_their_choices(mini):
    question = Library(mini.content).questions("mini", "en")[0]
    assert (question.id, question.block, len(question.choices)) == ("a", "why", 2)
    assert question.right_choices[0].text == "I call."


def test_a_question_without_choices_table_is_refused(mini):
    mini.write("lessons/mini/quiz.en.toml", "question = [1]\n")
    fault = _fault(lambda: Library(mini.content).questions("mini", "en"))
    assert "list of tables" in str(fault.fields["reason"])


def test_comments_and_blanks_do_not_change_the_fingerprint(mini):
    before = Library(mini.content).source_sha("mini")
    mini.edit("lessons/mini/en.md", "Call your clinic today.", "Call your clinic today.  ")
    mini.edit("lessons/mini/en.md", "<!-- E01 -->\n", "<!-- E01 E02 -->\n\n")
    assert Library(mini.content).source_sha("mini") == before
    mini.edit("lessons/mini/en.md", "Call your clinic today.", "Call your clinic tomorrow.")
    assert Library(mini.content).source_sha("mini") != before
