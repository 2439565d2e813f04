"""Gives lessons to translators who work with `md2po` and `po2md`, and takes them back.

`md2po` of translate-toolkit turns a no-break space into an ordinary one, so that "60 mg" could be
torn apart at the end of a line. Each stands as a sign that can be seen while the text is away.
The header stays at home: it tells who made the text, and no program may write that.
"""

from __future__ import annotations

from pathlib import Path

from edu_app.lessons.front_matter import split_front_matter
from edu_app.lessons.library import SOURCE

# The signs that stand for the two spaces in typography; no lesson holds them.
_SIGNS = {"\u00a0": "\u237d", "\u202f": "\u2423"}


def lend_lessons(content: Path, tag: str, folder: Path) -> int:
    """Write the lessons in English and in `tag` below `folder`; return how many files."""
    made = 0
    for lesson in _lessons(content):
        for language in {SOURCE, tag}:
            source = content / "lessons" / lesson / f"{language}.md"
            if source.is_file():
                target = folder / language / f"{lesson}.md"
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_text(_show(source.read_text(encoding="utf-8")), encoding="utf-8")
                made += 1
    return made


def take_lessons(content: Path, tag: str, folder: Path) -> list[Path]:
    """Put the bodies of `folder`/<lesson>.md into the lessons in `tag`; return what was written.

    Raises `ValueError` for a folder without a lesson, `Fault` "lesson-invalid" for a broken file.
    """
    found = [name for name in _lessons(content) if (folder / f"{name}.md").is_file()]
    if not found:
        raise ValueError(f"{folder} holds no lesson; a file is called by its lesson's id")
    return [_take(content / "lessons" / name, tag, folder / f"{name}.md") for name in found]


def _take(lesson: Path, tag: str, made: Path) -> Path:
    text = _hide(made.read_text(encoding="utf-8"))
    body = split_front_matter(text, made.name).body.rstrip("\n")
    target = lesson / f"{tag}.md"
    home = target if target.is_file() else lesson / f"{SOURCE}.md"
    header = home.read_text(encoding="utf-8").split("---\n", 2)[1]
    target.write_text(f"---\n{header}---\n{body}\n", encoding="utf-8")
    return target


def _lessons(content: Path) -> list[str]:
    return sorted(path.parent.name for path in (content / "lessons").glob("*/lesson.toml"))


def _show(text: str) -> str:
    for space, sign in _SIGNS.items():
        text = text.replace(space, sign)
    return text


def _hide(text: str) -> str:
    for space, sign in _SIGNS.items():
        text = text.replace(sign, space)
    return text
