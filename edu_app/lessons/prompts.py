"""Questions for the team, sentences for the telephone, teach-back: `content/prompts/<tag>.toml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from edu_app.lessons.content_table import ContentTable, read_table
from edu_app.lessons.front_matter import Header
from edu_app.lessons.made import read_made


@dataclass(frozen=True)
class TeamQuestion:
    """A question for the team; `topic` is the same in every language."""

    id: str
    topic: str
    text: str
    evidence: tuple[str, ...]


@dataclass(frozen=True)
class PhoneScript:
    """What to say in a call; `text` may hold fields in braces. `who` and `when` are ids."""

    id: str
    title: str
    who: str
    when: str
    text: str
    evidence: tuple[str, ...]


@dataclass(frozen=True)
class TeachBack:
    """A question after a lesson; `lesson` and `block` say what is opened again."""

    id: str
    ask: str
    listen_for: tuple[str, ...]
    lesson: str
    block: str
    evidence: tuple[str, ...]


@dataclass(frozen=True)
class Prompts:
    """All prompts of one language, by id, in the order of the file."""

    header: Header
    questions: Mapping[str, TeamQuestion]
    scripts: Mapping[str, PhoneScript]
    teach_back: Mapping[str, TeachBack]


def prompts_path(content: Path, tag: str) -> Path:
    """Return the file of the prompts in one language."""
    return content / "prompts" / f"{tag}.toml"


def load_prompts(content: Path, tag: str) -> Prompts:
    """Return the prompts; raise `Fault` "content-missing" or "content-invalid"."""
    table = read_table(prompts_path(content, tag))
    table.allow("header", "questions", "scripts", "teach-back")
    questions, scripts = table.table("questions"), table.table("scripts")
    teach_back = table.table("teach-back")
    return Prompts(
        header=read_made(table, "prompts", tag),
        questions={key: _question(key, questions.table(key)) for key in questions.data},
        scripts={key: _script(key, scripts.table(key)) for key in scripts.data},
        teach_back={key: _teach_back(key, teach_back.table(key)) for key in teach_back.data},
    )


def _question(id_: str, row: ContentTable) -> TeamQuestion:
    row.allow("topic", "text", "evidence")
    return TeamQuestion(id_, row.words("topic"), row.words("text"), row.names("evidence"))


def _script(id_: str, row: ContentTable) -> PhoneScript:
    row.allow("title", "call", "text", "evidence")
    call = row.table("call")
    call.allow("who", "when")
    return PhoneScript(
        id_,
        row.words("title"),
        call.words("who"),
        call.words("when"),
        row.words("text"),
        row.names("evidence"),
    )


def _teach_back(id_: str, row: ContentTable) -> TeachBack:
    row.allow("ask", "listen_for", "lesson", "block", "evidence")
    return TeachBack(
        id_,
        row.words("ask"),
        row.names("listen_for"),
        row.words("lesson"),
        row.words("block"),
        row.names("evidence"),
    )
