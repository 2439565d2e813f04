"""Small lessons in several scripts, and fakes of what the lessons page asks for."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace

from PySide6.QtWidgets import QApplication

from edu_app.core.settings import Settings
from edu_app.lessons.markdown import read_lesson
from edu_app.lessons.picture_labels import Picture, PictureLabel
from edu_app.lessons.search import SearchIndex
from edu_app.services.learning_values import (
    Answer,
    LessonRow,
    Neighbour,
    OpenLesson,
    Question,
    Reference,
    Review,
)
from edu_app.ui.formatting import QtWords

HEADER = """---
id: {id}
lang: {tag}
source_rev: 1
source_sha:
made_by: machine
stage: draft
---
"""
ENGLISH = """
# Why not just stop?

What happens when the injections end.

> **Key message.** Do not stop on your own. Call your clinic.

## In short {#in-short}

[Denosumab](term:denosumab) protects only while it is in the [spine](term:spine) and elsewhere.

## Which bones break? {#which-bones}

It is the bones of the spine that break.

![A spine seen from the side.](picture:spine)

*The marked part. A sketch.*

## What if your back hurts? {#back-pain}

> **Warning.** New back pain? Call your team the same day, whatever the date says.

Read [late or missed](lesson:late), look at [When to call](page:when-to-call), or the
[society](https://example.org/bones).

## What you can do {#what-you-can-do}

1. Check that your next injection is booked.
2. Call your clinic and ask.
3. Show this to someone.
"""
ARABIC = """
# لماذا لا أتوقف؟

ماذا يحدث عندما تنتهي الحقن.

> **رسالة أساسية.** لا تتوقفي من تلقاء نفسك. اتصلي بعيادتك.

## باختصار {#in-short}

[دينوسوماب](term:denosumab) يحمي عظامك فقط ما دام في الجسم.

## أي العظام تنكسر؟ {#which-bones}

إنها عظام العمود الفقري.

![العمود الفقري من الجانب.](picture:spine)

*الجزء المحدد. رسم.*

## ماذا لو آلمك ظهرك؟ {#back-pain}

> **تحذير.** ألم جديد في الظهر؟ اتصلي بفريقك في اليوم نفسه.

انظري [متى تتصلين](page:when-to-call).

## ما يمكنك فعله {#what-you-can-do}

1. تأكدي من حجز الحقنة القادمة.
2. اتصلي بعيادتك واسألي.
3. أري هذا لأحد.
"""
CHINESE = """
# 为什么不能直接停药?

停药以后会发生什么。

> **要点。** 不要自己停药。请打电话给诊所。

## 简而言之 {#in-short}

地舒单抗只在体内时保护骨骼。请今天打电话预约下一针。
"""
OTHER = """
# Late or missed

What to do today.

> **Key message.** Call today and ask for the earliest date.

## In short {#in-short}

Call your clinic today. Ask for the earliest date.
"""
TEXTS = {
    ("stop", "en"): ENGLISH,
    ("stop", "ar"): ARABIC,
    ("stop", "zh-Hans"): CHINESE,
    ("late", "en"): OTHER,
}
SPINE = Picture(
    "spine",
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 200">'
    '<rect width="400" height="200" fill="{ground}"/>'
    '<g id="label-low"><rect x="200" y="80" width="180" height="40" fill="none"/></g></svg>',
    "A spine",
    True,
    (PictureLabel("low", "Low back", "left", "ink"),),
)


def document_of(lesson: str, tag: str):
    """Return one of the small lessons as a document."""
    text = HEADER.format(id=lesson, tag=tag) + TEXTS[lesson, tag]
    return read_lesson(text, f"{lesson}/{tag}.md")[1]


def question(number: int, block: str = "which-bones") -> Question:
    """Return a check question with one right and one wrong choice."""
    return Question(
        f"Question {number}?",
        "Because of the spine.",
        block,
        (
            Answer("The right one", True, "Yes, that is it."),
            Answer("The other one", False, "It is easy to think so. Please call."),
        ),
    )


class FakeLearning:
    """The learning service over the small lessons; keeps reading and places in memory."""

    def __init__(self):
        self.read, self.places = set(), {}
        self.reviews, self.ahead = {}, []
        self.safety = "high"

    def rows(self, tag, person, audience="patient"):
        return tuple(
            self._row(lesson, number, tag) for number, lesson in enumerate(("stop", "late"), 1)
        )

    def open(self, lesson, tag, person):
        row = next(row for row in self.rows(tag, person) if row.id == lesson)
        other = Neighbour("late", "Late or missed") if lesson == "stop" else None
        return OpenLesson(
            document=document_of(lesson, row.tag),
            wanted=tag,
            row=row,
            count=2,
            questions=(question(1), question(2, "back-pain"), question(3)),
            references=(Reference("Bones break", "A journal, 2020", "https://example.org/paper"),),
            previous=None if other else Neighbour("stop", "Why not just stop?"),
            following=other,
            english=document_of(lesson, "en") if row.tag != "en" else None,
            safety=self.safety,
        )

    def search(self, text, tag):
        documents = [document_of(row.id, row.tag) for row in self.rows(tag, "p1")]
        return SearchIndex(documents).find(text)

    def ids(self):
        return ["stop", "late"]

    def read_ahead(self, lesson, tag):
        self.ahead.append((lesson, tag))

    def term(self, term_id, tag):
        known = {"denosumab": "An injection for bones.", "spine": "The bones of the back."}
        return SimpleNamespace(term=term_id, text=known[term_id]) if term_id in known else None

    def picture(self, name):
        return SPINE if name == "spine" else None

    def mark_read(self, person, lesson, *, read):
        (self.read.add if read else self.read.discard)(lesson)

    def place(self, person, lesson):
        return self.places.get((person, lesson), "")

    def remember_place(self, person, lesson, anchor):
        self.places[person, lesson] = anchor

    def _row(self, lesson, number, tag):
        shown = tag if (lesson, tag) in TEXTS else "en"
        state = "source" if tag == "en" else "machine-draft" if shown == tag else "missing"
        review = self.reviews.get((lesson, tag), Review(state))
        title = document_of(lesson, shown).title
        return LessonRow(lesson, number, title, 4, shown, review, lesson in self.read)


class FakePlans:
    """Knows which paper a country prints on."""

    def paper(self, country):
        return "letter" if country == "US" else "a4"


class FakeContext:
    """What the window gives a page; remembers where somebody wanted to go and what was told."""

    def __init__(self, learning=None, tag="en", person="p1"):
        self.tag, self._person = tag, person
        settings = SimpleNamespace(current=replace(Settings(), country="GB"))
        self.use_cases = SimpleNamespace(
            learning=learning or FakeLearning(), settings=settings, plans=FakePlans()
        )
        self.went, self.told = [], []

    def words(self):
        return QtWords(self.tag)

    def person(self):
        return self._person

    def go(self, target):
        self.went.append(target)

    def tell(self, text, undo=None):
        self.told.append(text)


def settle(page):
    """Build what waits and lay it out."""
    page.reader.feeder.finish_now()
    page.reader.area.settle()
    QApplication.processEvents()
