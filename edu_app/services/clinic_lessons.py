"""What is taught in a clinic session: the route, its blocks in two languages, the teach-back.

A block that is missing in a language stays missing: the other language never takes its place.
Keeps nothing; must not know a widget, a store or a file format.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from edu_app.core.lessons import Minutes, Route, RouteBlock, build_route
from edu_app.lessons.document import Block, LessonDocument, Section
from edu_app.lessons.library import SOURCE
from edu_app.lessons.prompts import TeachBack
from edu_app.lessons.routes import route_blocks
from edu_app.services.learning import Learning
from edu_app.services.learning_values import Review


@dataclass(frozen=True)
class BlockPair:
    """One block in the patient's language and the nurse's; None where it is not translated."""

    patient: Block | None
    nurse: Block | None


@dataclass(frozen=True)
class TaughtBlock:
    """One block of the route; `pairs` begins with the heading.

    `words` are those of the English text, from which the time is counted. `review` says how far
    the patient's text was checked. `teach_back` holds the ids of the prompts that follow.
    """

    lesson: str
    anchor: str
    words: int
    pairs: tuple[BlockPair, ...]
    review: Review
    teach_back: tuple[str, ...] = ()


class ClinicLessons:
    """The patients' lessons in two languages, by tag."""

    def __init__(self, learning: Learning, patient: str, nurse: str) -> None:
        self._learning = learning
        self.patient, self.nurse = patient, nurse

    def route(
        self, minutes: Minutes, urgent: Sequence[str] = (), picked: Collection[str] = ()
    ) -> Route:
        """Return the route of 3, 10 or 20 minutes over all patient lessons."""
        library = self._learning.library
        documents = [library.document(lesson, SOURCE) for lesson in self._learning.ids()]
        return build_route(minutes, route_blocks(documents), urgent, picked)

    def taught(self, route: Route) -> tuple[TaughtBlock, ...]:
        """Return the blocks of `route` in both languages, each with the teach-back after it.

        One prompt follows each must-know block; in 3 minutes one alone, at the very end.
        """
        asked = [self._asked_after(block) for block in route.blocks]
        if route.minutes == 3 and asked:
            last = next((found for found in reversed(asked) if found), ())
            asked = [()] * (len(asked) - 1) + [last]
        return tuple(map(self._taught, route.blocks, asked))

    def pairs(self, lesson: str, anchor: str) -> tuple[BlockPair, ...]:
        """Return the blocks of one section side by side, its heading first."""
        sides = [self._section(lesson, anchor, tag) for tag in (self.patient, self.nurse)]
        blocks = [_with_heading(section) for section in sides]
        return tuple(BlockPair(one, other) for one, other in zip_longest(*blocks))

    def prompt(self, prompt_id: str, tag: str) -> TeachBack | None:
        """Return a teach-back prompt in exactly the language `tag`, None where it has none."""
        prompts = self._learning.prompts(tag)
        return prompts.teach_back.get(prompt_id) if prompts.header.lang == tag else None

    def _taught(self, block: RouteBlock, asked: tuple[str, ...]) -> TaughtBlock:
        return TaughtBlock(
            lesson=block.lesson,
            anchor=block.anchor,
            words=block.words,
            pairs=self.pairs(block.lesson, block.anchor),
            review=self._learning.review(block.lesson, self.patient),
            teach_back=asked,
        )

    def _asked_after(self, block: RouteBlock) -> tuple[str, ...]:
        """Return the id of the prompt about a must-know block; none after the others."""
        if block.mark != "must":
            return ()
        prompts = self._learning.prompts(SOURCE).teach_back.values()
        place = (block.lesson, block.anchor)
        return tuple(one.id for one in prompts if (one.lesson, one.block) == place)[:1]

    def _section(self, lesson: str, anchor: str, tag: str) -> Section | None:
        library = self._learning.library
        if tag not in library.tags(lesson):
            return None
        document: LessonDocument = library.document(lesson, tag)
        return document.section(anchor)


def _with_heading(section: Section | None) -> tuple[Block, ...]:
    if section is None:
        return ()
    return (Block("heading", section.anchor, text=section.heading), *section.blocks)
