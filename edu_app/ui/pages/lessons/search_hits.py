"""What a search over all lessons found: each sentence with the hit marked, and its lesson."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from edu_app.i18n.runtime import _, ngettext
from edu_app.services.learning_values import Hit
from edu_app.ui.theme.current import palette
from edu_app.ui.widgets.block_feeder import BlockFeeder
from edu_app.ui.widgets.blocks.rich_text import RichText
from edu_app.ui.widgets.blocks.text_setting import setting_of
from edu_app.ui.widgets.blocks.wrap_button import WrapButton

# As many as a window shows; the rest follows after the first paint, so that typing never waits.
_AT_ONCE = 5
_MOST = 60


class HitCard(WrapButton):
    """One sentence; the whole of it is the button."""

    def __init__(self, hit: Hit) -> None:
        super().__init__()
        self.hit = hit
        self.setProperty("role", "row")
        setting = setting_of(hit.tag)
        self.sentence = RichText("", setting)
        self.sentence.set_marked(marked_sentence(hit))
        title = RichText.plain(hit.title, setting, "caption")
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 12, 18, 12)
        column.setSpacing(4)
        for label in (self.sentence, title):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(label)
        self.setAccessibleName(f"{hit.sentence} {hit.title}")


class SearchHits(QWidget):
    """Cards below each other, the first few at once."""

    hit_chosen = Signal(str, str)

    def __init__(self, surface: QWidget) -> None:
        """Take the widget that is painted when the cards are seen."""
        super().__init__()
        self.count = QLabel()
        self.count.setProperty("role", "caption")
        self.count.setWordWrap(True)
        self.cards: list[HitCard] = []
        self.feeder = BlockFeeder(surface)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self._column.addWidget(self.count)

    def show_hits(self, hits: Sequence[Hit]) -> None:
        """Show these and no others."""
        for card in self.cards:
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = []
        said = ngettext("{count} place found", "{count} places found", len(hits))
        self.count.setText(
            said.format(count=len(hits)) if hits else _("Nothing found. Try another word.")
        )
        self.feeder.start([lambda one=hit: self._add(one) for hit in hits[:_MOST]], _AT_ONCE)  # type: ignore[misc]  # bound now

    def _add(self, hit: Hit) -> None:
        card = HitCard(hit)
        card.clicked.connect(lambda: self.hit_chosen.emit(hit.lesson, hit.anchor))
        self._column.addWidget(card)
        self.cards.append(card)


def marked_sentence(hit: Hit) -> str:
    """Return the sentence as html with its hits in the colours of the theme."""
    colours = palette()
    style = f"color:{colours.amber_ink}; background-color:{colours.amber_soft}; font-weight:700"
    pieces, at = [], 0
    for begin, end in hit.spans:
        if begin < at:
            continue
        pieces.append(escape(hit.sentence[at:begin], quote=False))
        pieces.append(
            f'<span style="{style}">{escape(hit.sentence[begin:end], quote=False)}</span>'
        )
        at = end
    return "".join(pieces) + escape(hit.sentence[at:], quote=False)
