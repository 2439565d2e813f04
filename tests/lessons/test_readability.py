"""The reading grade: textstat when it is there, a warning when it is not."""

from __future__ import annotations

from edu_app.lessons.checks import readability
from edu_app.lessons.checks.material import gather
from edu_app.lessons.checks.readability import check_readability, load_grader, plain_sentences

HARD = (
    "Denosumab discontinuation characteristically necessitates immediate pharmacological "
    "consolidation, considering exceptionally accelerated osteoclastic reactivation."
)


class FixedGrader:
    """Gives every text the same grade and remembers the texts."""

    def __init__(self, grade: float, smog: float) -> None:
        self.grade, self.smog, self.seen = grade, smog, []

    def flesch_kincaid_grade(self, text: str) -> float:
        self.seen.append(text)
        return self.grade

    def smog_index(self, text: str) -> float:
        return self.smog


def test_an_easy_text_is_silent(mini):
    assert list(check_readability(gather(mini.content), FixedGrader(6.0, 9.0))) == []


def test_a_text_above_either_grade_is_told(mini):
    found = list(check_readability(gather(mini.content), FixedGrader(6.1, 9.1)))
    assert ["grade 6.1" in found[0].message, "SMOG 9.1" in found[1].message] == [True, True]


def test_a_long_lesson_is_measured_alone(mini):
    mini.edit("lessons/mini/en.md", "It wears off", "Go on. " * 40 + "It wears off")
    assert len(list(check_readability(gather(mini.content), FixedGrader(1, 9.1)))) == 1


def test_without_textstat_one_warning_says_so(mini):
    (found,) = check_readability(gather(mini.content), None)
    assert (found.rule, found.severity) == ("readability-tool", "warning")


def test_another_release_of_textstat_is_not_used(monkeypatch):
    monkeypatch.setattr(readability, "version", lambda name: "0.7.9")
    assert load_grader() is None


def test_textstat_finds_a_hard_sentence_hard(mini):
    grader = load_grader()
    assert grader is not None
    mini.edit("lessons/mini/en.md", "It wears off", HARD + " It wears off")
    assert list(check_readability(gather(mini.content), grader))


def test_unavoidable_terms_are_taken_out(mini):
    document = gather(mini.content).texts["mini", "en"].document
    plain = " ".join(plain_sentences(document, ("denosumab", "injection")))
    assert "enosumab" not in plain
    assert "Keep the date of your." in plain
