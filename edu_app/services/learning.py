"""The lessons as a page may ask for them: list, reader, search, progress, words and pictures.

Owns the choice of language (the wanted one, else English, and said so) and who has read what.
Knows no widget and no file format.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from edu_app.core.errors import Fault
from edu_app.core.lessons import SourceText, review_state
from edu_app.lessons.glossary import Term, load_glossary
from edu_app.lessons.library import SOURCE, Library
from edu_app.lessons.picture_labels import Picture, read_picture
from edu_app.lessons.prompts import Prompts, load_prompts
from edu_app.lessons.references import Evidence, load_evidence, resolve
from edu_app.lessons.search import Hit, SearchIndex
from edu_app.services.learning_values import (
    Answer,
    LessonRow,
    Neighbour,
    OpenLesson,
    Question,
    Reference,
    Review,
)
from edu_app.services.signed_headers import SignedHeaders

if TYPE_CHECKING:
    from edu_app.core.clock import Clock
    from edu_app.core.quiz import Question as CheckQuestion
    from edu_app.services.ports import ProgressStore


class Learning:
    """All lessons for one session; `progress` is None where nothing may be kept."""

    def __init__(self, library: Library, clock: Clock, progress: ProgressStore | None) -> None:
        self.library = library
        self._clock = clock
        self._progress = progress
        self._indexes: dict[str, SearchIndex] = {}
        self._glossaries: dict[str, Mapping[str, Term]] = {}
        self._prompts: dict[str, Prompts] = {}
        self._evidence: Mapping[str, Evidence] = {}
        self._headers = SignedHeaders(library)

    def ids(self, audience: str = "patient") -> tuple[str, ...]:
        """Return the lessons for "patient" or "nurse", in order."""
        ids = self.library.ids()
        return tuple(one for one in ids if self.library.facts(one).audience == audience)

    def rows(self, tag: str, person_id: str, audience: str = "patient") -> tuple[LessonRow, ...]:
        """Return the list in the language `tag`; raise `Fault` for a damaged lesson."""
        read = self._progress.read_lessons(person_id) if self._progress else frozenset[str]()
        return tuple(
            self._row(lesson, number, tag, read=lesson in read)
            for number, lesson in enumerate(self.ids(audience), 1)
        )

    def open(self, lesson: str, tag: str, person_id: str) -> OpenLesson:
        """Return a lesson ready to be shown; in English where it is missing in `tag`.

        Raises `Fault` "unknown-lesson", or the fault of a damaged file.
        """
        if lesson not in self.library.ids():
            raise Fault("unknown-lesson", lesson=lesson, known=", ".join(self.library.ids()))
        self._evidence = self._evidence or load_evidence(self.library.content)
        rows = self.rows(tag, person_id, self.library.facts(lesson).audience)
        at = next(place for place, row in enumerate(rows) if row.id == lesson)
        shown = rows[at].tag
        document = self.library.document(lesson, shown)
        return OpenLesson(
            document=document,
            wanted=tag,
            row=rows[at],
            count=len(rows),
            questions=_questions(self.library, lesson, shown),
            references=_references(document.sources, self._evidence),
            previous=_neighbour(rows[at - 1]) if at else None,
            following=_neighbour(rows[at + 1]) if at + 1 < len(rows) else None,
            english=self.library.document(lesson, SOURCE) if shown != SOURCE else None,
            safety=self.library.facts(lesson).safety,
        )

    def review(self, lesson: str, tag: str) -> Review:
        """Return how far the text of that language has been checked, on today's date."""
        facts = self.library.facts(lesson)
        there = tag in self.library.tags(lesson)
        header = self._headers.header(lesson, tag) if there else None
        source = SourceText(facts.source_rev, self.library.source_sha(lesson), facts.next_review)
        today = self._clock.today()
        state = review_state(header, source, today, is_source=tag == SOURCE)
        if header is None:
            return Review("missing")
        return Review(
            state=state.stage.value,
            due=state.due,
            translator=header.translator,
            reviewer=header.clinical_reviewer,
            reviewed_on=header.reviewed_on,
            compared=header.compared,
            compared_on=header.compared_on,
        )

    def search(self, text: str, tag: str) -> tuple[Hit, ...]:
        """Return the sentences found in the patients' lessons as they are shown in `tag`.

        The first call for a language reads all lessons; an empty `text` does that and no more,
        so that the first keystroke need not wait for it.
        """
        if tag not in self._indexes:
            documents = [
                self.library.document(one, _shown(self.library, one, tag)) for one in self.ids()
            ]
            self._indexes[tag] = SearchIndex(documents)
        return self._indexes[tag].find(text)

    def read_ahead(self, lesson: str, tag: str) -> None:
        """Read a lesson that a search will need; one at a time takes a few milliseconds."""
        self.library.document(lesson, _shown(self.library, lesson, tag))

    def term(self, term_id: str, tag: str) -> Term | None:
        """Return a word of the glossary, in English where that language has none; else None."""
        return self._glossary(tag).get(term_id) or self._glossary(SOURCE).get(term_id)

    def prompts(self, tag: str) -> Prompts:
        """Return questions, telephone sentences and teach-back; English where they are missing."""
        if tag not in self._prompts:
            try:
                self._prompts[tag] = load_prompts(self.library.content, tag)
            except Fault as fault:
                if fault.code != "content-missing" or tag == SOURCE:
                    raise
                self._prompts[tag] = load_prompts(self.library.content, SOURCE)
        return self._prompts[tag]

    def picture(self, name: str) -> Picture | None:
        """Return a drawing with its labels, or None when it cannot be read."""
        try:
            return read_picture(self.library.content / "pictures" / f"{name}.svg")
        except Fault:
            return None

    def mark_read(self, person_id: str, lesson: str, *, read: bool) -> None:
        """Keep that somebody has read a lesson, or has not; does nothing in a clinic session."""
        if self._progress:
            self._progress.mark_read(person_id, lesson, read=read)

    def place(self, person_id: str, lesson: str) -> str:
        """Return the anchor where somebody stopped reading, or an empty text."""
        return self._progress.place(person_id, lesson) if self._progress else ""

    def remember_place(self, person_id: str, lesson: str, anchor: str) -> None:
        """Keep where somebody stopped reading; does nothing in a clinic session."""
        if self._progress:
            self._progress.remember_place(person_id, lesson, anchor)

    def _row(self, lesson: str, number: int, tag: str, *, read: bool) -> LessonRow:
        shown = _shown(self.library, lesson, tag)
        return LessonRow(
            id=lesson,
            number=number,
            title=self.library.title(lesson, shown),
            minutes=self.library.facts(lesson).minutes,
            tag=shown,
            review=self.review(lesson, tag),
            read=read,
        )

    def _glossary(self, tag: str) -> Mapping[str, Term]:
        if tag not in self._glossaries:
            try:
                self._glossaries[tag] = load_glossary(self.library.content, tag)
            except Fault as fault:
                if fault.code != "content-missing" or tag == SOURCE:
                    raise
                self._glossaries[tag] = {}
        return self._glossaries[tag]


def _shown(library: Library, lesson: str, tag: str) -> str:
    """Return the language in which `lesson` is shown to somebody who wants `tag`."""
    return tag if tag in library.tags(lesson) else SOURCE


def _references(
    numbers: tuple[str, ...], evidence: Mapping[str, Evidence]
) -> tuple[Reference, ...]:
    items = resolve(numbers, evidence)
    return tuple(Reference(item.title, item.source, item.address) for item in items)


def _questions(library: Library, lesson: str, tag: str) -> tuple[Question, ...]:
    """Return the check questions; none where that language has none: never those of another."""
    try:
        return tuple(map(_question, library.questions(lesson, tag)))
    except Fault as fault:
        if fault.code != "content-missing":
            raise
        return ()


def _question(question: CheckQuestion) -> Question:
    answers = tuple(
        Answer(choice.text, choice.right, choice.explain) for choice in question.choices
    )
    return Question(question.ask, question.why, question.block, answers)


def _neighbour(row: LessonRow) -> Neighbour:
    return Neighbour(row.id, row.title)
