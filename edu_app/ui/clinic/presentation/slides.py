"""What the presentation shows one after the other, cut from the blocks that are taught.

A picture fills a screen of its own, and so does a teach-back question. Knows no widget.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from typing import Literal

from edu_app.lessons.document import Block
from edu_app.services.clinic_lessons import BlockPair, TaughtBlock

Side = Literal["patient", "nurse"]
Kind = Literal["text", "picture", "question"]
# Takes a prompt's id and a side; None where the prompt is not translated.
AskInWords = Callable[[str, Side], str | None]


@dataclass(frozen=True)
class Slide:
    """One screen; `part` is the place of its block in what is taught."""

    part: int
    pairs: tuple[BlockPair, ...]
    kind: Kind = "text"

    def blocks(self, side: Side) -> tuple[Block | None, ...]:
        """Return what one side sees; None stands for what has no translation, once in a row."""
        found = [pair.patient if side == "patient" else pair.nurse for pair in self.pairs]
        return tuple(
            block for at, block in enumerate(found) if block or not at or found[at - 1] is not None
        )


def make_slides(taught: Sequence[TaughtBlock], ask: AskInWords) -> tuple[Slide, ...]:
    """Return the slides of all blocks, each followed by its pictures and its teach-back."""
    return tuple(slide for part, block in enumerate(taught) for slide in _cut(part, block, ask))


def _cut(part: int, block: TaughtBlock, ask: AskInWords) -> Iterator[Slide]:
    texts = tuple(pair for pair in block.pairs if not _is_picture(pair))
    if texts:
        yield Slide(part, texts)
    for pair in block.pairs:
        if _is_picture(pair):
            yield Slide(part, (pair,), "picture")
    for prompt in block.teach_back:
        asked = BlockPair(_question(ask(prompt, "patient")), _question(ask(prompt, "nurse")))
        yield Slide(part, (asked,), "question")


def _is_picture(pair: BlockPair) -> bool:
    return any(
        block is not None and block.kind == "picture" for block in (pair.patient, pair.nurse)
    )


def _question(words: str | None) -> Block | None:
    return Block("callout", html=escape(words), text=words, role="key") if words else None
