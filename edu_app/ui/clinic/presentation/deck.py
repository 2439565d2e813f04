"""The slides of a session and where one is among them; tells the session which block is shown.

Knows the session and its words, no widget.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from edu_app.lessons.document import Block
from edu_app.ui.clinic.block_sources import block_source
from edu_app.ui.clinic.missing_part import NOT_TRANSLATED
from edu_app.ui.clinic.presentation.slides import Side, Slide, make_slides
from edu_app.ui.widgets.blocks.build import BlockSource

if TYPE_CHECKING:
    from edu_app.ui.clinic.context import ClinicContext


class Deck:
    """One for each opening of the view; `side` is whose language is shown now."""

    def __init__(self, context: ClinicContext) -> None:
        self._context = context
        self.side: Side = "patient"
        self.slides: tuple[Slide, ...] = ()
        self.at = 0

    def read(self) -> None:
        """Take the slides of what is taught now and go to the block where the session stands."""
        session = self._context.session
        self.slides = make_slides(session.taught, self._ask)
        first = [at for at, slide in enumerate(self.slides) if slide.part >= session.position]
        self.at = first[0] if first else max(0, len(self.slides) - 1)
        self.side = "patient"

    def go_to(self, at: int) -> bool:
        """Show the slide `at`, in the patient's language again; return whether there is one."""
        if not 0 <= at < len(self.slides) or at == self.at:
            return False
        self.at, self.side = at, "patient"
        self._context.session.go_to(self.slides[at].part)
        return True

    def turn(self) -> None:
        """Show the same slide in the other language."""
        if self.other_tag:
            self.side = "nurse" if self.side == "patient" else "patient"

    @property
    def tag(self) -> str:
        """The language shown now."""
        choices = self._context.session.choices
        return choices.patient if self.side == "patient" else choices.nurse

    @property
    def other_tag(self) -> str:
        """The language that the button offers; empty where both speak the same one."""
        choices = self._context.session.choices
        if choices.patient == choices.nurse:
            return ""
        return choices.nurse if self.side == "patient" else choices.patient

    def blocks(self) -> tuple[Block | None, ...]:
        """Return what stands on the slide; None for what is not translated."""
        return self.slides[self.at].blocks(self.side) if self.slides else ()

    def lesson(self) -> str:
        """Return the title of the lesson, in the language shown; none above a question."""
        session, library = self._context.session, self._context.use_cases.learning.library
        if not self.slides or self.slides[self.at].kind != "text" or not any(self.blocks()):
            return ""
        taught = session.taught[self.slides[self.at].part]
        return library.title(taught.lesson, self.tag)

    def missing(self) -> str:
        """Return the sentence for what is not translated, in the language shown."""
        return self._context.translator(self.tag).gettext(NOT_TRANSLATED)

    def source(self) -> BlockSource:
        """Return what blocks of the language shown need."""
        return block_source(self._context, self.tag)

    def _ask(self, prompt: str, side: Side) -> str | None:
        choices = self._context.session.choices
        tag = choices.patient if side == "patient" else choices.nurse
        found = self._context.session.lessons.prompt(prompt, tag)
        return found.ask if found else None
