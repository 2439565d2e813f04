"""What a health professional has signed, text by text: `content/sign-offs/<tag>.toml`.

Owns the rule when a sign-off still holds: only for the very words that were signed, the English
ones and those of the language. Any edit of either voids it. Knows no reader and no window.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from edu_app.lessons.content_table import ContentTable, read_table, read_text
from edu_app.lessons.fingerprint import lesson_fingerprint, table_fingerprint
from edu_app.lessons.front_matter import split_front_matter

_SOURCE = "en"
_KEYS = ("text", "name", "role", "country", "date", "source_hash", "text_hash")
LESSON, QUIZ, PROMPTS, SENTENCES = "lesson/", "quiz/", "prompts", "sentences"


@dataclass(frozen=True)
class SignOff:
    """Who signed which text on which day; `country` is ISO 3166 alpha-2.

    The hashes are those of the English text and of the text in the language as they were then.
    """

    text: str
    name: str
    role: str
    country: str
    date: datetime.date
    source_hash: str
    text_hash: str

    def holds_for(self, hashes: tuple[str, str]) -> bool:
        """Return whether both texts are still the ones that were signed."""
        return (self.source_hash, self.text_hash) == hashes


def sign_offs_path(content: Path, tag: str) -> Path:
    """Return the file of the sign-offs of one language."""
    return content / "sign-offs" / f"{tag}.toml"


def load_sign_offs(content: Path, tag: str) -> tuple[SignOff, ...]:
    """Return the sign-offs of a language, none where there is no file.

    Raises `Fault` "content-invalid" with the line of an entry that is not whole.
    """
    path = sign_offs_path(content, tag)
    if not path.is_file():
        return ()
    table = read_table(path)
    table.allow("sign-off")
    return tuple(map(_sign_off, table.tables("sign-off")))


def hashes_of(content: Path, text: str, tag: str) -> tuple[str, str]:
    """Return the hashes of the English text and of the one in `tag`; `text` as in a sign-off.

    Raises `Fault` "content-missing" for a text that is not there, `KeyError` for the sentences:
    they stand in the catalogue, see checks/sign_offs.py.
    """
    return _hash(content, text, _SOURCE), _hash(content, text, tag)


def lesson_sign_off(
    content: Path, sign_offs: Iterable[SignOff], lesson: str, tag: str
) -> SignOff | None:
    """Return the newest sign-off that holds for a lesson as it is now, None without one."""
    text = f"{LESSON}{lesson}"
    mine = [one for one in sign_offs if one.text == text]
    if not mine:
        return None
    hashes = hashes_of(content, text, tag)
    held = [one for one in mine if one.holds_for(hashes)]
    return max(held, key=lambda one: one.date) if held else None


def _sign_off(row: ContentTable) -> SignOff:
    row.allow(*_KEYS)
    return SignOff(
        text=row.words("text"),
        name=row.words("name"),
        role=row.words("role"),
        country=row.words("country"),
        date=row.get("date", datetime.date),
        source_hash=row.words("source_hash"),
        text_hash=row.words("text_hash"),
    )


def _hash(content: Path, text: str, tag: str) -> str:
    if text.startswith(LESSON):
        path = content / "lessons" / text.removeprefix(LESSON) / f"{tag}.md"
        return lesson_fingerprint(split_front_matter(read_text(path), path.name).body)
    if text.startswith(QUIZ):
        path = content / "lessons" / text.removeprefix(QUIZ) / f"quiz.{tag}.toml"
    elif text == PROMPTS:
        path = content / "prompts" / f"{tag}.toml"
    else:
        raise KeyError(text)
    return table_fingerprint(read_table(path).data)
