"""The date for her phone: the square code with the date beside it, and the calendar file."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from edu_app.exchange.plan_model import PhoneDate
from edu_app.i18n.runtime import _, pgettext
from edu_app.ui.clinic.code_screen import CodeScreen
from edu_app.ui.clinic.saving import SessionFiles
from edu_app.ui.clinic.take_away.columns import columns
from edu_app.ui.clinic.take_away.her_pages import HerPages
from edu_app.ui.clinic.take_away.output_card import OutputCard
from edu_app.ui.clinic.take_away.page_choices import PageChoices
from edu_app.ui.dialogs.code_dialog import CodeView
from edu_app.ui.dialogs.parts.action_button import ChoiceButton
from edu_app.ui.dialogs.parts.words_label import WordsLabel
from edu_app.ui.widgets.blocks.rich_text import RichText
from edu_app.ui.widgets.blocks.text_setting import setting_of

_CODE_SIDE = 420


class PhoneCard(OutputCard):
    """Without a day to come no code is shown; without any date there is no file either."""

    def __init__(self, choices: PageChoices, hers: HerPages, files: SessionFiles) -> None:
        about = _("Whether and how a phone reminds you is up to the phone. Check it there.")
        super().__init__("phone", _("The date in the phone"), about, files)
        self._choices, self._hers = choices, hers
        phone = hers.phone()
        dated = choices.context.use_cases.tracker.status(choices.person).due is not None
        self.code: CodeView | None = None
        if phone:
            self.column.addWidget(self._make_code(phone))
        else:
            self.column.addWidget(WordsLabel(_("There is no day to come for a phone.")))
        self.column.addWidget(self._make_discreet(wanted=dated))
        large = pgettext("button", "Show the code on the whole screen")
        self.add_button("large", large, self._show_large).setEnabled(phone is not None)
        calendar = pgettext("button", "Save a calendar file")
        saving = self.add_saving("calendar", calendar, lambda: hers.file("calendar"))
        saving.setEnabled(dated)

    def _make_code(self, phone: PhoneDate) -> QWidget:
        self.code = CodeView(phone.qr_text)
        self.code.setAccessibleName(_("Square code with the due date"))
        self.code.setMaximumHeight(_CODE_SIDE)
        beside = QWidget()
        column = QVBoxLayout(beside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.setAlignment(Qt.AlignmentFlag.AlignTop)
        for tag in self._choices.both:
            text, setting = self._choices.words(tag).day(phone.day), setting_of(tag)
            column.addWidget(RichText.plain(text, setting, "heading"))
        self.title = RichText.plain(phone.title, setting_of(self._choices.tags[0]))
        column.addWidget(self.title)
        return columns(self.code, beside)

    def _make_discreet(self, *, wanted: bool) -> ChoiceButton:
        self.discreet = ChoiceButton("discreet", ticks=True)
        self.discreet.setText(_("Neutral words in the phone"))
        self.discreet.setObjectName("discreetPhone")
        self.discreet.setChecked(self._choices.discreet)
        if not wanted:
            self.discreet.hide()
        self.discreet.toggled.connect(self._on_discreet_toggled)
        return self.discreet

    def _on_discreet_toggled(self, on: bool) -> None:
        self._choices.discreet = on
        phone = self._hers.phone()
        if phone and self.code:
            self.code.show_text(phone.qr_text)
            self.title.set_plain(phone.title)

    def _show_large(self) -> str:
        phone = self._hers.phone()
        if phone:
            languages = [self._choices.page_language(tag) for tag in self._choices.both]
            CodeScreen(phone, languages, self).showFullScreen()
        return ""
