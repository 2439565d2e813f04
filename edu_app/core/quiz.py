"""A question to check what one remembers: typed values, no score, no state, no reading of files."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Choice:
    """One answer to choose; `explain` is told kindly after it, right or not."""

    text: str
    right: bool
    explain: str


@dataclass(frozen=True)
class Question:
    """One question about the lesson's block with the anchor `block`; `why` says why it matters."""

    id: str
    block: str
    ask: str
    why: str
    choices: tuple[Choice, ...]

    @property
    def right_choices(self) -> tuple[Choice, ...]:
        """Return the choices that are right."""
        return tuple(choice for choice in self.choices if choice.right)
