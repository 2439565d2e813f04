"""One part of the route: the same blocks in the patient's language and in the nurse's.

A block without a translation says so in the reader's own language. How far the patient's text was
checked is told to the nurse. The keyboard stops at each part.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from edu_app.i18n.bidi import isolate
from edu_app.i18n.runtime import _
from edu_app.lessons.document import Block
from edu_app.lessons.library import SOURCE
from edu_app.services.clinic_lessons import TaughtBlock
from edu_app.ui.clinic.block_sources import block_source
from edu_app.ui.clinic.context import ClinicContext
from edu_app.ui.clinic.missing_part import missing_part
from edu_app.ui.clinic.route_progress import part_words
from edu_app.ui.clinic.two_sides import TwoSides, View
from edu_app.ui.dialogs.parts.words_label import WordsLabel
from edu_app.ui.language_menu import own_name
from edu_app.ui.pages.lessons.review_words import review_sentence
from edu_app.ui.widgets.blocks.block_view import BlockView
from edu_app.ui.widgets.blocks.build import build_block
from edu_app.ui.widgets.blocks.rich_text import RichText

_GAP = 10


class TaughtCard(QFrame):
    """`link_followed` carries the language of the link's side and its address."""

    link_followed = Signal(str, str)

    def __init__(self, context: ClinicContext, number: int, taught: TaughtBlock) -> None:
        super().__init__()
        self._context, self.taught = context, taught
        self._choices = context.session.choices
        self.rows: list[TwoSides] = []
        self.views: list[BlockView] = []
        self.missing: list[QWidget] = []
        self.head = self._make_head(number)
        self.setProperty("role", "card")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(f"{self.part.text()}: {self.lesson.text()}")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(24, 18, 24, 20)
        self._column.setSpacing(_GAP)
        self._column.addWidget(self.head)
        self._add_pairs()

    def show_side(self, view: View) -> None:
        """Show both languages or one; what is for the nurse alone goes with hers."""
        self.head.setVisible(view != "patient")
        for row in self.rows:
            row.show_side(view)

    def _make_head(self, number: int) -> QWidget:
        """Return which part this is and how far its translation was checked: for the nurse."""
        words, taught = self._context.words().number, self.taught
        count = len(self._context.session.taught)
        library = self._context.use_cases.learning.library
        nurse = self._choices.nurse
        there = nurse in library.tags(taught.lesson)
        title = library.title(taught.lesson, nurse if there else SOURCE)
        self.part = WordsLabel(part_words(words(number), words(count)), "eyebrow")
        self.lesson = WordsLabel(title, "caption")
        self.review = WordsLabel(self._review_words(), "caption")
        head = QWidget()
        column = QVBoxLayout(head)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(2)
        for label in (self.part, self.lesson, self.review):
            column.addWidget(label)
        return head

    def _review_words(self) -> str:
        if self.taught.review.state == "missing":
            return _("The patient's text: not translated yet.")
        language = isolate(own_name(self._choices.patient))
        said = review_sentence(self.taught.review, language, self._context.words().long)
        return _("The patient's text: {state}").format(state=said)

    def _add_pairs(self) -> None:
        told: set[str] = set()
        if not self._choices.one_language:
            names = TwoSides(*map(self._name, (self._choices.patient, self._choices.nurse)))
            self.rows.append(names)
            self._column.addWidget(names)
        for pair in self.taught.pairs:
            patient = self._view(pair.patient, self._choices.patient, told)
            if self._choices.one_language:
                self._column.addWidget(patient or QWidget())
                continue
            row = TwoSides(patient, self._view(pair.nurse, self._choices.nurse, told))
            self.rows.append(row)
            self._column.addWidget(row)

    def _view(self, block: Block | None, tag: str, told: set[str]) -> QWidget | None:
        """Return the view of a block; where it is missing, that is told once in a row."""
        if block is None:
            already = tag in told
            told.add(tag)
            return None if already else self._say_missing(tag)
        told.discard(tag)
        view = build_block(block, block_source(self._context, tag))
        view.link_followed.connect(lambda address: self.link_followed.emit(tag, address))
        self.views.append(view)
        return view

    def _name(self, tag: str) -> QWidget:
        """Return the language's own name, above its side."""
        setting = block_source(self._context, tag).setting
        return RichText.plain(own_name(tag), setting, "eyebrow")

    def _say_missing(self, tag: str) -> QWidget:
        setting = block_source(self._context, tag).setting
        frame = missing_part(self._context.translator(tag), setting)
        self.missing.append(frame)
        return frame
