"""What was made before the records changed: its sentences, and where they stand in the dialog.

The Today page says the same sentences. None of them names a medicine, and in discreet mode none
names the clinic.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtWidgets import QVBoxLayout

from edu_app.core.decision import Message
from edu_app.core.handed_over import PAPER
from edu_app.i18n.runtime import _
from edu_app.ui.dialogs.parts.live_texts import LiveTexts
from edu_app.ui.dialogs.parts.said_frame import SaidFrame
from edu_app.ui.dialogs.parts.words_label import WordsLabel
from edu_app.ui.page_context import PageContext

# In these the old day has no place in a phone any more.
_DELETE = frozenset({"handed-moved", "handed-switched"})


def say_outdated(context: PageContext, person_id: str) -> str:
    """Return what to say about the old pages and dates of one person, a sentence on each line."""
    use_cases = context.use_cases
    clinic = use_cases.book.records(person_id).person.clinic_name
    own = {"clinic": "" if use_cases.settings.current.discreet else clinic}
    found = use_cases.handed_over.outdated(person_id)
    said = (Message(old.message.id, {**old.message.fields, **own}) for old in found)
    return "\n".join(dict.fromkeys(context.say(message) for message in said))


class OldOnes:
    """The frame at the top of the dialog, and a line in the card of each page or date.

    Both are said anew with the other texts of the dialog.
    """

    def __init__(self, context: PageContext, person_id: str, texts: LiveTexts) -> None:
        self._context = context
        self._person = person_id
        self._texts = texts
        self.frame = SaidFrame()
        self.marks: dict[str, WordsLabel] = {}
        texts.add(self.frame.say, lambda: say_outdated(context, person_id))

    def add_mark(self, column: QVBoxLayout, *kinds: str) -> None:
        """Add a line for `kinds` (plan, card, calendar, code) to the column of their card."""
        mark = WordsLabel(role="label")
        column.addWidget(mark)
        self.marks |= dict.fromkeys(kinds, mark)
        self._texts.add(partial(_put, mark), lambda: "\n".join(dict.fromkeys(self._lines(kinds))))

    def _lines(self, kinds: tuple[str, ...]) -> Iterator[str]:
        words = self._context.words()
        for made, message in self._context.use_cases.handed_over.outdated(self._person):
            if made.due is None or made.kind not in kinds:
                continue
            date, made_on = words.long(made.due), words.long(made.made_on)
            if made.kind in PAPER:
                said = _("The one that you made on {made} says {date}.")
                yield said.format(made=made_on, date=date)
            elif message.id in _DELETE:
                said = _("The date {date} may still be in the phone. Delete it there.")
                yield said.format(date=date)


def _put(mark: WordsLabel, text: str) -> None:
    mark.set_words(text)
    mark.setVisible(bool(text))
