"""Rules about lessons: the routes of a clinic session, and how far a translation was reviewed.

Knows neither files nor texts: blocks come as anchors with a mark and a number of words.
"""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal, Protocol

Mark = Literal["must", "should", "may"]
Minutes = Literal[3, 10, 20]

# Caps of product.md, section 5: what can be taught in the time. The content check holds the
# lessons to the first two; the route holds to all of them whatever the lessons say.
MUST_WORDS = 300
MUST_BLOCKS = 4
SHOULD_WORDS = 1000
MAY_WORDS = 2000


@dataclass(frozen=True)
class RouteBlock:
    """A block of a lesson on a route: its anchor, its mark and its number of words."""

    lesson: str
    anchor: str
    mark: Mark
    words: int


@dataclass(frozen=True)
class Route:
    """What is taught in `minutes`, in order; `left_out` is what the caps had no room for.

    A must-know block in `left_out` is a fault of the lessons that the nurse has to be told.
    """

    minutes: Minutes
    blocks: tuple[RouteBlock, ...]
    left_out: tuple[RouteBlock, ...] = ()

    @property
    def words(self) -> int:
        """Return the number of words of all blocks."""
        return sum(block.words for block in self.blocks)


def build_route(
    minutes: Minutes,
    lessons: Mapping[str, Sequence[RouteBlock]],
    urgent: Sequence[str] = (),
    picked: Collection[str] = (),
) -> Route:
    """Return the route of 3, 10 or 20 minutes over `lessons` (id -> its blocks, in their order).

    `urgent`: lesson ids that come first, the most urgent one first; the others keep their order.
    `picked`: the lessons whose may-know blocks the nurse adds (20 minutes only). No block comes
    twice. Must-know blocks are chosen before all others, so that no cap takes their place.
    """
    ids = dict.fromkeys([*(name for name in urgent if name in lessons), *lessons])
    ordered = list(dict.fromkeys(block for name in ids for block in lessons[name]))
    wanted = [_marked(ordered, "must")]
    if minutes >= 10:
        wanted.append(_marked(ordered, "should"))
    if minutes >= 20:
        wanted.append([block for block in _marked(ordered, "may") if block.lesson in picked])
    chosen = _choose(wanted)
    asked = [block for blocks in wanted for block in blocks]
    return Route(
        minutes,
        blocks=tuple(block for block in ordered if block in chosen),
        left_out=tuple(block for block in asked if block not in chosen),
    )


def _marked(blocks: Iterable[RouteBlock], mark: Mark) -> list[RouteBlock]:
    return [block for block in blocks if block.mark == mark]


def _choose(wanted: Sequence[Sequence[RouteBlock]]) -> frozenset[RouteBlock]:
    """Return the blocks that fit: must, then should, then may, each within its cap."""
    chosen: list[RouteBlock] = []
    words = 0
    for blocks, cap in zip(wanted, (MUST_WORDS, SHOULD_WORDS, MAY_WORDS), strict=False):
        for block in blocks:
            full = block.mark == "must" and len(chosen) == MUST_BLOCKS
            if not full and words + block.words <= cap:
                chosen.append(block)
                words += block.words
    return frozenset(chosen)


class Stage(StrEnum):
    """How far a lesson's text in one language was looked at."""

    SOURCE = "source"
    MACHINE_DRAFT = "machine-draft"
    TRANSLATED = "translated"
    REVISED = "revised"
    CLINICALLY_REVIEWED = "clinically-reviewed"
    STALE = "stale"
    MISSING = "missing"


class TextHeader(Protocol):
    """What is needed of a text's front matter (localization.md, 4.2); lessons/ reads it."""

    @property
    def source_rev(self) -> int: ...

    @property
    def source_sha(self) -> str: ...

    @property
    def made_by(self) -> str: ...

    @property
    def stage(self) -> str: ...

    @property
    def reviser(self) -> str: ...

    @property
    def clinical_reviewer(self) -> str: ...

    @property
    def reviewed_on(self) -> datetime.date | None: ...


@dataclass(frozen=True)
class SourceText:
    """The English text as it is now, and when the lesson is to be looked at again."""

    rev: int
    sha: str
    next_review: datetime.date | None = None


@dataclass(frozen=True)
class ReviewState:
    """What the reader is told about a text.

    `due`: the day of the lesson's next review has come. `drifted`: the source was changed
    without a change of meaning; translators are told, readers are not.
    """

    stage: Stage
    due: bool = False
    drifted: bool = False


def review_state(
    header: TextHeader | None, source: SourceText, today: datetime.date, *, is_source: bool = False
) -> ReviewState:
    """Return how far the text with `header` was looked at; None is a text that is not there.

    A person's sign-off needs the name, the day and the very text that was signed: any edit
    voids it. `is_source`: the text is the English one itself.
    """
    if header is None:
        return ReviewState(Stage.MISSING)
    due = source.next_review is not None and source.next_review <= today
    if not is_source and header.source_rev < source.rev:
        return ReviewState(Stage.STALE, due)
    same = header.source_sha == source.sha
    stage = _signed(header, today) if same else None
    drifted = not is_source and not same
    return ReviewState(stage or _unsigned(header, is_source=is_source), due, drifted)


def _signed(header: TextHeader, today: datetime.date) -> Stage | None:
    """Return the stage that a person signed for, None without a whole sign-off."""
    if header.reviewed_on is None or header.reviewed_on > today:
        return None
    if header.stage == Stage.CLINICALLY_REVIEWED and header.clinical_reviewer.strip():
        return Stage.CLINICALLY_REVIEWED
    signed = header.stage in (Stage.REVISED, Stage.CLINICALLY_REVIEWED)
    return Stage.REVISED if signed and header.reviser.strip() else None


def _unsigned(header: TextHeader, *, is_source: bool) -> Stage:
    if is_source:
        return Stage.SOURCE
    # A machine's draft that a person worked on is a translation once that person says so.
    worked_on = header.made_by == "machine+human" and header.stage != "draft"
    return Stage.TRANSLATED if header.made_by == "human" or worked_on else Stage.MACHINE_DRAFT
