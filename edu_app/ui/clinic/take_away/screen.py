"""The last screen of a clinic session: what she takes home, and what the clinic keeps.

Puts the cards together and tells one what happened in another; every page is made when its button
is pressed. Nothing leaves the memory but what is printed or saved on purpose.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from edu_app.i18n.runtime import _, pgettext
from edu_app.ui.clinic.context import ClinicContext
from edu_app.ui.clinic.saving import AskFile, SessionFiles
from edu_app.ui.clinic.take_away.clinic_cards import CribCard, SlipCard
from edu_app.ui.clinic.take_away.clinic_pages import ClinicPages
from edu_app.ui.clinic.take_away.date_card import DateCard
from edu_app.ui.clinic.take_away.her_pages import HerPages
from edu_app.ui.clinic.take_away.output_card import OutputCard
from edu_app.ui.clinic.take_away.page_choices import PageChoices
from edu_app.ui.clinic.take_away.phone_card import PhoneCard
from edu_app.ui.clinic.take_away.print_card import PrintCard
from edu_app.ui.clinic.take_away.question_card import QuestionCard
from edu_app.ui.clinic.take_away.question_pages import QuestionPages
from edu_app.ui.clinic.take_away.who_card import WhoCard
from edu_app.ui.dialogs.parts.page_column import PageColumn
from edu_app.ui.dialogs.parts.words_label import WordsLabel


class TakeAwayScreen(QWidget):
    """Built anew only when the set-up or the language changed: what is typed stays."""

    def __init__(self, context: ClinicContext, ask_file: AskFile | None = None) -> None:
        super().__init__()
        self._context = context
        self._files = SessionFiles(self, ask_file)
        self._choices = PageChoices(context)
        self._shown: object = None
        self.area = PageColumn()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.area)
        self.refresh()

    def refresh(self) -> None:
        """Show what the set-up says now; the same as before is left as it stands."""
        session = self._context.session
        wanted = (session.choices, self._context.tag, self._context.use_cases.tracker.today())
        if wanted == self._shown:
            return
        self._shown = wanted
        self._rebuild()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a live switch of the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._rebuild()
        super().changeEvent(event)

    def _rebuild(self) -> None:
        with self.area.rebuilding() as column:
            for part in self._make_parts():
                column.addWidget(part)

    def _make_parts(self) -> tuple[QWidget, ...]:
        chosen, files = self._choices, self._files
        hers, asked, ours = HerPages(chosen), QuestionPages(chosen), ClinicPages(chosen)
        self.dates = DateCard(chosen, lambda: self._context.go("setup"))
        self.who = WhoCard(self._context.session)
        self.printing = PrintCard(chosen, hers, asked, files)
        self.plan, self.card = self._make_plan(hers), self._make_card(hers)
        self.phone = PhoneCard(chosen, hers, files)
        self.questions = QuestionCard(chosen, asked, files)
        self.slip, self.crib = SlipCard(ours, files), CribCard(chosen, ours, files)
        outputs = (self.printing, self.plan, self.card, self.phone, self.questions, self.slip)
        for output in outputs:
            output.starting.connect(self.who.keep)
        self.who.changed.connect(self.slip.show_slip)
        self.questions.changed.connect(self.printing.say_what)
        self.printing.language_changed.connect(self._rebuild)
        title = WordsLabel(_("Take-away"), "title")
        return (title, self.dates, self.who, *outputs, self.crib)

    def _make_plan(self, hers: HerPages) -> OutputCard:
        title = _("The plan on one page") if self._dated else _("Whom to call, on one page")
        about = _("Her date, whom to call, and the signs that cannot wait. For the fridge.")
        without = _("Whom to call, and the signs that cannot wait. It holds no date.")
        card = OutputCard("plan", title, about if self._dated else without, self._files)
        card.add_printing(hers.plan)
        for name, text in (
            ("plan-pdf", pgettext("button", "Save as PDF")),
            ("plan-html", pgettext("button", "Save for a screen reader")),
            ("plan-text", pgettext("button", "Save as plain text")),
        ):
            card.add_saving(name, text, partial(hers.file, name))
        return card

    def _make_card(self, hers: HerPages) -> OutputCard:
        about = _("As small as a bank card: the injection, the next date, two warnings.")
        without = _("As small as a bank card: whom to call and two warnings. It holds no date.")
        title = _("The card for the purse")
        card = OutputCard("card", title, about if self._dated else without, self._files)
        card.add_printing(hers.card)
        text = pgettext("button", "Save as PDF")
        card.add_saving("card-pdf", text, lambda: hers.file("card-pdf"))
        return card

    @property
    def _dated(self) -> bool:
        return self._context.session.status() is not None
