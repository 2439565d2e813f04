"""The printed review for a health professional: every safety text, both languages, and who signed.

Nobody named here exists: the sign-offs are made up for the test and lie in its own folder.
"""

from __future__ import annotations

import re
import shutil
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest

from edu_app.devtools.__main__ import main
from edu_app.devtools.safety_review import make_review
from edu_app.lessons.checks.material import gather
from edu_app.lessons.checks.sign_offs import check_sign_offs
from edu_app.lessons.library import Library
from edu_app.lessons.prompts import load_prompts
from edu_app.lessons.safety_texts import safety_sentences, safety_text_ids, text_hashes

ROOT = Path(__file__).parents[2]
_TAGS = re.compile(r"<[^>]*>")


class OpenTags(HTMLParser):
    """Keeps what was opened and not closed."""

    def __init__(self):
        super().__init__()
        self.open = []

    def handle_starttag(self, tag, attrs):
        self.open.append(tag)

    def handle_endtag(self, tag):
        self.open.remove(tag)


@pytest.fixture
def root(tmp_path) -> Path:
    shutil.copytree(ROOT / "content", tmp_path / "content")
    for tag in ("es", "ar"):
        shutil.copytree(ROOT / "locales" / tag, tmp_path / "locales" / tag)
    return tmp_path


def sign(root: Path, text: str, tag: str = "es") -> None:
    source, own = text_hashes(root, text, tag)
    (root / "content" / "sign-offs" / f"{tag}.toml").write_text(
        f'[[sign-off]]\ntext = "{text}"\nname = "Made-up Name"\nrole = "made-up role"\n'
        f'country = "XX"\ndate = 2026-11-24\nsource_hash = "{source}"\ntext_hash = "{own}"\n',
        encoding="utf-8",
    )


def edit(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("## ", "## X ", 1), encoding="utf-8")


def found(root: Path) -> list:
    return list(check_sign_offs(gather(root / "content")))


def plain(page: str) -> str:
    return " ".join(unescape(_TAGS.sub(" ", page)).split())


@pytest.mark.parametrize("tag", ["es", "ar"])
def test_every_safety_text_is_there_in_both_languages(root, tag):
    page = plain(make_review(root, tag))
    content = root / "content"
    for one in safety_sentences(root, tag):
        for text in (*one.english, *one.forms):
            assert plain(text) in page
    library = Library(content)
    high = [lesson for lesson in library.ids() if library.facts(lesson).safety == "high"]
    assert len(high) == 8
    for language in ("en", tag):
        for lesson in high:
            document = library.document(lesson, language)
            assert document.title in page
            assert all(plain(block.html or block.caption) in page for block in document.blocks())
            assert all(one.ask in page for one in library.questions(lesson, language))
        for script in load_prompts(content, language).scripts.values():
            assert plain(script.text) in page


def test_no_text_is_without_its_other_language(root):
    assert "(not translated)" not in make_review(root, "ar")


def test_a_text_that_is_missing_is_told_and_cannot_be_signed(root):
    (root / "content" / "prompts" / "es.toml").unlink()
    (root / "content" / "lessons" / "warning-signs" / "es.md").unlink()
    page = make_review(root, "es")
    assert page.count("This text is not there in this language.") == 2
    assert "(not translated)" in page
    assert "<tr><td>prompts</td>" not in page
    assert "<tr><td>quiz/warning-signs</td>" in page


def test_the_page_is_whole_html_with_a_style_for_paper(root):
    page = make_review(root, "ar")
    reader = OpenTags()
    reader.feed(page)
    assert set(reader.open) <= {"meta", "br", "img"}
    assert "@media print" in page
    assert 'lang="ar" dir="rtl"' in page


def test_nobody_has_signed_anything_yet():
    for path in (ROOT / "content" / "sign-offs").glob("*.toml"):
        lines = path.read_text(encoding="utf-8").splitlines()
        assert all(line.startswith("#") for line in lines)
    page = make_review(ROOT, "es")
    count = len(safety_text_ids(Library(ROOT / "content")))
    assert page.count("Nobody has signed this text yet.") == count
    assert "Signed by" not in page


def test_a_sign_off_stands_in_the_page_until_an_edit_voids_it(root):
    sign(root, "lesson/warning-signs")
    assert "Signed by Made-up Name, made-up role, XX on 2026-11-24." in make_review(root, "es")
    assert found(root) == []
    edit(root / "content" / "lessons" / "warning-signs" / "es.md")
    page = make_review(root, "es")
    assert "is void: the text has changed since" in page
    assert "Signed by" not in page


@pytest.mark.parametrize(
    ("text", "file"),
    [
        ("lesson/warning-signs", "content/lessons/warning-signs/en.md"),
        ("lesson/warning-signs", "content/lessons/warning-signs/es.md"),
        ("quiz/warning-signs", "content/lessons/warning-signs/quiz.en.toml"),
        ("quiz/warning-signs", "content/lessons/warning-signs/quiz.es.toml"),
        ("prompts", "content/prompts/en.toml"),
        ("prompts", "content/prompts/es.toml"),
        ("sentences", "content/regimens/denosumab-60mg.toml"),
        ("sentences", "locales/es/LC_MESSAGES/bonesteady.po"),
    ],
)
def test_any_edit_of_source_or_translation_voids_it(root, text, file):
    sign(root, text)
    assert found(root) == []
    path = root / file
    words = path.read_text(encoding="utf-8")
    words = re.sub(r'(?m)^(ask|text|msgstr) (=? ?)"(?=\w)', r'\1 \2"X ', words)
    if path.suffix == ".md":
        words = words.replace("## ", "## X ", 1)
    path.write_text(words, encoding="utf-8")
    (problem,) = found(root)
    assert problem.severity == "warning"
    assert "the sign-off is void" in problem.message


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('"lesson/warning-signs"', '"lesson/nothing"', "is no safety text"),
        ('"lesson/warning-signs"', '"everything"', "is no safety text"),
        ('country = "XX"', 'country = "Nowhere"', "two capital letters"),
    ],
)
def test_a_sign_off_that_names_nothing_is_an_error(root, old, new, words):
    sign(root, "lesson/warning-signs")
    path = root / "content" / "sign-offs" / "es.toml"
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    (problem,) = found(root)
    assert (problem.severity, words in problem.message) == ("error", True)


@pytest.mark.parametrize("row", ["name", "role", "country", "date", "source_hash", "text_hash"])
def test_a_sign_off_is_whole_or_not_there(root, row):
    sign(root, "prompts")
    path = root / "content" / "sign-offs" / "es.toml"
    lines = path.read_text(encoding="utf-8").splitlines()
    kept = [line for line in lines if not line.startswith(f"{row} ")]
    path.write_text("\n".join(kept), encoding="utf-8")
    material = gather(root / "content")
    assert list(check_sign_offs(material)) == []
    assert [row in problem.message for problem in material.problems] == [True]


def test_a_header_alone_makes_no_review(root):
    path = root / "content" / "lessons" / "warning-signs" / "es.md"
    text = path.read_text(encoding="utf-8")
    text = text.replace("stage: draft", "stage: clinically-reviewed")
    text = text.replace("clinical_reviewer:", "clinical_reviewer: Made-up Name")
    path.write_text(text.replace("reviewed_on:", "reviewed_on: 2026-11-24"), encoding="utf-8")
    (problem,) = found(root)
    assert "no sign-off in es.toml holds" in problem.message
    sign(root, "lesson/warning-signs")
    assert found(root) == []


def test_the_tool_says_where_the_page_is(root, capsys):
    assert main(["review", "es"], root) == 0
    path = Path(capsys.readouterr().out.strip())
    assert path == root / "build" / "review" / "es.html"
    assert path.read_text(encoding="utf-8") == make_review(root, "es")


def test_a_language_that_is_not_there_is_one_line(root, capsys):
    assert main(["review", "xx"], root) == 1
    assert capsys.readouterr().err.count("\n") == 1
