"""Where she stands, in both languages side by side; without a date, what is missing.

The sentences are the regimen's own, as they stand on the page Today.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from edu_app.core.decision import Status
from edu_app.i18n.runtime import _, pgettext
from edu_app.ui.clinic.take_away.columns import columns
from edu_app.ui.clinic.take_away.page_choices import PageChoices
from edu_app.ui.dialogs.parts.action_button import ActionButton
from edu_app.ui.dialogs.parts.flow_row import flow_row
from edu_app.ui.dialogs.parts.words_label import WordsLabel, without_marks
from edu_app.ui.widgets.blocks.framed_text import FramedText
from edu_app.ui.widgets.blocks.rich_text import RichText
from edu_app.ui.widgets.blocks.text_setting import setting_of


class DateCard(QFrame):
    """`enter_date` leads to where the date is entered."""

    def __init__(self, choices: PageChoices, enter_date: Callable[[], None]) -> None:
        super().__init__()
        self._choices = choices
        status = choices.context.use_cases.tracker.status(choices.person)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        sides = [self._side(tag, status) for tag in choices.both]
        column.addWidget(columns(*sides) if len(sides) > 1 else sides[0])
        if status.due is None:
            column.addWidget(self._make_missing(enter_date))

    def _side(self, tag: str, status: Status) -> QWidget:
        """Return the first sentence of the day, and the due date with its ISO form."""
        words, setting = self._choices.words(tag), setting_of(tag)
        texts = [words.word(message) for message in status.messages[:1]]
        if status.due:
            look_up = words.translator.gettext
            texts.append(look_up("Due {date}").format(date=words.day(status.due)))
        labels = [RichText.plain(without_marks(text), setting) for text in texts]
        return FramedText("key", labels, setting)

    def _make_missing(self, enter_date: Callable[[], None]) -> QWidget:
        missing = QWidget()
        column = QVBoxLayout(missing)
        column.setContentsMargins(0, 0, 0, 0)
        sentence = _(
            "Without the date of the last injection there is no due date, and nothing to put "
            "into a phone. The pages say whom to call and which signs cannot wait."
        )
        column.addWidget(WordsLabel(sentence))
        self.enter = ActionButton("secondary", pgettext("button", "Enter the date"))
        self.enter.setObjectName("enterDate")
        self.enter.clicked.connect(enter_date)
        column.addWidget(flow_row(self.enter))
        return missing
