"""What can be kept beside the day of an injection: brand, batch, place, who gave it, a note.

The brand is free text: nothing is ever decided from it (a box may hold another dose).
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout, QWidget

from edu_app.core.records import Injection
from edu_app.i18n.runtime import _, pgettext
from edu_app.ui.collation import sort_by_words
from edu_app.ui.dialogs.parts.action_button import ActionButton
from edu_app.ui.dialogs.parts.fields import LabelledField, make_line, make_note, suggest
from edu_app.ui.dialogs.parts.flow_row import flow_row
from edu_app.ui.dialogs.parts.live_texts import LiveTexts
from edu_app.ui.page_context import PageContext


class InjectionDetails(QWidget):
    """Folded until it is opened or holds something."""

    def __init__(self, context: PageContext, texts: LiveTexts, record: Injection | None) -> None:
        super().__init__()
        kept = record or Injection("", context.use_cases.tracker.today())
        self.brand = make_line(kept.brand)
        suggest(self.brand, _brands(context))
        self.batch = make_line(kept.batch)
        self.place = make_line(kept.place)
        self.given_by = make_line(kept.given_by)
        self.note = make_note(kept.note)
        self.unfold = ActionButton("secondary")
        self.unfold.setCheckable(True)
        texts.add(self.unfold.setText, lambda: _("Box, batch number, place and notes"))
        self.fields = QWidget()
        column = QVBoxLayout(self.fields)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        for field in self._labelled(texts):
            column.addWidget(field)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(flow_row(self.unfold))
        outer.addWidget(self.fields)
        self.unfold.toggled.connect(self.fields.setVisible)
        self.fields.setVisible(any(self.values().values()))
        self.unfold.setChecked(any(self.values().values()))

    def values(self) -> dict[str, str]:
        """Return the texts by the names of the record's fields."""
        return {
            "brand": self.brand.text().strip(),
            "batch": self.batch.text().strip(),
            "place": self.place.text().strip(),
            "given_by": self.given_by.text().strip(),
            "note": self.note.toPlainText().strip(),
        }

    def fill(self, record: Injection) -> Injection:
        """Return `record` with what was typed here."""
        return replace(record, **self.values())  # type: ignore[arg-type]  # all are texts

    def typed(self) -> object:
        """Return everything typed, to notice unsaved work."""
        return tuple(self.values().values())

    def _labelled(self, texts: LiveTexts) -> list[LabelledField]:
        return [
            LabelledField(
                lambda: pgettext("field", "Name on the box"),
                self.brand,
                texts,
                lambda: _("As it stands on the box. Many countries ask that it is kept."),
            ),
            LabelledField(lambda: pgettext("field", "Batch number"), self.batch, texts),
            LabelledField(lambda: pgettext("field", "Place"), self.place, texts),
            LabelledField(lambda: pgettext("field", "Who gave it"), self.given_by, texts),
            LabelledField(lambda: pgettext("field", "Note"), self.note, texts),
        ]


def _brands(context: PageContext) -> list[str]:
    """Return the names on boxes that the country's pack knows, [] where none is checked."""
    countries = context.use_cases.countries
    code = context.use_cases.settings.current.country
    facts = countries.country(code) if countries and code else None
    names = [product.brand for product in facts.products_60mg] if facts else []
    return list(sort_by_words(names, str, context.tag))
