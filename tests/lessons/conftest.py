"""A small content folder of one lesson, to be broken in one place at a time."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from edu_app.lessons.checks.run import check_content

CONTENT = Path(__file__).parents[2] / "content"
FACTS = """\
id = "mini"
order = 1
minutes = 4
audience = "patient"
safety = "high"
source_rev = 2
owner = "BoneSteady editors"
next_review = 2027-11-01
evidence = ["E01", "E02", "E43"]
pictures = ["spine"]

[marks]
in-short = "must"
why = "may"
what-you-can-do = "should"
"""
HEADER = """\
---
id: mini
lang: {tag}
source_rev: 2
source_sha: {sha}
made_by: machine
stage: draft
compared:
compared_on:
translator:
reviser:
clinical_reviewer:
reviewed_on:
---
"""
ENGLISH = """
# A small lesson

After this lesson you know the date.

> **Key message.** Keep the date of your injection.

<!-- E01 -->

## In short {#in-short}

[Denosumab](term:denosumab) is given every 6 months. Call your clinic today.

<!-- E01 E02 -->

## Why does it matter? {#why}

It wears off in 85 of 100 ways, read [When to call](page:when-to-call).

- one thing
- another thing

<!-- E02 E43 -->

![A spine seen from the side.](picture:spine)

*A sketch.*

> **Warning.** New back pain? Call your team.

<!-- E02 -->

## What you can do {#what-you-can-do}

1. Call your clinic.
2. Write it down.

<!-- E01 -->
"""
SPANISH = """
# Una lección pequeña

Después de esta lección usted sabe la fecha.

> **Mensaje clave.** Mantenga la fecha de su inyección.

<!-- E01 -->

## En resumen {#in-short}

[Denosumab](term:denosumab) se da cada 6 meses. Llame hoy a su clínica.

<!-- E01 E02 -->

## ¿Por qué importa? {#why}

Pasa en 85 de 100 modos, lea [Cuándo llamar](page:when-to-call).

- una cosa
- otra cosa

<!-- E02 E43 -->

![Una columna vista de lado.](picture:spine)

*Un dibujo.*

> **Aviso.** ¿Dolor nuevo? Llame a su equipo.

<!-- E02 -->

## Qué puede hacer {#what-you-can-do}

1. Llame a su clínica.
2. Escríbalo.

<!-- E01 -->
"""
QUESTION = """
[[question]]
id = "{id}"
block = "why"
ask = "{ask}"
why = "Because it wears off."

[[question.choice]]
text = "I call."
right = true
explain = "Yes."

[[question.choice]]
text = "I do nothing."
right = false
explain = "Many think so. Please call."
"""
EVIDENCE = """
[{id}]
title = "A title"
fact = "A fact."
caveat = "A caveat."
source = "A source."
status = "seen"
{more}figures = [{{ value = "{value}", mark = "{mark}" }}]
"""
GLOSSARY = """
[denosumab]
term = "denosumab"
text = "A bone medicine."
forms = ["denosumab"]
"""
PROMPTS = """
[header]
lang = "{tag}"
source_rev = 1
source_sha = "{sha}"
made_by = "machine"
stage = "draft"

[questions.date]
topic = "dates"
text = "When is it?"
evidence = ["E01"]

[scripts.book]
title = "Book"
call = {{ who = "clinic", when = "today" }}
text = "The last one was on {{last}}."
evidence = ["E01"]

[teach-back.date]
ask = "When is it?"
listen_for = ["the date"]
lesson = "mini"
block = "in-short"
evidence = ["E01"]
"""


@dataclass
class Mini:
    """The folder, with a way to change a file and to ask for the findings of one rule."""

    content: Path

    def path(self, name: str) -> Path:
        return self.content / name

    def edit(self, name: str, old: str, new: str) -> Mini:
        path = self.path(name)
        text = path.read_text(encoding="utf-8")
        assert old in text, f"{old!r} does not stand in {name}"
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        return self

    def write(self, name: str, text: str) -> Mini:
        self.path(name).parent.mkdir(parents=True, exist_ok=True)
        self.path(name).write_text(text, encoding="utf-8")
        return self

    def found(self, rule: str, file: str = "") -> list[str]:
        problems = check_content(self.content, readability=False)
        return [
            f"{problem.line}: {problem.message}"
            for problem in problems
            if problem.rule == rule and file in problem.path
        ]

    def translate(self) -> Mini:
        """Add the lesson, its questions, the words and the prompts in Spanish."""
        self.write("lessons/mini/es.md", HEADER.format(tag="es", sha="x") + SPANISH)
        quiz = "".join(QUESTION.format(id=n, ask="¿Qué?") for n in "abc")
        header = '[header]\nlang = "es"\nsource_rev = 1\nsource_sha = "x"\n'
        quiz = quiz.replace("Because it wears off.", "Porque deja de actuar.")
        self.write("lessons/mini/quiz.es.toml", header + quiz)
        self.write("glossary/es.toml", header + GLOSSARY)
        prompts = PROMPTS.format(tag="es", sha="x")
        prompts = prompts.replace("The last one was on", "La última fue el")
        return self.write("prompts/es.toml", prompts)


@pytest.fixture
def mini(tmp_path) -> Mini:
    content = tmp_path / "content"
    for folder in ("wording", "countries"):
        shutil.copytree(CONTENT / folder, content / folder)
    for path in (content / "wording").glob("*.toml"):
        if path.stem not in ("en", "figures", "readability"):
            path.unlink()
    for path in (content / "countries").glob("??.toml"):
        path.unlink()
    (content / "pictures").mkdir()
    for suffix in ("svg", "toml"):
        shutil.copy(CONTENT / "pictures" / f"spine.{suffix}", content / "pictures")
    made = Mini(content)
    made.write("lessons/mini/lesson.toml", FACTS)
    made.write("lessons/mini/en.md", HEADER.format(tag="en", sha="") + ENGLISH)
    quiz = "".join(QUESTION.format(id=n, ask="What now?") for n in "abc")
    made.write("lessons/mini/quiz.en.toml", quiz)
    made.write("glossary/en.toml", GLOSSARY)
    made.write("prompts/en.toml", PROMPTS.format(tag="en", sha=""))
    items = (
        EVIDENCE.format(id="E01", value="60 mg", mark="seen", more=""),
        EVIDENCE.format(id="E02", value="85 of 100", mark="seen", more=""),
        EVIDENCE.format(id="E43", value="17", mark="seen", more="never_alone = true\n"),
    )
    return made.write("evidence.toml", "".join(items))


@pytest.fixture(scope="session")
def shipped_regimen() -> str:
    return (CONTENT / "regimens" / "denosumab-60mg.toml").read_text(encoding="utf-8")
